"""People without whom there is no work: who asks, who is asked, who takes part. They need no account."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Id, Line, RowId, TeamId, session
from ldagile.models.numbers import next_number


class Person(Authored, Base):
    """Somebody a team knows: requester, informant, participant, exemplar. `group` is their department."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("team_id", "number"), UniqueConstraint("team_id", "email"))

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    name: Mapped[Line]
    email: Mapped[str | None] = mapped_column(String(254))
    group: Mapped[Line | None]
    user_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("user.id"))


def known_person(
    team_id: int, *, name: str | None, email: str | None, author_id: int | None, now: datetime
) -> Person | None:
    """The person of this team with this address, or else a new one; None for a person without name and address.

    Whoever has only an address is called by it.
    """
    if email and (found := find_by_address(team_id, email)):
        return found
    if not (name or email):
        return None
    number = next_number(Person, team_id)
    person = Person(
        team_id=team_id, number=number, name=name or email, email=email, created_at=now, created_by_id=author_id
    )
    session.add(person)
    session.flush()
    return person


def find_by_address(team_id: int, email: str) -> Person | None:
    """The person of this team with this address."""
    found: Person | None = session.scalar(select(Person).where(Person.team_id == team_id, Person.email == email))
    return found
