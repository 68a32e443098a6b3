"""Which cards a board shows, and how it divides them."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, func

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.objectives import Objective
from ldagile.queries.backlog import BacklogFilter
from ldagile.queries.cards import cards_of
from ldagile.queries.members import list_members

GAPS = ("K", "S", "M", "E", "none")
ROWS = ("mandatory", "objective", "owner")


@dataclass(frozen=True)
class BoardFilter(BacklogFilter):
    """As for the backlog, and a gap (a letter, or none). rows: what the rows across the lanes are."""

    gap: str | None = None
    rows: str = "mandatory"

    @property
    def where(self) -> list[ColumnElement[bool]]:
        """What has to hold of each card."""
        if self.gap is None:
            return super().where
        return [*super().where, Card.gap.is_(None) if self.gap == "none" else Card.gap.contains(self.gap)]

    @property
    def row_key(self) -> ColumnElement[int]:
        """By what the cards are divided into rows, as a number."""
        if self.rows == "objective":
            return func.coalesce(Objective.number, 0)
        if self.rows == "owner":
            return func.coalesce(Card.owner_id, 0)
        return case((Card.kind == "mandatory", 1), else_=0)


@dataclass(frozen=True)
class Choice:
    """One word of the filter bar: what the address carries for it, and how many cards it would show."""

    value: int
    name: str
    count: int = 0


def list_choices(team_id: int) -> tuple[list[Choice], list[Choice]]:
    """The objectives that cards on the board stand for, and the people of the team."""
    counted = cards_of(team_id, Objective.number, Objective.title, func.count(Card.id))
    query = counted.where(Card.archived_at.is_(None), Objective.number.is_not(None))
    rows = session.execute(query.group_by(Objective.number, Objective.title).order_by(Objective.number))
    people = [Choice(each.user_id, each.name) for each in list_members(team_id)]
    return [Choice(*row) for row in rows], people
