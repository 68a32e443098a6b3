"""Votes on topics, and the order in which topics are discussed (DOMAIN.md §9)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ldagile.domain.checks import whole
from ldagile.domain.errors import RuleBroken

VOTES = 5
MOST_PER_TOPIC = 2


@dataclass(frozen=True)
class Topic:
    """A topic as its order needs it; `age` is anything that sorts the oldest first."""

    id: str
    votes: int
    voters: int
    age: Any


def check_votes(given: Mapping[str, int], topic: str, wanted: int) -> None:
    """Raise RuleBroken unless somebody who has `given` votes (by topic) may have `wanted` on this one.

    `too_many_on_topic` above two on one topic, `votes_spent` above five in all. ValueError for a negative count.
    """
    if whole("wanted", wanted) > MOST_PER_TOPIC:
        raise RuleBroken("too_many_on_topic", most=MOST_PER_TOPIC)
    if sum(count for each, count in given.items() if each != topic) + wanted > VOTES:
        raise RuleBroken("votes_spent", votes=VOTES)


def free_slots(taken: Collection[int]) -> list[int]:
    """The vote slots, 1 to 5, that are not taken, lowest first: the database lets each be taken once."""
    return [slot for slot in range(1, VOTES + 1) if slot not in taken]


def in_order(topics: Iterable[Topic]) -> list[Topic]:
    """The topics by votes, then by distinct voters, then the oldest first."""
    return sorted(topics, key=lambda topic: (-topic.votes, -topic.voters, topic.age))


def to_discuss(topics: Iterable[Topic]) -> list[Topic]:
    """Those to be talked about, in order: the ones with votes; all, if nobody voted."""
    ordered = in_order(topics)
    return [topic for topic in ordered if topic.votes] or ordered
