"""Cards as boards and lists show them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, case, func, select
from sqlalchemy.orm import aliased

from ldagile.domain.errors import NotFound
from ldagile.domain.listening import COUNTED
from ldagile.domain.workflow import WAITING
from ldagile.models.base import execute, session
from ldagile.models.card_parts import ChecklistItem
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.columns import columns_of
from ldagile.models.evidence import Evidence, standing
from ldagile.models.objectives import Objective
from ldagile.models.problems import Problem
from ldagile.models.users import User
from ldagile.queries.flow import IN_WORK, first_step

OWN = aliased(Problem, name="own_problem")
STANDING = aliased(Problem, name="standing_problem")


def count_items(what: Any) -> ScalarSelect[int]:
    """How many things are on the card's checklist, or are done."""
    on_it = (ChecklistItem.card_id == Card.id) & ChecklistItem.archived_at.is_(None)
    return select(func.count(what)).where(on_it).correlate(Card).scalar_subquery()


def count_answers(*codes: str) -> ScalarSelect[int]:
    """How many counted answers to the card say one of these."""
    counted = standing(func.count()).where(Evidence.card_id == Card.id, Evidence.change.in_(codes))
    return counted.correlate(Card).scalar_subquery()


@dataclass(frozen=True)
class CardSeen:
    """A card in one glance. Other records by their numbers; `owner` is a name, `gap` letters as in models/cards.

    `items` and `done` count its checklist; `changed` of `answered` counted answers report the target behaviour.
    `begun_at`: when it entered doing first, while it is in work.
    """

    number: int
    kind: str
    type: str | None
    title: str
    owner: str | None
    owner_id: int | None
    tags: list[str]
    due: date | None
    lane: int
    lane_name: str
    stage: str
    position: str
    sprint: int | None
    entered_at: datetime
    problem: int | None
    objective: int | None
    objective_title: str | None
    gap: str | None
    score: float | None
    rough: bool
    unscored: str | None
    pin: str | None
    own_days: float | None
    released_at: datetime | None
    decision: str | None
    archived_at: datetime | None
    version: int
    render_rev: int
    items: int
    done: int
    changed: int
    answered: int
    begun_at: datetime | None

    @property
    def by_worth(self) -> bool:
        """Whether it stands where its worth puts it, or a pin (rule 11)."""
        return self.stage in WAITING


COLUMNS: dict[str, Any] = {
    "owner": User.name,
    "lane": Lane.number,
    "lane_name": Lane.name,
    "stage": Lane.stage,
    "sprint": Sprint.number,
    "problem": STANDING.number,
    "objective": Objective.number,
    "objective_title": Objective.title,
    "items": count_items(ChecklistItem.id),
    "done": count_items(ChecklistItem.done_at),
    "changed": count_answers("target_example"),
    "answered": count_answers(*sorted(COUNTED)),
    "begun_at": case((Lane.stage.in_(IN_WORK), first_step(Card.id))),
}
SEEN = columns_of(CardSeen, Card, **COLUMNS)


def list_cards(team_id: int, *where: ColumnElement[bool]) -> list[CardSeen]:
    """The team's cards for which `where` holds (of Card, Lane, STANDING, Objective), by lane and place in it."""
    query = cards_of(team_id, *SEEN).where(*where, Card.archived_at.is_(None))
    return seen(query.order_by(Lane.position, Card.position))


def find_card(team_id: int, number: int) -> CardSeen:
    """The team's card with this number, archived or not. NotFound otherwise."""
    row = execute(BY_NUMBER, {"team_id": team_id, "number": number}).first()
    if row is None:
        raise NotFound("card_not_found", number=number)
    return CardSeen(*row)


def count_owned(team_id: int, user_id: int) -> int:
    """How many cards on the board are this person's and not evaluated yet."""
    mine = cards_of(team_id, func.count(Card.id)).where(Card.owner_id == user_id, Card.archived_at.is_(None))
    return int(session.scalar(mine.where(Lane.stage != "evaluated")) or 0)


def card_id_of(team_id: int, number: int) -> int:
    """The id of the team's card with this number, archived or not. NotFound otherwise."""
    found = session.scalar(select(Card.id).where(Card.team_id == team_id, Card.number == number))
    if found is None:
        raise NotFound("card_not_found", number=number)
    return found


def seen(query: Select[*tuple[Any, ...]]) -> list[CardSeen]:
    """What a query of SEEN finds."""
    return [CardSeen(*row) for row in execute(query)]


def cards_of(team_id: Any, *columns: Any) -> Select[*tuple[Any, ...]]:
    """The team's cards with all that stands around them; a merged problem's cards stand with its target."""
    return (
        select(*columns)
        .select_from(Card)
        .join(Lane, Lane.id == Card.lane_id)
        .outerjoin(Sprint, Sprint.id == Card.sprint_id)
        .outerjoin(User, User.id == Card.owner_id)
        .outerjoin(OWN, OWN.id == Card.problem_id)
        .outerjoin(STANDING, STANDING.id == func.coalesce(OWN.merged_into_id, OWN.id))
        .outerjoin(Objective, Objective.id == STANDING.objective_id)
        .where(Card.team_id == team_id)
    )


BY_NUMBER = cards_of(bindparam("team_id"), *SEEN).where(Card.number == bindparam("number"))
