"""Answering the two questions by a link, and taking a signature back. Nothing here has an author or leaves a trace
in the history: an unsigned answer is nobody's (DOMAIN.md §8)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.live.feed import record_cards
from ldagile.models.answer_rows import close, responses_to, size_of, write_anew
from ldagile.models.base import session
from ldagile.models.followup_rows import invitations_of
from ldagile.models.listening import FollowUp, Invitation, Response
from ldagile.models.reranking import recount
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class Said:
    """One answer: words under the two questions, and what was ticked instead ("nothing", "no_chance"; "nothing")."""

    change: str | None = None
    change_tick: str | None = None
    barrier: str | None = None
    barrier_tick: str | None = None
    quotable: bool = False


def answer(*, invitation_id: int, generation: int, said: Said, signed: bool, now: datetime) -> None:
    """Answer by one's own link; only a signed answer stays tied to it.

    NotFound for a dead link. RuleBroken `say_something`, `already_answered`, `followup_closed`, `not_asked_yet`.
    """
    found = session.get(Invitation, invitation_id)
    if found is None or found.generation != generation:
        raise NotFound("link_used")
    with transaction(team_lock(found.team_id)):
        invitation = session.get_one(Invitation, invitation_id, populate_existing=True)
        follow_up = session.get_one(FollowUp, invitation.follow_up_id)
        check_open(follow_up, cancelled=invitation.cancelled_at is not None)
        if invitation.answered:
            raise RuleBroken("already_answered")
        invitation.answered = True
        keep(follow_up, said, now, invitation_id=invitation_id if signed else None)


def answer_for_group(
    *, followup_id: int, generation: int, said: Said, signed_name: str | None, now: datetime
) -> str | None:
    """Answer by the shared link. The answer's id if it is signed, so that this browser can take the name back.

    Errors as in `answer`, and RuleBroken `group_is_complete` when as many answered as there are people.
    """
    found = session.get(FollowUp, followup_id)
    if found is None or found.link_generation != generation:
        raise NotFound("link_used")
    with transaction(team_lock(found.team_id)):
        follow_up = session.get_one(FollowUp, followup_id, populate_existing=True)
        check_open(follow_up)
        if follow_up.way != "link":
            raise NotFound("link_used")
        if len(responses_to([follow_up])) >= size_of(follow_up):
            raise RuleBroken("group_is_complete")
        response = keep(follow_up, said, now, signed_name=signed_name)
        return response.id if signed_name else None


def withdraw_signature(*, invitation_id: int, generation: int, now: datetime) -> None:
    """Take one's name off an answer by the link it was given with. NotFound if there is no signed one."""
    withdraw(Response.invitation_id == invitation_id, Invitation.generation == generation, now)


def withdraw_name(*, response_id: str, now: datetime) -> None:
    """The same for an answer by the shared link, from the browser that gave it."""
    withdraw(Response.id == response_id, Response.signed_name.is_not(None), now)


def withdraw(this: ColumnElement[bool], still: ColumnElement[bool], now: datetime) -> None:
    """The answer moves among the unsigned, under another id, without helping them over the threshold."""
    query = select(Response).outerjoin(Invitation, Invitation.id == Response.invitation_id).where(this, still)
    found = session.scalar(query)
    if found is None:
        raise NotFound("not_signed")
    response_id, team_id = found.id, found.team_id
    with transaction(team_lock(team_id)):
        response = session.get(Response, response_id)
        if response is None:
            raise NotFound("not_signed")
        nameless = write_anew(response, was_signed=True)
        follow_up = session.get_one(FollowUp, nameless.follow_up_id)
        record_cards(team_id, "answers_counted", now, recount(follow_up.card_id, now=now))


def check_open(follow_up: FollowUp, *, cancelled: bool = False) -> None:
    """Whether it takes answers now."""
    if cancelled or follow_up.cancelled_at is not None:
        raise NotFound("link_used")
    if follow_up.opened_at is None:
        raise RuleBroken("not_asked_yet")
    if follow_up.closed_at is not None:
        raise RuleBroken("followup_closed")


def keep(follow_up: FollowUp, said: Said, now: datetime, **signature: object) -> Response:
    """Write the answer down; with the last one the follow-up closes."""
    if not (said.change or said.change_tick):
        raise RuleBroken("say_something", field="change")
    response = Response(team_id=follow_up.team_id, follow_up_id=follow_up.id, **vars(said), **signature)
    session.add(response)
    session.flush()
    if everybody_answered(follow_up):
        close(follow_up, now=now)
    if follow_up.closed_at is not None or response.signed:
        record_cards(follow_up.team_id, "answers_counted", now, recount(follow_up.card_id, now=now))
    return response


def everybody_answered(follow_up: FollowUp) -> bool:
    """Whether there is nobody left to wait for."""
    if follow_up.way == "link":
        return len(responses_to([follow_up])) >= size_of(follow_up)
    return all(each.answered for each in invitations_of(follow_up.id) if each.cancelled_at is None)
