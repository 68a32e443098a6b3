from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldagile.domain.errors import RuleBroken
from ldagile.domain.retros.votes import MOST_PER_TOPIC, VOTES, Topic, check_votes, free_slots, in_order, to_discuss


def order(*topics: Topic) -> list[str]:
    return [topic.id for topic in in_order(topics)]


def test_five_votes_and_two_on_a_topic() -> None:
    assert (VOTES, MOST_PER_TOPIC) == (5, 2)


def test_a_third_vote_on_one_topic_is_refused() -> None:
    with pytest.raises(RuleBroken, match="too_many_on_topic"):
        check_votes({"a": 2}, "a", 3)


def test_a_sixth_vote_is_refused() -> None:
    check_votes({"a": 2, "b": 2}, "c", 1)
    with pytest.raises(RuleBroken, match="votes_spent"):
        check_votes({"a": 2, "b": 2}, "c", 2)


def test_taking_votes_back_is_always_possible() -> None:
    check_votes({"a": 2, "b": 2, "c": 1}, "a", 0)


def test_a_negative_count_is_nonsense() -> None:
    with pytest.raises(ValueError, match="wanted"):
        check_votes({}, "a", -1)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 4)), max_size=30))
def test_however_one_clicks_one_never_has_more_than_five_or_three_on_one(clicks: list[tuple[str, int]]) -> None:
    given_votes: Counter[str] = Counter()
    for topic, wanted in clicks:
        try:
            check_votes(given_votes, topic, wanted)
        except RuleBroken:
            continue
        given_votes[topic] = wanted
    assert given_votes.total() <= 5
    assert all(count <= 2 for count in given_votes.values())


@given(st.sets(st.integers(1, 5)))
def test_free_slots_are_those_that_nobody_took(taken: set[int]) -> None:
    assert set(free_slots(taken)) == {1, 2, 3, 4, 5} - taken


def test_topics_stand_by_votes_then_by_voters_then_the_oldest_first() -> None:
    assert order(Topic("a", 3, 3, 1), Topic("b", 5, 3, 2)) == ["b", "a"]
    assert order(Topic("a", 4, 2, 1), Topic("b", 4, 4, 2)) == ["b", "a"]
    assert order(Topic("a", 4, 2, 9), Topic("b", 4, 2, 1)) == ["b", "a"]


def test_only_what_got_votes_is_talked_about_unless_nothing_did() -> None:
    voted, silent = Topic("a", 1, 1, 2), Topic("b", 0, 0, 1)
    assert to_discuss([voted, silent]) == [voted]
    assert to_discuss([silent]) == [silent]
    assert to_discuss([]) == []
