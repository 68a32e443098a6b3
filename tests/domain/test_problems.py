import pytest

from ldagile.domain.errors import RuleBroken
from ldagile.domain.problems import (
    MOVES,
    OPEN,
    QUESTIONS,
    STATES,
    Standing,
    check_merge_target,
    next_fact,
    next_question,
    next_state,
    pasted_lines,
)

# Every move that DOMAIN.md §3 allows; whatever is not here is refused.
ALLOWED = {
    ("ask_back", "submitted"): "reframing",
    ("answer", "reframing"): "submitted",
    ("observe", "submitted"): "observing",
    ("observe", "reframing"): "observing",
    ("observe", "diagnosed"): "observing",
    ("observe", "accepted"): "observing",
    ("end_observing", "observing"): "submitted",
    ("determine", "submitted"): "diagnosed",
    ("determine", "reframing"): "diagnosed",
    ("determine", "observing"): "diagnosed",
    ("accept", "diagnosed"): "accepted",
    ("take_on", "submitted"): "accepted",
    ("take_on", "reframing"): "accepted",
    ("take_on", "observing"): "accepted",
    ("take_on", "diagnosed"): "accepted",
    ("take_on", "accepted"): "accepted",
    ("resolve", "accepted"): "resolved",
    ("decline", "submitted"): "declined",
    ("decline", "reframing"): "declined",
    ("decline", "observing"): "declined",
    ("decline", "diagnosed"): "declined",
    ("decline", "accepted"): "declined",
    ("merge", "submitted"): "merged",
    ("merge", "reframing"): "merged",
    ("merge", "observing"): "merged",
    ("merge", "diagnosed"): "merged",
    ("merge", "accepted"): "merged",
    ("unmerge", "merged"): "submitted",
    ("reopen", "resolved"): "accepted",
    ("reopen", "declined"): "submitted",
}
REFUSED = [(verb, state) for verb in MOVES for state in STATES if (verb, state) not in ALLOWED]


@pytest.mark.parametrize(("verb", "state"), ALLOWED)
def test_a_move_that_is_allowed_leads_where_the_guide_says(verb: str, state: str) -> None:
    assert next_state(verb, Standing(state)) == ALLOWED[verb, state]


@pytest.mark.parametrize(("verb", "state"), REFUSED)
def test_every_other_move_is_refused(verb: str, state: str) -> None:
    with pytest.raises(RuleBroken, match=f"cannot_{verb}"):
        next_state(verb, Standing(state))


@pytest.mark.parametrize("before", ["diagnosed", "accepted"])
def test_who_looks_again_comes_back_to_where_they_were(before: str) -> None:
    again = Standing("observing", before_observing=before)
    assert next_state("end_observing", again) == before
    with pytest.raises(RuleBroken, match="cannot_determine"):
        next_state("determine", again)
    assert next_state("take_on", again) == "accepted"


@pytest.mark.parametrize("before", ["submitted", "reframing"])
def test_observing_a_new_problem_ends_where_it_began_or_in_a_diagnosis(before: str) -> None:
    first = Standing("observing", before_observing=before)
    assert next_state("end_observing", first) == "submitted"
    assert next_state("determine", first) == "diagnosed"


@pytest.mark.parametrize("before", OPEN)
def test_undoing_a_merge_restores_the_state(before: str) -> None:
    assert next_state("unmerge", Standing("merged", before_merge=before)) == before


def test_a_problem_with_merges_of_its_own_is_not_merged() -> None:
    with pytest.raises(RuleBroken, match="has_merges"):
        next_state("merge", Standing("accepted", has_merges=True))


@pytest.mark.parametrize("verb", ["resolve", "decline"])
def test_closing_waits_for_the_cards_that_are_under_way(verb: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        next_state(verb, Standing("accepted", cards_under_way=2))
    assert (caught.value.code, caught.value.params["count"]) == ("cards_under_way", 2)


@pytest.mark.parametrize("state", ["resolved", "declined", "merged"])
def test_nothing_is_merged_into_a_closed_problem(state: str) -> None:
    with pytest.raises(RuleBroken, match="cannot_merge_into"):
        check_merge_target(1, 2, state)


def test_nothing_is_merged_into_itself() -> None:
    with pytest.raises(RuleBroken, match="cannot_merge_into"):
        check_merge_target(1, 1, "submitted")
    check_merge_target(1, 2, "submitted")


def test_pasted_requests_are_one_a_line_in_their_own_words() -> None:
    text = (
        "\n- We need CRM training\r\n\n 2) Refunds rose from 40 to 95\n• Refunds rose from 40 to 95\n3 of 5 leave\n-\n"
    )
    assert pasted_lines(text) == ["We need CRM training", "Refunds rose from 40 to 95", "3 of 5 leave", "-"]


def test_an_order_is_asked_the_two_questions_first_then_to_say_it_anew() -> None:
    asked: list[str] = []
    while (question := next_question("reframing", asked_back=True, asked=asked)) is not None:
        asked.append(question)
    assert tuple(asked) == QUESTIONS


def test_a_problem_is_asked_only_what_is_still_unknown() -> None:
    assert next_question("submitted", asked_back=False, asked=()) == "cost"
    assert next_question("submitted", asked_back=False, asked=("cost", "exemplar"), known=("tried",)) == "needed"
    assert next_question("accepted", asked_back=False, asked=QUESTIONS) is None


@pytest.mark.parametrize("state", ["resolved", "declined", "merged"])
def test_a_closed_problem_asks_nothing(state: str) -> None:
    assert next_question(state, asked_back=True, asked=()) is None


def test_the_record_asks_the_team_for_one_fact_at_a_time() -> None:
    assert next_fact("submitted", known=()) == "affected"
    assert next_fact("observing", known=("affected", "cost")) == "objective"
    assert next_fact("accepted", known=("affected", "objective", "cost", "desired_action", "consequence")) is None
    assert next_fact("declined", known=()) is None
