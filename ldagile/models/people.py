"""People without whom there is no work: who asks, who is asked, who takes part. They need no account."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Id, Line, RowId, TeamId


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
