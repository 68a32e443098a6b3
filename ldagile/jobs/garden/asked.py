"""Asking and answering in the garden, as the worker and the people who are asked would do it."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from ldagile.domain.listening import Named
from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.listening import Coding, FollowUp, Invitation, Response
from ldagile.usecases.answers import Said, answer
from ldagile.usecases.coding import code_answer
from ldagile.usecases.followups import close_followup, open_followup

Codes = tuple[str, str | None]


def people_named(names: str, group: str) -> list[Named]:
    """People by their names, each with an address that leads nowhere."""
    return [Named(name, f"{name.lower().replace(' ', '.')}@nordlicht.example", group) for name in names.split(", ")]


def the_followup(team_id: int, number: int) -> FollowUp:
    """The follow-up with this number, as it stands now."""
    session.rollback()
    this = (FollowUp.team_id == team_id, FollowUp.number == number)
    found: FollowUp = session.scalars(select(FollowUp).where(*this)).one()
    return found


def ask(team_id: int, number: int) -> datetime:
    """Open it at nine on its day. When that was."""
    follow_up = the_followup(team_id, number)
    then = datetime.combine(follow_up.due_on, time(9), ZoneInfo("UTC"))
    open_followup(followup_id=follow_up.id, by_mail=True, now=then)
    return then


def say(team_id: int, number: int, answers: Sequence[Said], *, signed: int = 0, then: datetime) -> None:
    """The first people answer, one a few hours after the other; the first `signed` of them by name."""
    followup_id = the_followup(team_id, number).id
    query = select(Invitation.id).where(Invitation.follow_up_id == followup_id).order_by(Invitation.id)
    for place, (invitation_id, said) in enumerate(zip(session.scalars(query).all(), answers, strict=False)):
        at = then + timedelta(hours=1 + 7 * place)
        answer(invitation_id=invitation_id, generation=0, said=said, signed=place < signed, now=at)


def close(team_id: int, number: int) -> datetime:
    """Close it after its last day. When that was."""
    follow_up = the_followup(team_id, number)
    then = datetime.combine(follow_up.closes_on, time.max, ZoneInfo("UTC"))
    close_followup(followup_id=follow_up.id, now=then)
    return then


def code(team_id: int, number: int, codes: dict[str, Codes], *, coder: Actor, then: datetime) -> None:
    """Code the answers that begin with these words."""
    followup_id = the_followup(team_id, number).id
    rows = session.execute(
        select(Response.id, Response.change, Response.barrier).where(Response.follow_up_id == followup_id)
    ).all()
    for response_id, change, barrier in rows:
        words = f"{change or ''}|{barrier or ''}"
        found = next((codes[start] for start in codes if words.startswith(start)), None)
        if found is not None:
            code_answer(
                followup_number=number,
                response_id=response_id,
                change=found[0],
                barrier=found[1],
                actor=coder,
                now=then,
            )


def second_opinion(team_id: int, number: int, *, coder: Actor, then: datetime) -> None:
    """Every fifth answer once more, by somebody else, who agrees."""
    followup_id = the_followup(team_id, number).id
    twice = (Response.follow_up_id == followup_id, Response.twice)
    query = select(Response.id, Coding.change, Coding.barrier).join(Coding, Coding.response_id == Response.id)
    for response_id, change, barrier in session.execute(query.where(*twice)).all():
        code_answer(
            followup_number=number, response_id=response_id, change=change, barrier=barrier, actor=coder, now=then
        )
