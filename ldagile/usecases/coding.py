"""Coding answers: a person confirms or changes what the keywords suggest (DOMAIN.md §8)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from ldagile.domain.checks import known
from ldagile.domain.coding import GAP_OF, may_code
from ldagile.domain.errors import Conflict, Forbidden, NotFound
from ldagile.domain.listening import CHANGES
from ldagile.domain.permissions import Actor, check
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.answer_rows import batch_of, get_readable
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.listening import Coding, FollowUp, Response
from ldagile.models.memberships import coders_of
from ldagile.models.numbers import get_in_team
from ldagile.models.reranking import recount
from ldagile.models.transaction import team_lock, transaction
from ldagile.models.users import User

EVERY = 5  # every fifth answer is coded by two


@dataclass(frozen=True)
class AnswerCoded:
    """Whether this was the second opinion, and if so whether both agree."""

    second: bool
    agreed: bool | None


def code_answer(
    *, followup_number: int, response_id: str, change: str, barrier: str | None, actor: Actor, now: datetime
) -> AnswerCoded:
    """Say what an answer means. Coding it again changes one's own codes; the first coder's count.

    Evidence follows in the same transaction. Forbidden `owner_codes_not` for the card's owner in a team of two or
    more. Conflict `coded_by_others`, with the first coder's codes, for who comes too late. NotFound for an answer that
    may not be read.
    """
    check("answer.read", actor)
    known("change", change, CHANGES)
    if barrier is not None:
        known("barrier", barrier, GAP_OF)
    with transaction(team_lock(actor.team)):
        follow_up = get_in_team(FollowUp, actor.team, followup_number)
        check_coder(follow_up, actor)
        response = get_readable(follow_up, response_id)
        codings = list(session.scalars(select(Coding).where(Coding.response_id == response_id).order_by(Coding.id)))
        mine = next((each for each in codings if each.coder_id == actor.user_id), None)
        if mine is None:
            if len(codings) > response.twice:
                raise too_late(codings[0])
            mine = Coding(team_id=actor.team, response_id=response_id, coder_id=actor.user_id, change=change, at=now)
            session.add(mine)
        mine.change, mine.barrier, mine.at = change, barrier, now
        session.flush()
        if not codings:
            response.twice = is_fifth(follow_up) and len(coders_of(actor.team)) > 1
        told(follow_up, now)
        first = next((each for each in codings if each is not mine), None)
        agreed = None if first is None else (first.change, first.barrier) == (change, barrier)
        return AnswerCoded(second=first is not None, agreed=agreed)


def too_late(first: Coding) -> Conflict:
    """What is said to who lost the race: who took it for what."""
    coder = session.get_one(User, first.coder_id).name
    theirs = {"change": first.change, "barrier": first.barrier}
    return Conflict("coded_by_others", version=first.id, coder=coder, theirs=theirs)


def undo_coding(*, followup_number: int, response_id: str, actor: Actor, now: datetime) -> None:
    """Take one's own codes of an answer back."""
    check("answer.read", actor)
    with transaction(team_lock(actor.team)):
        follow_up = get_in_team(FollowUp, actor.team, followup_number)
        get_readable(follow_up, response_id)
        mine = select(Coding).where(Coding.response_id == response_id, Coding.coder_id == actor.user_id)
        coding = session.scalar(mine)
        if coding is None:
            raise NotFound("not_coded")
        session.delete(coding)
        session.flush()
        told(follow_up, now)


def check_coder(follow_up: FollowUp, actor: Actor) -> None:
    """Raise Forbidden `owner_codes_not` for the card's owner, unless there is nobody else."""
    owner_id = session.get_one(Card, follow_up.card_id).owner_id
    if not may_code(actor.user_id, owner_id=owner_id, coders=coders_of(actor.team)):
        raise Forbidden("owner_codes_not")


def is_fifth(follow_up: FollowUp) -> bool:
    """Whether the answer that was just coded is the fifth, tenth, … of those that are looked at together."""
    ids = [each.id for each in batch_of(follow_up)]
    coded = select(func.count(Coding.response_id.distinct())).join(Response, Response.id == Coding.response_id)
    return (session.scalar(coded.where(Response.follow_up_id.in_(ids))) or 0) % EVERY == 0


def told(follow_up: FollowUp, now: datetime) -> None:
    """Let count what counts now, and tell the feed."""
    record_cards(follow_up.team_id, "answers_counted", now, recount(follow_up.card_id, now=now))
    record_change(team_topic(follow_up.team_id), "answer_coded", now, followup=follow_up.number)
