"""Problems as people tell them, and what is asked and said about them (DOMAIN.md §2, §3, §5)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import Authored, Base, Code, Id, Instant, Line, Money, RowId, TeamId, Words

OPEN_STATES = ("submitted", "reframing", "observing", "diagnosed", "accepted")


class Problem(Authored, Base):
    """A problem. `statement` is verbatim and never edited.

    `claimed` names the fields whose figure is a requester's claim that no member has accepted yet.
    `order_score` and `order_matches` are what detect_order said of the statement when it came in.
    """

    __tablename__ = "problem"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    statement: Mapped[Words]
    requester_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"), index=True)
    performers: Mapped[Line | None]
    current_action: Mapped[Words | None]
    desired_action: Mapped[Words | None]
    wanted_number: Mapped[Words | None]
    affected: Mapped[int | None]
    monthly_cost: Mapped[Money | None]
    cost_basis: Mapped[Code | None]
    hours_lost: Mapped[float | None]
    claimed: Mapped[list[str]] = mapped_column(default=list)
    needed_by: Mapped[date | None]
    needed_why: Mapped[Words | None]
    consequence: Mapped[Words | None]
    objective_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("objective.id"), index=True)
    shared: Mapped[bool] = mapped_column(default=False)
    state: Mapped[Code] = mapped_column(index=True)
    state_reason: Mapped[Words | None]
    go_instead: Mapped[Words | None]
    state_before_merge: Mapped[Code | None]
    merged_into_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    observing_since: Mapped[Instant | None]
    order_score: Mapped[int] = mapped_column(default=0)
    order_matches: Mapped[list[str]] = mapped_column(default=list)
    wants_talk: Mapped[bool] = mapped_column(default=False)
    answer_due_on: Mapped[date | None]
    answered_at: Mapped[Instant | None]
    link_generation: Mapped[int] = mapped_column(default=0)
    mail_stopped_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


class ProblemSupporter(Authored, Base):
    """Somebody whom this affects too."""

    __tablename__ = "problem_supporter"
    __table_args__ = (UniqueConstraint("problem_id", "person_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"))
    person_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"))
    words: Mapped[Words | None]


class ProblemAnswer(Base):
    """What the requester said to one of the questions asked one at a time; no text: not now."""

    __tablename__ = "problem_answer"
    __table_args__ = (UniqueConstraint("problem_id", "question"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"))
    question: Mapped[Code]
    text: Mapped[Words | None]
    created_at: Mapped[Instant]


class Message(Authored, Base):
    """One line of the conversation on a tracking page: by a person of the team (`created_by_id`), or by `person_id`."""

    __tablename__ = "message"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("person.id"))
    text: Mapped[Words]


def accept_by_card(problem: Problem, *, actor_id: int | None, now: datetime) -> bool:
    """An intervention accepts its problem, from any open state, and ends observing (DOMAIN.md §3). Says if it did."""
    changes = changed_fields(problem, {"state": "accepted"})
    if changes:
        record_activity(problem, "problem_accepted", actor_id=actor_id, now=now, changes=changes)
    return bool(changes)
