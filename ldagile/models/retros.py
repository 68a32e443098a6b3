"""Retrospectives (DOMAIN.md §2, §9).

Cards and votes have random ids, no author and no time finer than their batch, in anonymous and named retros alike.
Who wrote a card stands apart and, when the retro is anonymous, is deleted as it closes; whose a vote was is forgotten
then in any case. On SQLite these tables have no row ids, which would number them in the order they came in.
"""

from datetime import date
from typing import Annotated

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import Authored, Base, Code, Id, Instant, Line, RowId, TeamId, UserId, Words

RandomId = Annotated[str, mapped_column(String(32), primary_key=True)]
RetroId = Annotated[int, mapped_column(RowId, ForeignKey("retro.id"), index=True)]
WITHOUT_ROW_IDS = {"sqlite_with_rowid": False}


class Retro(Authored, Base):
    """A retro. `revision` counts its steps from phase to phase and topic to topic, which are compare-and-set.

    `columns` holds the team's own column names, for its own format only. `code` lets people in until it closes.
    `shared`: guests see the look back and the summary too. `phase_since` is what its cards have for a time.
    """

    __tablename__ = "retro"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    title: Mapped[Line]
    sprint_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("sprint.id"), index=True)
    card_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    format: Mapped[Code]
    columns: Mapped[list[str]] = mapped_column(default=list)
    expected: Mapped[int]
    anonymous: Mapped[bool]
    shared: Mapped[bool] = mapped_column(default=False)
    planned_on: Mapped[date]
    phase: Mapped[Code] = mapped_column(default="collect")
    phase_since: Mapped[Instant]
    revision: Mapped[int] = mapped_column(default=1)
    facilitator_id: Mapped[UserId]
    code: Mapped[str | None] = mapped_column(String(6), unique=True)
    link_generation: Mapped[int] = mapped_column(default=0)
    closed_at: Mapped[Instant | None]
    reopened_at: Mapped[Instant | None]


class RetroParticipant(Authored, Base):
    """Somebody in the room: by account (`user_id`), or by name and the token of their browser, kept as a hash."""

    __tablename__ = "retro_participant"
    __table_args__ = (UniqueConstraint("retro_id", "user_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    retro_id: Mapped[RetroId]
    user_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("user.id"))
    name: Mapped[Line]
    email: Mapped[str | None] = mapped_column(String(254))
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    last_seen_at: Mapped[Instant]
    ready_revision: Mapped[int | None]


class RetroCard(Base):
    """What one person wrote. It has a `position` once it is revealed, shuffled, and lies face down until then.

    `batch_at` is when the phase began in which it was written. `talk`: "now" while it is the topic, then "done".
    `votes` and `voters` are kept here when the retro closes.
    """

    __tablename__ = "retro_card"
    __table_args__ = (UniqueConstraint("retro_id", "client_key"), WITHOUT_ROW_IDS)

    id: Mapped[RandomId]
    team_id: Mapped[TeamId]
    retro_id: Mapped[RetroId]
    client_key: Mapped[str] = mapped_column(String(64))
    column: Mapped[int]
    text: Mapped[Words]
    batch_at: Mapped[Instant]
    position: Mapped[int | None]
    talk: Mapped[Code | None]
    votes: Mapped[int | None]
    voters: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=1)


class RetroCardAuthor(Base):
    """Who wrote a card, and a hash of what they first sent, by which a repeated submit is known."""

    __tablename__ = "retro_card_author"
    __table_args__ = (WITHOUT_ROW_IDS,)

    card_id: Mapped[str] = mapped_column(String(32), ForeignKey("retro_card.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(RowId, ForeignKey("retro_participant.id"), index=True)
    body_hash: Mapped[str] = mapped_column(String(64))


class Vote(Base):
    """One of a participant's five votes. The slot is unique, so that there is never a sixth."""

    __tablename__ = "vote"
    __table_args__ = (
        UniqueConstraint("participant_id", "slot"),
        CheckConstraint("slot BETWEEN 1 AND 5", name="slot"),
        WITHOUT_ROW_IDS,
    )

    id: Mapped[RandomId]
    team_id: Mapped[TeamId]
    retro_id: Mapped[RetroId]
    participant_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("retro_participant.id"))
    slot: Mapped[int]
    card_id: Mapped[str] = mapped_column(String(32), ForeignKey("retro_card.id"), index=True)


class RetroAction(Authored, Base):
    """What somebody takes on. Owner, due date and "how will we know?" are there by the time the retro closes.

    `card_id`: the improvement card it became. `state`: open, done, dropped, backlog. `looked_back_id`: the retro that
    last decided about it.
    """

    __tablename__ = "retro_action"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    retro_id: Mapped[RetroId]
    title: Mapped[Line]
    owner_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("retro_participant.id"), index=True)
    due: Mapped[date | None]
    how_known: Mapped[Words | None]
    card_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"))
    state: Mapped[Code] = mapped_column(default="open", index=True)
    outcome: Mapped[Code | None]
    helped: Mapped[Code | None]
    looked_back_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("retro.id"))
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)
