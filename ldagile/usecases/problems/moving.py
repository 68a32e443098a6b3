"""Moving a problem from state to state, each move an action of a member (DOMAIN.md §3)."""

from datetime import datetime
from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.problem_cards import archive_waiting_cards
from ldagile.models.problem_moves import move_problem
from ldagile.models.problems import Problem, family_of
from ldagile.usecases.problems.telling import ProblemSaved, announce, once


def ask_back(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Ask the requester the two questions, where the words alone did not."""
    return move(number, "ask_back", actor, now, repeat)


def start_observing(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Watch before anything is solved. From diagnosed and accepted one may go back to it."""
    return move(number, "observe", actor, now, repeat)


def end_observing(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Stop watching: a new problem is new again, one that was diagnosed or accepted is so again."""
    return move(number, "end_observing", actor, now, repeat)


def accept_problem(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> ProblemSaved:
    """Take a diagnosed problem on, by hand."""
    return move(number, "accept", actor, now, repeat)


def decline_problem(
    *,
    number: int,
    reason: str,
    go_instead: str | None = None,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> ProblemSaved:
    """Not take it on, with a reason for the requester and where to go instead. Archives its ideas and ready cards.

    RuleBroken `cards_under_way` while cards of it are committed, doing or in review.
    """
    return close(number, "decline", actor, now, repeat, state_reason=reason, go_instead=go_instead)


def resolve_problem(
    *, number: int, reason: str | None = None, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ProblemSaved:
    """It is solved; `reason` says how one knows. Archives its ideas and ready cards; RuleBroken as for declining."""
    return close(number, "resolve", actor, now, repeat, state_reason=reason, go_instead=None)


def reopen_problem(
    *, number: int, reason: str, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> ProblemSaved:
    """Take a closed problem up again: a resolved one is accepted, a declined one new. Restores no card."""
    return move(number, "reopen", actor, now, repeat, state_reason=reason, go_instead=None)


def move(number: int, verb: str, actor: Actor, now: datetime, repeat: Repeat | None, **fields: Any) -> ProblemSaved:
    """One move, in its own transaction."""
    return once(number, lambda problem: moved(problem, verb, actor, now, **fields), actor=actor, now=now, repeat=repeat)


def close(number: int, verb: str, actor: Actor, now: datetime, repeat: Repeat | None, **fields: Any) -> ProblemSaved:
    """A move that ends work: cards that nobody has begun go with it."""
    return once(
        number, lambda problem: closed(problem, verb, actor, now, **fields), actor=actor, now=now, repeat=repeat
    )


def closed(problem: Problem, verb: str, actor: Actor, now: datetime, **fields: Any) -> ProblemSaved:
    """Move it, archive its ideas and ready cards, and tell the board."""
    saved = moved(problem, verb, actor, now, **fields)
    for card in archive_waiting_cards(family_of(problem), actor_id=actor.user_id, now=now):
        record_change(team_topic(actor.team), "card_archived", now, card=card)
    return saved


def moved(problem: Problem, verb: str, actor: Actor, now: datetime, **fields: Any) -> ProblemSaved:
    """Move it, and tell the team's pages if that changed anything."""
    code = move_problem(problem, verb, actor_id=actor.user_id, now=now, **fields)
    return announce(problem, code, now) if code else ProblemSaved(problem.number, problem.version)
