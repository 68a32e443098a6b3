"""What became of somebody's words: a card or a problem that carries them (DOMAIN.md §8)."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Id, RowId, TeamId, Words


class Quote(Authored, Base):
    """An answer to `from_card_id` (or feedback on it) became a card or a problem. `text` only where its writer agreed.

    The answer has no foreign key: at its close, or when a signature is withdrawn, it gets another id. `follow_up_id`:
    where it was read, whose group hears what came of it.
    """

    __tablename__ = "quote"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    from_card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    response_id: Mapped[str | None] = mapped_column(String(32), index=True)
    follow_up_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("follow_up.id"), index=True)
    feedback_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("feedback.id"))
    card_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    problem_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    text: Mapped[Words | None]
