"""People without whom there is no work: who asks, who is asked, who takes part. They need no account."""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, String, UniqueConstraint, exists, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain.names import name_from_email
from ldagile.models.base import Authored, Base, Id, Line, RowId, TeamId, session
from ldagile.models.numbers import next_number
from ldagile.models.users import Membership, User


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


def find_by_address(team_id: int, email: str) -> Person | None:
    """The person of this team with this address."""
    found: Person | None = session.scalar(select(Person).where(Person.team_id == team_id, Person.email == email))
    return found


def person_by_email(team_id: int, email: str, *, created_by_id: int | None, now: datetime) -> Person:
    """The person whom the team knows under this address, in lower case; made now if it knows nobody.

    Somebody in the team has their own name and account; of others we know only what the address says.
    """
    if person := find_by_address(team_id, email):
        return person
    member = session.execute(
        select(User.id, User.name)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.team_id == team_id, User.email == email)
    ).first()
    user_id, name = member or (None, name_from_email(email))
    return add_person(team_id, name, email, user_id=user_id, created_by_id=created_by_id, now=now)


def known_person(
    team_id: int, *, name: str | None, email: str | None, author_id: int | None, now: datetime
) -> Person | None:
    """The person of this team with this address, or else a new one; None for a person without name and address."""
    if email and (not name or find_by_address(team_id, email)):
        return person_by_email(team_id, email, created_by_id=author_id, now=now)
    return add_person(team_id, name, email, user_id=None, created_by_id=author_id, now=now) if name else None


def add_person(
    team_id: int, name: str, email: str | None, *, user_id: int | None, created_by_id: int | None, now: datetime
) -> Person:
    """One more person, with the team's next number."""
    person = Person(
        team_id=team_id,
        number=next_number(Person, team_id),
        name=name,
        email=email,
        user_id=user_id,
        created_at=now,
        created_by_id=created_by_id,
    )
    session.add(person)
    session.flush()
    return person


def participating(
    team_id: int, *, name: str | None, email: str | None, group: str | None, actor_id: int | None, now: datetime
) -> Person:
    """The person with this address; without one, with this name and group and no address. Added if there is none.

    What is known of them stays; a group that was not known is filled in.
    """
    person = find_by_address(team_id, email) if email else find_by_name(team_id, name, group)
    if person is None:
        known = name or name_from_email(email or "")
        person = add_person(team_id, known, email, user_id=None, created_by_id=actor_id, now=now)
    person.group = person.group or group
    session.flush()
    return person


def find_by_name(team_id: int, name: str | None, group: str | None) -> Person | None:
    """The first person of this team with this name and group, and without an address."""
    same = (Person.email.is_(None), Person.name == name, Person.group.is_not_distinct_from(group))
    query = select(Person).where(Person.team_id == team_id, *same).order_by(Person.id).limit(1)
    found: Person | None = session.scalar(query)
    return found


def in_team() -> ColumnElement[bool]:
    """Whether a person has an account in their team."""
    account = or_(User.id == Person.user_id, User.email == Person.email)
    return exists().where(Membership.team_id == Person.team_id, Membership.user_id == User.id, account)
