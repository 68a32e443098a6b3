"""Problems as people tell them, and what is asked and said about them (DOMAIN.md §2, §3, §5)."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, bindparam, func, or_, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from ldagile.domain.errors import RuleBroken
from ldagile.models.base import Authored, Base, Code, Id, Instant, Line, Money, RowId, TeamId, Words, session
from ldagile.models.numbers import get_in_team


class Problem(Authored, Base):
    """A problem. `statement` is verbatim and never edited; `restated` is how the requester puts it since they were
    asked back, in their words too.

    `claimed` names the fields whose figure is a requester's claim that no member has accepted yet.
    `order_score` and `order_matches` are what detect_order said of the statement when it came in.
    `closed_at` is when it was resolved or declined; a merged one is over when that is which it was merged into.
    It waits for an answer while it has `answer_due_on` and no `answered_at`; `pasted` ones wait for none.
    """

    __tablename__ = "problem"
    __table_args__ = (UniqueConstraint("team_id", "number"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    number: Mapped[int]
    statement: Mapped[Words]
    restated: Mapped[Words | None]
    restated_at: Mapped[Instant | None]
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
    closed_at: Mapped[Instant | None]
    state_reason: Mapped[Words | None]
    go_instead: Mapped[Words | None]
    state_before_merge: Mapped[Code | None]
    merged_into_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    observing_since: Mapped[Instant | None]
    state_before_observing: Mapped[Code | None]
    order_score: Mapped[int] = mapped_column(default=0)
    order_matches: Mapped[list[str]] = mapped_column(default=list)
    asked_back_at: Mapped[Instant | None]
    pasted: Mapped[bool] = mapped_column(default=False)
    wants_talk: Mapped[bool] = mapped_column(default=False)
    answer_due_on: Mapped[date | None]
    answered_at: Mapped[Instant | None]
    link_generation: Mapped[int] = mapped_column(default=0)
    link_revoked_at: Mapped[Instant | None]
    mail_stopped_at: Mapped[Instant | None]
    version: Mapped[int] = mapped_column(default=1)


OWN = aliased(Problem)
# The problem that a card of `problem_id` counts for: that one, or the one that it was merged into.
STANDING_ID = (
    select(func.coalesce(OWN.merged_into_id, OWN.id)).where(OWN.id == bindparam("problem_id")).scalar_subquery()
)


# The problem that a problem's cards count for (DOMAIN.md §3), and how its requester puts it now.
ROOT_ID = func.coalesce(Problem.merged_into_id, Problem.id)
WORDS = func.coalesce(Problem.restated, Problem.statement)


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
    """What the requester said to one of the questions asked one at a time (domain/problems.py); no text: not now.

    `amount` and `day` are what they said a month costs and by when they need it, whatever the team makes of it.
    """

    __tablename__ = "problem_answer"
    __table_args__ = (UniqueConstraint("problem_id", "question"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"))
    question: Mapped[Code]
    text: Mapped[Words | None]
    amount: Mapped[Money | None]
    day: Mapped[date | None]
    created_at: Mapped[Instant]


class Message(Authored, Base):
    """One line of the conversation on a tracking page: by a person of the team (`created_by_id`), or by `person_id`."""

    __tablename__ = "message"

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    problem_id: Mapped[int] = mapped_column(RowId, ForeignKey("problem.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("person.id"))
    text: Mapped[Words]


def root_problem_id(problem: Problem) -> int:
    """The problem that this one's cards count for: the one it is merged into, otherwise itself (DOMAIN.md §3)."""
    return problem.merged_into_id or problem.id


def family_of(problem: Problem) -> list[Problem]:
    """The problem and those that are merged into it, oldest first: one statement."""
    mine = or_(Problem.id == problem.id, Problem.merged_into_id == problem.id)
    return list(session.scalars(select(Problem).where(mine).order_by(Problem.id)))


def get_problem_at_work(team_id: int, number: int) -> Problem:
    """The team's problem with this number, to hang something on. Errors as in `get_in_team` and below."""
    return check_at_work(get_in_team(Problem, team_id, number))


def problem_at_work(problem_id: int) -> Problem:
    """The problem that a record hangs on, to change that record. RuleBroken as below."""
    return check_at_work(session.get_one(Problem, problem_id))


def check_at_work(problem: Problem) -> Problem:
    """RuleBroken `problem_merged`: it is unmerged before anything else happens to it (DOMAIN.md §3)."""
    if problem.state == "merged":
        raise RuleBroken("problem_merged")
    return problem
