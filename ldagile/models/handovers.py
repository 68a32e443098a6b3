"""What was handed over, and whether it goes on (DOMAIN.md §3)."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Id, Instant, RowId, TeamId, Words


class HandOver(Authored, Base):
    """To whom a card was handed over. After 90 days they are asked whether it goes on without L&D."""

    __tablename__ = "hand_over"
    __table_args__ = (UniqueConstraint("card_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"))
    person_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"), index=True)
    due_on: Mapped[date]
    generation: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[Instant | None]
    answered_at: Mapped[Instant | None]
    goes_on: Mapped[bool | None]
    words: Mapped[Words | None]


def asking_key(row: HandOver) -> str:
    """What names the work of asking."""
    return f"handover:{row.id}"
