"""What hangs on a card: its checklist, what people say about it, links and files (DOMAIN.md §2)."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, FractionalKey, Id, Instant, Line, RowId, TeamId, Words


class ChecklistItem(Authored, Base):
    """One thing to do. `position` is a fractional key, unique per card."""

    __tablename__ = "checklist_item"
    __table_args__ = (UniqueConstraint("team_id", "number"), UniqueConstraint("card_id", "position"))

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"))
    text: Mapped[Line]
    position: Mapped[str] = mapped_column(FractionalKey)
    done_at: Mapped[Instant | None]
    archived_at: Mapped[Instant | None]


class Comment(Authored, Base):
    """What somebody of the team says about a card; only they edit it."""

    __tablename__ = "comment"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    text: Mapped[Words]
    edited_at: Mapped[Instant | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class CardLink(Authored, Base):
    """A page elsewhere that belongs to a card."""

    __tablename__ = "card_link"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    url: Mapped[str] = mapped_column(String(2000))
    title: Mapped[Line]
    archived_at: Mapped[Instant | None]


class Attachment(Authored, Base):
    """A file of a card. Its bytes lie in the instance folder, under their SHA-256."""

    __tablename__ = "attachment"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    name: Mapped[Line]
    content_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    archived_at: Mapped[Instant | None]
