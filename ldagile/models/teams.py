"""A team and its settings."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain.retention import MONTHS
from ldagile.models.base import Authored, Base, Id, Line, Money, RowId, TeamId


class Team(Authored, Base):
    """A team of L&D people. What stands here is what DOMAIN.md marks as a default that a team can change.

    `day_cost_said`: somebody has said what a day costs; until then the backlog asks. `keep_…`: for how many months
    after they were last needed the names of people of this kind are kept; None: for good.
    """

    __tablename__ = "team"

    id: Mapped[Id]
    slug: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[Line]
    time_zone: Mapped[str] = mapped_column(String(60), default="UTC")
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    day_cost: Mapped[Money] = mapped_column(default=100_000)
    day_cost_said: Mapped[bool] = mapped_column(default=False)
    hourly_rate: Mapped[Money] = mapped_column(default=5_000)
    gating: Mapped[str] = mapped_column(String(10), default="guide")
    intake_owner_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("user.id"))
    answer_days: Mapped[int] = mapped_column(default=3)
    followup_days: Mapped[int] = mapped_column(default=30)
    closing_days: Mapped[int] = mapped_column(default=14)
    threshold: Mapped[int] = mapped_column(default=5)
    keep_asked: Mapped[int | None] = mapped_column(default=MONTHS["asked"])
    keep_requesters: Mapped[int | None] = mapped_column(default=MONTHS["requesters"])
    keep_informants: Mapped[int | None] = mapped_column(default=MONTHS["informants"])
    keep_guests: Mapped[int | None] = mapped_column(default=MONTHS["guests"])
    version: Mapped[int] = mapped_column(default=1)

    @property
    def team_id(self) -> int:
        """Its own id: a team's history holds what happens to the team itself."""
        return self.id

    def day_of(self, instant: datetime) -> date:
        """The date of an instant in the team's time zone."""
        return instant.astimezone(ZoneInfo(self.time_zone)).date()


class Counter(Base):
    """The last number a team gave to a record of one kind."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("team_id", "noun"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    noun: Mapped[str] = mapped_column(String(40))
    last: Mapped[int]
