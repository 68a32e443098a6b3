"""Cards, their lanes and sprints, and each step that a card takes (DOMAIN.md §2, §3, §7)."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.base import (
    Author,
    Authored,
    Base,
    Code,
    FractionalKey,
    Id,
    Instant,
    Line,
    Money,
    RowId,
    TeamId,
    UserId,
    Words,
)


class Lane(Authored, Base):
    """A column of the board. Each belongs to a stage; a stage may have several, or none."""

    __tablename__ = "lane"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    name: Mapped[Line]
    stage: Mapped[Code]
    position: Mapped[int]
    wip_limit: Mapped[int | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class Sprint(Authored, Base):
    """One to four weeks of work. States: planned, active, review, retro, closed. Capacity in person-days."""

    __tablename__ = "sprint"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    goal: Mapped[Words | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    capacity: Mapped[float | None]
    state: Mapped[Code] = mapped_column(default="planned")
    started_at: Mapped[Instant | None]
    ended_at: Mapped[Instant | None]
    closed_at: Mapped[Instant | None]
    no_retro_reason: Mapped[Words | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class Card(Authored, Base):
    """A piece of work. Only interventions have a problem, an index and a follow-up.

    `version` counts edits of text, `render_rev` any visible change. `position` is a fractional key, unique per lane.
    `entered_at` is when it entered its stage. `raw`, `score`, `factors` are what priority.score said last, `sources`
    what they were made of; `unscored` is the question that would let it. `gap` holds the letters of the problem's
    named gap: "E", or "KE" where it is mixed, None while nobody knows.
    """

    __tablename__ = "card"
    __table_args__ = (
        UniqueConstraint("team_id", "number"),
        UniqueConstraint("lane_id", "position"),
        Index("ix_card_backlog", "team_id", "archived_at", "raw"),
        Index("ix_card_standing", "lane_id", "archived_at"),
    )

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    kind: Mapped[Code]
    problem_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    type: Mapped[str | None] = mapped_column(String(60))
    title: Mapped[Line]
    description: Mapped[Words | None]
    owner_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("user.id"), index=True)
    tags: Mapped[list[str]] = mapped_column(default=list)
    due: Mapped[date | None]
    lane_id: Mapped[int] = mapped_column(RowId, ForeignKey("lane.id"))
    position: Mapped[str] = mapped_column(FractionalKey)
    sprint_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("sprint.id"), index=True)
    entered_at: Mapped[Instant]
    reach: Mapped[int | None]
    trial_of_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"))
    repeat_of_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"))
    split_from_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"))
    own_days: Mapped[float | None]
    other_days: Mapped[float] = mapped_column(default=0.0)
    money: Mapped[Money] = mapped_column(default=0)
    learners: Mapped[int | None]
    hours_each: Mapped[float] = mapped_column(default=0.0)
    actual_days: Mapped[float | None]
    target_behaviour: Mapped[Words | None]
    metric_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("metric.id"))
    expected_movement: Mapped[Words | None]
    expected_by: Mapped[date | None]
    justification: Mapped[Words | None]
    law_source: Mapped[Line | None]
    review_on: Mapped[date | None]
    law_demands: Mapped[Code | None]
    released_at: Mapped[Instant | None]
    decision: Mapped[Code | None]
    decision_note: Mapped[Words | None]
    pin: Mapped[Code | None]
    pin_reason: Mapped[Words | None]
    pinned_by_id: Mapped[Author]
    pin_position: Mapped[str | None] = mapped_column(FractionalKey)
    adjustment: Mapped[float | None]
    adjustment_reason: Mapped[Words | None]
    adjustment_until: Mapped[Instant | None]
    raw: Mapped[float | None]
    score: Mapped[float | None]
    factors: Mapped[dict[str, Any] | None]
    sources: Mapped[dict[str, Any] | None]
    rough: Mapped[bool] = mapped_column(default=False)
    unscored: Mapped[Code | None]
    gap: Mapped[str | None] = mapped_column(String(4))
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)
    render_rev: Mapped[int] = mapped_column(default=1)


class CardParticipant(Authored, Base):
    """Somebody who takes part in a card, and will be asked after it."""

    __tablename__ = "card_participant"
    __table_args__ = (UniqueConstraint("card_id", "person_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"))
    person_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"), index=True)


class CardTransition(Base):
    """One step from lane to lane and stage to stage; a move's steps share its `batch`. An undone one stays, marked."""

    __tablename__ = "card_transition"
    __table_args__ = (Index("ix_card_transition_newest", "team_id", "at"),)

    id: Mapped[Id]
    team_id: Mapped[int] = mapped_column(RowId, ForeignKey("team.id"))
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    from_lane_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("lane.id"))
    to_lane_id: Mapped[int] = mapped_column(RowId, ForeignKey("lane.id"))
    from_stage: Mapped[Code | None]
    to_stage: Mapped[Code]
    sprint_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("sprint.id"))
    at: Mapped[Instant]
    actor_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("user.id"))
    batch: Mapped[str | None] = mapped_column(String(36))
    undone_at: Mapped[Instant | None]


class CardOverride(Base):
    """A rule that somebody overruled, and why; it stays visible on the card."""

    __tablename__ = "card_override"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    rule: Mapped[Code]
    reason: Mapped[Words]
    actor_id: Mapped[UserId]
    at: Mapped[Instant]


class PriorityEvent(Base):
    """A change of a card's index of 0.1 or more: from, to, factors, and the code and parameters of its sentence."""

    __tablename__ = "priority_event"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    at: Mapped[Instant]
    old_score: Mapped[float | None]
    new_score: Mapped[float | None]
    old_factors: Mapped[dict[str, Any] | None]
    new_factors: Mapped[dict[str, Any] | None]
    evidence_id: Mapped[int | None] = mapped_column(RowId)
    code: Mapped[Code]
    params: Mapped[dict[str, Any]]
