"""What a team that begins chooses from: its open problems, and how many people it is."""

from dataclasses import dataclass

from sqlalchemy import func, select

from ldagile.domain.intake import ACTION, FIGURE, ORDER_FROM
from ldagile.domain.permissions import WORKERS
from ldagile.domain.problems import OPEN
from ldagile.models.base import session
from ldagile.models.problems import Problem
from ldagile.models.users import Membership

MOST = 200
SAID_BEST = ("figure", "action", "", "order")


@dataclass(frozen=True)
class ProblemToPick:
    """An open problem in its words, and what they say: "figure", "action", "order", or "" for none of these."""

    number: int
    words: str
    says: str


def list_to_pick(team_id: int) -> list[ProblemToPick]:
    """The open problems, those first whose words say most about the work. One statement."""
    columns = select(Problem.number, Problem.statement, Problem.restated, Problem.order_score)
    here = columns.where(Problem.team_id == team_id, Problem.state.in_(OPEN)).order_by(Problem.number).limit(MOST)
    found = [
        ProblemToPick(number, restated or statement, "" if restated else says(score))
        for number, statement, restated, score in session.execute(here)
    ]
    return sorted(found, key=lambda each: SAID_BEST.index(each.says))


def says(score: int) -> str:
    """What a text of this score (DOMAIN.md §5) says."""
    if score >= ORDER_FROM:
        return "order"
    return "figure" if score <= FIGURE else "action" if score <= ACTION else ""


def count_workers(team_id: int) -> int:
    """How many people do the team's work."""
    works = (Membership.team_id == team_id) & Membership.role.in_(WORKERS)
    return session.scalar(select(func.count(Membership.id)).where(works)) or 0
