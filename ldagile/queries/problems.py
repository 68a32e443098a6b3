"""Problems as the team's pages and the API show them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import aliased

from ldagile.domain.errors import NotFound
from ldagile.domain.intake import ORDER_FROM
from ldagile.domain.names import NOBODY
from ldagile.domain.problems import MOVES, OPEN, STATES, Standing, can, next_fact
from ldagile.domain.workflow import TeamRules
from ldagile.models.base import session
from ldagile.models.columns import columns_of
from ldagile.models.objectives import Objective
from ldagile.models.people import Person
from ldagile.models.problems import Problem

Target = aliased(Problem)
MOST = 200
OBSERVING = timedelta(days=TeamRules.observing_days)


@dataclass(frozen=True)
class ProblemSeen:
    """A problem. `objective` and `merged_into` are numbers; money in minor units; `claimed` names the figures
    that are a requester's and that no member has accepted yet.
    """

    number: int
    statement: str
    restated: str | None
    restated_at: datetime | None
    requester: str
    pasted: bool
    performers: str | None
    current_action: str | None
    desired_action: str | None
    wanted_number: str | None
    affected: int | None
    monthly_cost: int | None
    cost_basis: str | None
    hours_lost: float | None
    claimed: list[str]
    needed_by: date | None
    needed_why: str | None
    consequence: str | None
    objective: int | None
    objective_title: str | None
    shared: bool
    state: str
    state_reason: str | None
    go_instead: str | None
    merged_into: int | None
    merged_into_words: str | None
    observing_since: datetime | None
    order_score: int
    order_matches: list[str]
    wants_talk: bool
    answer_due_on: date | None
    answered_at: datetime | None
    link_revoked_at: datetime | None
    mail_stopped_at: datetime | None
    created_at: datetime
    version: int

    @property
    def words(self) -> str:
        """The problem as the requester puts it now."""
        return self.restated or self.statement

    @property
    def has_reader(self) -> bool:
        """Whether somebody told it who can still be answered: not pasted, and not forgotten."""
        return not self.pasted and self.requester != NOBODY

    @property
    def is_open(self) -> bool:
        """Whether anything can still be made of it: not resolved, declined or merged."""
        return self.state in OPEN

    @property
    def is_order(self) -> bool:
        """Whether what it says now still orders a solution."""
        return self.restated is None and self.came_as_order

    @property
    def came_as_order(self) -> bool:
        """Whether what it said at first ordered a solution (DOMAIN.md §5)."""
        return self.order_score >= ORDER_FROM

    @property
    def waits(self) -> bool:
        """Whether somebody waits for the team's answer."""
        return self.answer_due_on is not None and self.answered_at is None

    @staticmethod
    def observed_until(first: date) -> date:
        """The day on which rule 3 lifts, if observing began on this one."""
        return first + OBSERVING

    @property
    def moves(self) -> set[str]:
        """What can be done with it in its state, as domain's verbs."""
        return {verb for verb in MOVES if can(verb, Standing(self.state))}

    @property
    def next_fact(self) -> str | None:
        """What the record asks the team next."""
        facts = ("affected", "objective", "desired_action", "consequence")
        known = {name for name in facts if getattr(self, name) is not None}
        if self.monthly_cost is not None or self.hours_lost is not None:
            known.add("cost")
        return next_fact(self.state, known)


@dataclass(frozen=True)
class Group:
    """Problems under one heading: "waiting" for an answer, or a state."""

    name: str
    rows: list[ProblemSeen]


@dataclass(frozen=True)
class Groups:
    """A page of the list; `older` is the number before which the next page goes on, None on the last."""

    groups: list[Group]
    older: int | None


WAITS = Problem.answer_due_on.is_not(None) & Problem.answered_at.is_(None)
PROBLEM = columns_of(
    ProblemSeen,
    Problem,
    requester=Person.name,
    objective=Objective.number,
    objective_title=Objective.title,
    merged_into=Target.number,
    merged_into_words=func.coalesce(Target.restated, Target.statement),
)


def list_problems(
    team_id: int,
    *,
    state: str | None = None,
    objective: int | None = None,
    opened: bool = False,
    after: int = 0,
    limit: int | None = None,
) -> list[ProblemSeen]:
    """The team's problems in the order of their numbers; `opened`: only those in an open state. One statement."""
    query = problems_of(team_id).where(Problem.number > after)
    if state is not None:
        query = query.where(Problem.state == state)
    if objective is not None:
        query = query.where(Objective.number == objective)
    if opened:
        query = query.where(Problem.state.in_(OPEN))
    return seen(query.order_by(Problem.number).limit(limit))


def list_groups(
    team_id: int, *, state: str | None = None, objective: int | None = None, before: int | None = None
) -> Groups:
    """The team's open problems, or those in one state, under headings; MOST at once. One statement."""
    query = problems_of(team_id)
    query = query.where(or_(Problem.state.in_(OPEN), WAITS) if state is None else Problem.state == state)
    if objective is not None:
        query = query.where(Objective.number == objective)
    if before is not None:
        query = query.where(Problem.number < before)
    found = seen(query.order_by(Problem.number.desc()).limit(MOST))
    waiting = sorted((each for each in found if each.waits), key=lambda each: (each.answer_due_on, each.number))
    by_state = [(name, [each for each in found if each.state == name and not each.waits]) for name in STATES]
    groups = [Group(name, rows) for name, rows in (("waiting", waiting), *by_state) if rows]
    return Groups(groups, found[-1].number if len(found) == MOST else None)


def list_waiting(team_id: int, limit: int | None = None) -> list[ProblemSeen]:
    """The problems whose requester waits for an answer, the longest first. One statement."""
    return seen(problems_of(team_id).where(WAITS).order_by(Problem.answer_due_on, Problem.number).limit(limit))


def get_problem(team_id: int, number: int) -> ProblemSeen:
    """The team's problem with this number. NotFound otherwise. One statement."""
    found = seen(problems_of(team_id).where(Problem.number == number))
    if not found:
        raise NotFound("problem_not_found", number=number)
    return found[0]


def count_problems(team_id: int) -> dict[str, int]:
    """How many problems are in which state, in the order of the states. One statement."""
    counts = select(Problem.state, func.count(Problem.id)).where(Problem.team_id == team_id).group_by(Problem.state)
    found: dict[str, int] = dict(session.execute(counts).all())
    return {state: found[state] for state in STATES if state in found}


def problems_of(team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's problems with what is shown of other records."""
    return (
        select(*PROBLEM)
        .join(Person, Person.id == Problem.requester_id)
        .outerjoin(Objective, Objective.id == Problem.objective_id)
        .outerjoin(Target, Target.id == Problem.merged_into_id)
        .where(Problem.team_id == team_id)
    )


def seen(query: Select[*tuple[Any, ...]]) -> list[ProblemSeen]:
    """The rows as dataclasses."""
    return [ProblemSeen(*row) for row in session.execute(query)]
