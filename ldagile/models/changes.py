"""The change feed's rows. Sequence numbers are counted per topic in the writing transaction:
an identity column would let a reader skip a row that commits late."""

from typing import Any

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Base, Code, Id, Instant


class Topic(Base):
    """The last sequence number of one topic, for instance "team:3"."""

    __tablename__ = "topic"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    last_seq: Mapped[int]


class Change(Base):
    """One thing that changed: its topic, its place in it, what it is about. Never a value."""

    __tablename__ = "change"
    __table_args__ = (UniqueConstraint("topic", "seq"),)

    id: Mapped[Id]
    topic: Mapped[str] = mapped_column(String(60))
    seq: Mapped[int]
    at: Mapped[Instant] = mapped_column(index=True)
    code: Mapped[Code]
    about: Mapped[dict[str, Any]]
