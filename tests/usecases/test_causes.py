from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.models.base import session
from ldagile.models.diagnoses import Cause
from ldagile.queries.causes import get_outline
from ldagile.usecases.causes import archive_cause, create_cause, edit_cause, move_cause, restore_cause
from tests import build


@pytest.fixture
def why(people: Any, clock: Any, problem: int) -> Any:
    """Write down one more cause beneath another; its number."""

    def add(text: str, parent: int | None = None, **more: Any) -> int:
        return create_cause(
            problem_number=problem, text=text, parent=parent, actor=people.teammate, now=clock.now, **more
        ).number

    return add


@pytest.fixture
def told(people: Any, problem: int) -> Any:
    """The outline as (level, text)."""

    def tell() -> list[tuple[int, str]]:
        session.rollback()
        return [(row.level, row.cause.text) for row in get_outline(people.owner.team, problem).rows]

    return tell


def test_each_why_stands_beneath_what_it_explains(why: Any, told: Any) -> None:
    seen = why("Records are incomplete.")
    friday = why("Reps put it off until Friday.", seen)
    why("Nobody sees them.", seen)
    why("It takes eleven minutes.", friday, kind="tool")
    assert told() == [
        (1, "Records are incomplete."),
        (2, "Reps put it off until Friday."),
        (3, "It takes eleven minutes."),
        (2, "Nobody sees them."),
    ]


def test_a_cause_moves_up_and_down_among_its_own_and_takes_along_what_stands_beneath(
    why: Any, told: Any, people: Any, clock: Any
) -> None:
    top = why("top")
    first, _, third = why("a", top), why("b", top), why("c", top)
    why("under c", third)
    who = {"actor": people.teammate, "now": clock.now}
    move_cause(number=third, up=True, **who)
    move_cause(number=third, up=True, **who)
    move_cause(number=third, up=True, **who)
    assert [text for _, text in told()] == ["top", "c", "under c", "a", "b"]
    move_cause(number=first, up=False, **who)
    move_cause(number=first, up=False, **who)
    assert [text for _, text in told()] == ["top", "c", "under c", "b", "a"]


def test_one_that_was_put_away_keeps_its_place_while_others_move_past_it(
    why: Any, told: Any, people: Any, clock: Any
) -> None:
    who = {"actor": people.teammate, "now": clock.now}
    numbers = [why(text) for text in "abcd"]
    archive_cause(number=numbers[1], **who)
    for _ in range(3):
        move_cause(number=numbers[3], up=True, **who)
        move_cause(number=numbers[3], up=False, **who)
    restore_cause(number=numbers[1], **who)
    assert {text for _, text in told()} == set("abcd")
    positions = [position for (position,) in session.query(Cause.position)]
    assert len(set(positions)) == 4


def test_putting_one_away_takes_what_stands_beneath_out_of_sight(
    why: Any, told: Any, people: Any, clock: Any, problem: int
) -> None:
    top = why("top")
    why("beneath", why("between", top))
    archive_cause(number=2, actor=people.teammate, now=clock.now)
    assert told() == [(1, "top")]
    assert [cause.text for cause in get_outline(people.owner.team, problem).archived] == ["between"]
    restore_cause(number=2, actor=people.teammate, now=clock.now)
    assert [text for _, text in told()] == ["top", "between", "beneath"]


def test_twelve_whys_are_enough(why: Any) -> None:
    parent = None
    for level in range(12):
        parent = why(f"why {level}", parent)
    with pytest.raises(RuleBroken, match="too_deep"):
        why("one more", parent)


def test_a_cause_of_another_problem_or_one_put_away_explains_nothing_here(why: Any, people: Any, clock: Any) -> None:
    here = why("here")
    archive_cause(number=here, actor=people.teammate, now=clock.now)
    other = build.a_problem(people.owner.team, clock.now, "Another")
    elsewhere = create_cause(problem_number=other, text="there", actor=people.teammate, now=clock.now).number
    for parent in (here, elsewhere, 99):
        with pytest.raises(NotFound):
            why("because", parent)


def test_an_older_version_is_a_conflict_and_a_viewer_may_not(why: Any, people: Any, clock: Any) -> None:
    number = why("Records are incomplete.")
    edit_cause(number=number, version=1, text="Half of the records are empty.", actor=people.owner, now=clock.now)
    with pytest.raises(Conflict) as caught:
        edit_cause(number=number, version=1, text="Other", kind="tool", actor=people.teammate, now=clock.now)
    assert caught.value.params["theirs"] == {"text": "Half of the records are empty.", "kind": None}
    with pytest.raises(Forbidden):
        move_cause(number=number, up=True, actor=people.onlooker, now=clock.now)
