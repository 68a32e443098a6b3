"""Where the team knows somebody from: as one of its people, or by a name that was typed freely, beside an answer by a
shared link, beside feedback, or in a retro.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import null, select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.names import NOBODY
from ldagile.models.base import session
from ldagile.models.listening import Feedback, Response
from ldagile.models.memberships import find_membership
from ldagile.models.people import Person, in_team
from ldagile.models.retros import RetroParticipant
from ldagile.models.users import User


@dataclass(frozen=True)
class Traces:
    """The rows that name somebody."""

    people: Sequence[Person]
    answers: Sequence[Response]
    feedback: Sequence[Feedback]
    guests: Sequence[RetroParticipant]

    def __bool__(self) -> bool:
        return any((self.people, self.answers, self.feedback, self.guests))


def check_outside(team_id: int, email: str | None, name: str | None) -> None:
    """RuleBroken `say_whom` without address and name, `member_there` if the address is an account's in the team."""
    if not (email or name):
        raise RuleBroken("say_whom", field="email")
    user_id = session.scalar(select(User.id).where(User.email == email)) if email else None
    if user_id is not None and find_membership(team_id, user_id) is not None:
        raise RuleBroken("member_there", field="email")


def nobody(email: str | None) -> RuleBroken:
    """What to raise when there is nothing of them."""
    return RuleBroken("nobody_there", field="email") if email else RuleBroken("name_not_there", field="name")


def traces_of(team_id: int, *, email: str | None, name: str | None) -> Traces:
    """Who has this address, or exactly this name, in capitals or not. People of the team itself are left out."""
    who = (team_id, email, name)
    return Traces(
        people=rows_of(Person, Person.name, *who, ~in_team()),
        answers=rows_of(Response, Response.signed_name, *who),
        feedback=rows_of(Feedback, Feedback.name, *who),
        guests=rows_of(RetroParticipant, RetroParticipant.name, *who, RetroParticipant.user_id.is_(None)),
    )


def rows_of(model: Any, its_name: Any, team_id: int, email: str | None, name: str | None, *where: Any) -> list[Any]:
    """A model's rows of that name or address. Python compares names: SQLite knows English capitals only."""
    columns = (model.id, its_name, getattr(model, "email", null()))
    rows = session.execute(select(*columns).where(model.team_id == team_id, its_name.is_not(None), *where))
    wanted = plain(name) if name and name != NOBODY else None
    ids = [row_id for row_id, said, address in rows if plain(said) == wanted or (email and address == email)]
    return list(session.scalars(select(model).where(model.id.in_(ids)).order_by(model.id)))


def plain(name: str) -> str:
    """A name without capitals, and with single spaces."""
    return " ".join(name.split()).casefold()
