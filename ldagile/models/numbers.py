"""A team's records by the number that addresses and the API carry."""

from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select, update

from ldagile.domain.errors import NotFound
from ldagile.models.base import execute, session
from ldagile.models.teams import Counter

Row = TypeVar("Row")
COUNTERS: Any = Counter.__table__
COUNT_ON = (
    update(COUNTERS)
    .where(COUNTERS.c.team_id == bindparam("team"), COUNTERS.c.noun == bindparam("of"))
    .values(last=COUNTERS.c.last + bindparam("count"))
    .returning(COUNTERS.c.last)
)


def next_number(model: Any, team_id: int) -> int:
    """The next number for a record of this kind. Safe because its transaction holds the team's lock."""
    return next_numbers(model, team_id, 1)[0]


def next_numbers(model: Any, team_id: int, count: int) -> range:
    """Likewise for so many records at once."""
    last = execute(COUNT_ON, {"team": team_id, "of": model.__tablename__, "count": count}).scalar()
    if last is None:
        last = count
        session.add(Counter(team_id=team_id, noun=model.__tablename__, last=last))
    return range(last - count + 1, last + 1)


def get_in_team(model: type[Row], team_id: int, number: int) -> Row:
    """This team's record with this number. NotFound otherwise, also when another team has one."""
    table: Any = model
    row: Row | None = session.scalar(by_number(table), {"team_id": team_id, "number": number})
    if row is None:
        raise NotFound(f"{table.__tablename__}_not_found", number=number)
    return row


def team_of(model: Any, row_id: int) -> int:
    """The team of the record with this id: whose lock work on it needs."""
    return int(session.scalars(select(model.team_id).where(model.id == row_id)).one())


@cache
def by_number(model: Any) -> Select[Any]:
    """The statement for one record, put together once."""
    return select(model).where(model.team_id == bindparam("team_id"), model.number == bindparam("number"))
