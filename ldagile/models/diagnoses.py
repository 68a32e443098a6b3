"""Watching and asking before solving: observations, causes, informants, and what their answers say (DOMAIN.md §6)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain import diagnosis as core
from ldagile.models.base import Authored, Base, Code, FractionalKey, Id, Instant, Line, RowId, TeamId, Words, session


class Observation(Authored, Base):
    """What somebody saw: kind interview, shadowing, artefact or data; tone friction or success."""

    __tablename__ = "observation"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    kind: Mapped[Code]
    place: Mapped[Line | None]
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    note: Mapped[Words]
    tone: Mapped[Code | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class Cause(Authored, Base):
    """One answer to "why?", beneath the one it explains."""

    __tablename__ = "cause"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("cause.id"))
    position: Mapped[str] = mapped_column(FractionalKey)
    text: Mapped[Words]
    kind: Mapped[Code | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class Informant(Authored, Base):
    """Somebody who answers the 14 questions. `answers` holds {"1": true, …}: an absent key is "don't know".

    `role` is how its people are called ("reps"); `performs`: they do the work themselves, and read "you".
    """

    __tablename__ = "informant"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("person.id"))
    role: Mapped[Line]
    performs: Mapped[bool] = mapped_column(default=False)
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    missing: Mapped[list[str]] = mapped_column(default=list)
    exemplars: Mapped[Line | None]
    link_generation: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[Instant | None]
    answered_at: Mapped[Instant | None]
    archived_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class Diagnosis(Base):
    """What the answers say at one moment; the newest version of a problem counts.

    `weights` and `points` are the answers' own, before barriers; `result` holds the rest of domain's Diagnosis,
    and what the confidence rests on beside the roles: `observed` and `data`.
    """

    __tablename__ = "diagnosis"
    __table_args__ = (UniqueConstraint("problem_id", "version"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"))
    version: Mapped[int]
    at: Mapped[Instant]
    gap: Mapped[Code]
    confidence: Mapped[float]
    weights: Mapped[dict[str, Any]]
    points: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]]


def newest_diagnosis(problem_id: int) -> Diagnosis | None:
    """What the answers said last; None as long as nobody has answered."""
    newest = select(Diagnosis).where(Diagnosis.problem_id == problem_id).order_by(Diagnosis.version.desc()).limit(1)
    found: Diagnosis | None = session.scalar(newest)
    return found


def as_domain(row: Diagnosis) -> core.Diagnosis:
    """The row as the calculations take it."""
    return core.Diagnosis(
        weights=row.weights,
        points=row.points,
        gap=row.gap,
        answered=row.result["answered"],
        roles=row.result["roles"],
        reasons=tuple(row.result["reasons"]),
        disagreements=tuple(row.result["disagreements"]),
        pointed=tuple(row.result["pointed"]),
    )


def role_of(role: str, person_id: int | None, requester_id: int) -> str:
    """A role as the calculations tell them apart: the requester is one of their own, whatever they are called."""
    if person_id == requester_id:
        return core.REQUESTER
    return " ".join(role.split()).casefold()


def answers_of(stored: Mapping[str, bool]) -> dict[int, bool]:
    """Answers by number: JSON has only names."""
    return {int(question): answer for question, answer in stored.items()}
