"""One click from somebody's words to a card or a problem."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from ldagile.domain.permissions import Actor, check
from ldagile.domain.problems import OPEN
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.answer_rows import get_readable
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.card_rules import standing_problem
from ldagile.models.cards import Card
from ldagile.models.listening import Feedback, FollowUp, Response
from ldagile.models.numbers import get_in_team
from ldagile.models.problem_moves import move_problem
from ldagile.models.problem_rows import paste_problem
from ldagile.models.problems import Problem
from ldagile.models.quotes import Quote
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.scores import rescore_cards
from ldagile.models.transaction import team_lock, transaction


def card_from_answer(
    *,
    followup_number: int,
    response_id: str,
    title: str,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> int:
    """Make a card of an answer that may be read; the same answer again leads to the same card. Its number.

    It carries the words if their writer agreed to be quoted, and is for the problem of the card that was asked about.
    """
    check("answer.read", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return int(earlier["card"])
        follow_up = get_in_team(FollowUp, actor.team, followup_number)
        response = get_readable(follow_up, response_id)
        if number := made_already(Card, Quote.card_id, Quote.response_id == response_id):
            return number
        about = session.get_one(Card, follow_up.card_id)
        text = words_of(response) if response.quotable else None
        source = {"response_id": response_id, "follow_up_id": follow_up.id}
        return make(about, title, text, actor=actor, now=now, repeat=repeat, **source)


def problem_from_answer(
    *,
    followup_number: int,
    response_id: str,
    unquoted: str,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> int:
    """Make a problem of an answer that may be read; the same answer again leads to the same problem. Its number.

    The words are its statement if their writer agreed to be quoted, otherwise it says `unquoted`. Like a pasted one
    it is the actor's: nobody learns whose the answer was.
    """
    check("answer.read", actor)
    check("problem.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return int(earlier["problem"])
        follow_up = get_in_team(FollowUp, actor.team, followup_number)
        response = get_readable(follow_up, response_id)
        if number := made_already(Problem, Quote.problem_id, Quote.response_id == response_id):
            return number
        text = words_of(response) if response.quotable else None
        problem = paste_problem(actor.team, text or unquoted, author_id=actor.user_id, now=now)
        source = {"response_id": response_id, "follow_up_id": follow_up.id}
        keep_quote(follow_up.card_id, text, actor=actor, now=now, problem_id=problem.id, **source)
        record_activity(problem, "problem_pasted", actor_id=actor.user_id, now=now)
        record_change(team_topic(actor.team), "problem_pasted", now, problem=problem.number)
        remember(repeat, {"problem": problem.number}, now)
        return problem.number


def card_from_feedback(
    *, feedback_number: int, title: str, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> int:
    """The same for what somebody wrote of their own accord; who signed it may be named, their words are carried."""
    check("answer.read", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return int(earlier["card"])
        feedback = get_in_team(Feedback, actor.team, feedback_number)
        if number := made_already(Card, Quote.card_id, Quote.feedback_id == feedback.id):
            return number
        about = session.get_one(Card, feedback.card_id)
        return make(about, title, feedback.text, actor=actor, now=now, repeat=repeat, feedback_id=feedback.id)


def made_already(model: type[Card | Problem], end: Any, said: ColumnElement[bool]) -> int | None:
    """The number of the card or problem that somebody's words led to before."""
    return session.scalar(select(model.number).join(Quote, end == model.id).where(said))


def words_of(response: Response) -> str:
    """Both of its texts."""
    return "\n\n".join(each for each in (response.change, response.barrier) if each)


def make(
    about: Card, title: str, text: str | None, *, actor: Actor, now: datetime, repeat: Repeat | None, **source: object
) -> int:
    """An intervention for the same problem while that takes any, otherwise something to find out."""
    problem = standing_problem(about)
    takes = problem is not None and problem.state in OPEN
    card = add_card(
        actor.team,
        actor_id=actor.user_id,
        now=now,
        kind="intervention" if takes else "discovery",
        problem_id=problem.id if problem else None,
        title=title,
        description="\n".join(f"> {line}" for line in text.splitlines()) if text else None,
    )
    keep_quote(about.id, text, actor=actor, now=now, card_id=card.id, **source)
    if problem is not None and takes and (code := move_problem(problem, "take_on", actor_id=actor.user_id, now=now)):
        record_change(team_topic(actor.team), code, now, problem=problem.number)
    rescore_cards(actor.team, [card.id], now=now, code="card_created")
    record_cards(actor.team, "card_created", now, [card.number, about.number])
    remember(repeat, {"card": card.number}, now)
    return card.number


def keep_quote(about_id: int, text: str | None, *, actor: Actor, now: datetime, **ends: object) -> None:
    """Write down what came of somebody's words."""
    made = {"team_id": actor.team, "created_by_id": actor.user_id, "created_at": now}
    session.add(Quote(from_card_id=about_id, text=text, **made, **ends))
