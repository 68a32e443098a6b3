"""A team's records by the number that addresses and the API carry."""

from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.teams import Counter

Row = TypeVar("Row")


def next_number(model: Any, team_id: int) -> int:
    """The next number for a record of this kind. Safe because its transaction holds the team's lock."""
    return next_numbers(model, team_id, 1)[0]


def next_numbers(model: Any, team_id: int, count: int) -> range:
    """Likewise for so many records at once."""
    counter = session.scalar(select(Counter).where(Counter.team_id == team_id, Counter.noun == model.__tablename__))
    if counter is None:
        counter = Counter(team_id=team_id, noun=model.__tablename__, last=0)
        session.add(counter)
    counter.last += count
    return range(counter.last - count + 1, counter.last + 1)


def get_in_team(model: type[Row], team_id: int, number: int) -> Row:
    """This team's record with this number. NotFound otherwise, also when another team has one."""
    table: Any = model
    row: Row | None = session.scalar(by_number(table), {"team_id": team_id, "number": number})
    if row is None:
        raise NotFound(f"{table.__tablename__}_not_found", number=number)
    return row


@cache
def by_number(model: Any) -> Select[Any]:
    """The statement for one record, put together once."""
    return select(model).where(model.team_id == bindparam("team_id"), model.number == bindparam("number"))
