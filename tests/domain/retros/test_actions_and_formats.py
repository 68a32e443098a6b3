import pytest

from ldagile.domain.codes import CODE_LETTERS, plain_code
from ldagile.domain.errors import RuleBroken
from ldagile.domain.retros.actions import check_complete, check_owner, missing, state_after
from ldagile.domain.retros.formats import FORMATS, check_columns, column_count


def test_an_action_has_an_owner_a_day_and_a_sign() -> None:
    assert missing("Aylin", "2026-12-04", "Half have opened one") == ()
    assert missing(None, None, "") == ("owner", "due", "how_known")


@pytest.mark.parametrize(
    ("values", "code"),
    [((None, None, None), "owner"), ((1, None, None), "due"), ((1, "2026-12-04", None), "how_known")],
)
def test_a_retro_does_not_close_over_a_loose_end(values: tuple[object, ...], code: str) -> None:
    with pytest.raises(RuleBroken, match=f"action_without_{code}") as caught:
        check_complete("Pairs get twenty minutes", *values)
    assert caught.value.params["title"] == "Pairs get twenty minutes"


def test_a_guest_owns_an_action_only_with_an_email() -> None:
    check_owner(has_account=True, has_email=False, name="Mira")
    check_owner(has_account=False, has_email=True, name="Nils")
    with pytest.raises(RuleBroken, match="owner_needs_email"):
        check_owner(has_account=False, has_email=False, name="Helen")


@pytest.mark.parametrize(
    ("outcome", "state"), [("done", "done"), ("continue", "open"), ("drop", "dropped"), ("backlog", "backlog")]
)
def test_only_what_goes_on_stays_open_after_the_look_back(outcome: str, state: str) -> None:
    assert state_after(outcome) == state


def test_an_unknown_outcome_is_nonsense() -> None:
    with pytest.raises(ValueError, match="outcome"):
        state_after("forgotten")


def test_the_formats_have_their_columns() -> None:
    assert {code: len(columns) for code, columns in FORMATS.items()} == {
        "learning_impact": 4,
        "four_ls": 4,
        "start_stop_continue": 3,
        "daki": 4,
        "sailboat": 4,
    }
    assert column_count("daki", []) == 4
    assert column_count("own", ["Glad", "Sad", "Mad"]) == 3


@pytest.mark.parametrize("own", [[], ["One"], ["One", "One"], ["1", "2", "3", "4", "5", "6", "7"]])
def test_own_columns_are_two_to_six_different_ones(own: list[str]) -> None:
    with pytest.raises(RuleBroken, match="own_columns"):
        check_columns("own", own)


def test_other_formats_need_no_columns_of_ones_own() -> None:
    check_columns("daki", [])
    with pytest.raises(ValueError, match="code"):
        check_columns("mad_sad_glad", [])


def test_a_code_is_read_as_people_type_it() -> None:
    assert plain_code(" tkw-qrm ") == "TKWQRM"
    assert not set(CODE_LETTERS) & set("AEIOUY")
