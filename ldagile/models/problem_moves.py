"""Moving a problem from state to state, as several nouns do: a diagnosis determines it, a card takes it on.

Everything here runs inside the caller's transaction. Who moves one also tells the change feed, with the code that
the move returns: record_change(team_topic(…), code, now, problem=problem.number).
"""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.problems import Standing, can, next_state
from ldagile.domain.workflow import UNDER_WAY
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.mails import post
from ldagile.models.people import Person
from ldagile.models.problems import Problem, family_of

# What the history calls each move.
DONE = {
    "ask_back": "problem_asked_back",
    "answer": "problem_answered",
    "observe": "observing_started",
    "end_observing": "observing_ended",
    "determine": "problem_diagnosed",
    "accept": "problem_accepted",
    "take_on": "problem_accepted",
    "resolve": "problem_resolved",
    "decline": "problem_declined",
    "merge": "problem_merged",
    "unmerge": "problem_unmerged",
    "reopen": "problem_reopened",
}


def move_problem(problem: Problem, verb: str, *, actor_id: int | None, now: datetime, **fields: Any) -> str | None:
    """Move a problem, set `fields` with it, write its history and post a mail to each requester. The move's code.

    RuleBroken as domain's next_state. None, and nothing is done, if it is in that state already.
    """
    family = family_of(problem)
    state = next_state(verb, standing_of(problem, family))
    if state == problem.state:
        return None
    changes = changed_fields(problem, {"state": state, **fields, **what_follows(problem, verb, now)})
    record_activity(problem, DONE[verb], actor_id=actor_id, now=now, changes=changes)
    if verb != "answer":
        for each in family:
            write_to(each, "problem_moved", now=now, code=DONE[verb])
    return DONE[verb]


def determined(problem: Problem, *, actor_id: int | None, now: datetime) -> str | None:
    """Its diagnosis is determined: a new problem, or one observed for the first time, is diagnosed by that."""
    if not can("determine", standing_of(problem, [problem])):
        return None
    return move_problem(problem, "determine", actor_id=actor_id, now=now)


def standing_of(problem: Problem, family: list[Problem]) -> Standing:
    """What domain asks of a problem before it moves; two statements with `family_of`."""
    return Standing(
        state=problem.state,
        before_observing=problem.state_before_observing,
        before_merge=problem.state_before_merge,
        has_merges=len(family) > 1,
        cards_under_way=cards_under_way([each.id for each in family]),
    )


def cards_under_way(problem_ids: list[int]) -> int:
    """How many cards of these problems are committed, doing or in review."""
    count = select(func.count(Card.id)).join(Lane, Lane.id == Card.lane_id)
    here = Card.problem_id.in_(problem_ids) & Card.archived_at.is_(None) & Lane.stage.in_(UNDER_WAY)
    return session.scalar(count.where(here)) or 0


def what_follows(problem: Problem, verb: str, now: datetime) -> dict[str, Any]:
    """The fields that a move sets by itself. Whatever a person of the team does about it answers the requester."""
    fields: dict[str, Any] = {}
    if problem.state == "observing" and verb != "merge":
        fields = {"observing_since": None, "state_before_observing": None}
    if verb not in {"answer", "determine"}:
        fields["answered_at"] = problem.answered_at or now
    own: dict[str, dict[str, Any]] = {
        "ask_back": {"asked_back_at": now},
        "resolve": {"closed_at": now},
        "decline": {"closed_at": now},
        "reopen": {"closed_at": None},
        "observe": {"observing_since": now, "state_before_observing": problem.state},
        "merge": {"state_before_merge": problem.state},
        "unmerge": {"state_before_merge": None, "merged_into_id": None},
    }
    return fields | own.get(verb, {})


def write_to(problem: Problem, kind: str, *, now: datetime, **params: Any) -> None:
    """Post a mail with the tracking link to the requester; none without an address, or when they stopped it."""
    email = session.scalar(select(Person.email).where(Person.id == problem.requester_id))
    if email and problem.mail_stopped_at is None and problem.link_revoked_at is None:
        generation = problem.link_generation
        post(kind, email, now=now, team_id=problem.team_id, problem_id=problem.id, generation=generation, **params)
