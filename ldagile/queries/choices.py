"""What a card's form offers to choose from: problems, metrics, cards to try."""

from sqlalchemy import select

from ldagile.domain.problems import OPEN
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.objectives import Metric, Objective
from ldagile.models.problems import WORDS, Problem

MOST, LONGEST = 300, 90
Choices = list[tuple[int, str]]


def problem_choices(team_id: int) -> Choices:
    """The open problems by number, each by the beginning of its words; the newest first."""
    query = select(Problem.number, WORDS).where(Problem.team_id == team_id, Problem.state.in_(OPEN))
    rows = session.execute(query.order_by(Problem.number.desc()).limit(MOST))
    return [(number, shortened(text)) for number, text in rows]


def metric_choices(team_id: int) -> Choices:
    """The metrics by number, each with its objective."""
    query = (
        select(Metric.number, Metric.name, Objective.title)
        .join(Objective, Objective.id == Metric.objective_id)
        .where(Metric.team_id == team_id, Metric.archived_at.is_(None))
        .order_by(Objective.number, Metric.number)
        .limit(MOST)
    )
    return [(number, f"{name} ({title})") for number, name, title in session.execute(query)]


def rollout_choices(team_id: int, problem: int | None, card: int | None = None) -> Choices:
    """The interventions of this problem that another card may try out; not `card` itself."""
    query = (
        select(Card.number, Card.title)
        .join(Problem, Problem.id == Card.problem_id)
        .where(Card.team_id == team_id, Problem.number == problem, Card.archived_at.is_(None))
        .where(Card.kind == "intervention", Card.trial_of_id.is_(None), Card.number != (card or 0))
        .order_by(Card.number)
        .limit(MOST)
    )
    return [(number, title) for number, title in session.execute(query)]


def shortened(text: str) -> str:
    """The text in one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
