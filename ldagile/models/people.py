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


def find_or_add_person(
    team_id: int, *, name: str | None, email: str | None, group: str | None, now: datetime, actor_id: int | None
) -> Person:
    """The person with this address; without one, with this name and group and no address. Added if there is none.

    What is known of them stays; a group that was not known is filled in.
    """
    mine = select(Person).where(Person.team_id == team_id)
    if email is not None:
        person = session.scalar(mine.where(Person.email == email))
    else:
        same = (Person.email.is_(None), Person.name == name, Person.group.is_not_distinct_from(group))
        person = session.scalar(mine.where(*same).order_by(Person.id).limit(1))
    if person is None:
        person = Person(
            team_id=team_id,
            number=next_number(Person, team_id),
            name=name or email,
            email=email,
            created_at=now,
            created_by_id=actor_id,
        )
        session.add(person)
    person.group = person.group or group
    session.flush()
    found: Person = person
    return found
