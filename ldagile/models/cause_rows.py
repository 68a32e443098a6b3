"""The outline of whys, as its use cases need it. Everything here runs inside the caller's transaction."""

from fractional_indexing import generate_key_between
from sqlalchemy import select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.models.base import session
from ldagile.models.diagnoses import Cause
from ldagile.models.numbers import get_in_team
from ldagile.models.problems import Problem

DEEPEST = 12


def parent_of_new(problem: Problem, number: int | None) -> Cause | None:
    """The cause under which a new one goes; None at the top. NotFound if it isn't this problem's or is put away,
    RuleBroken `too_deep` beneath the twelfth why."""
    if number is None:
        return None
    parent = get_in_team(Cause, problem.team_id, number)
    if parent.problem_id != problem.id or parent.archived_at is not None:
        raise NotFound("cause_not_found", number=number)
    if depth(parent) >= DEEPEST:
        raise RuleBroken("too_deep", field="text", deepest=DEEPEST)
    return parent


def depth(cause: Cause) -> int:
    """On which level it stands, counted from 1."""
    parents = dict(session.execute(select(Cause.id, Cause.parent_id).where(Cause.problem_id == cause.problem_id)).all())
    level, above = 1, cause.parent_id
    while above is not None:
        level, above = level + 1, parents[above]
    return level


def siblings(problem_id: int, parent_id: int | None) -> list[Cause]:
    """What stands beneath the same why, in order; archived ones keep their place."""
    beneath = Cause.parent_id.is_(None) if parent_id is None else Cause.parent_id == parent_id
    query = select(Cause).where(Cause.problem_id == problem_id, beneath).order_by(Cause.position)
    return list(session.scalars(query))


def last_place(problem_id: int, parent_id: int | None) -> str:
    """The key of a new last one."""
    others = siblings(problem_id, parent_id)
    return str(generate_key_between(others[-1].position if others else None, None))


def place_beside(cause: Cause, up: bool) -> str | None:
    """The key one place further up or down among what is shown; None when it stands at that end."""
    row = siblings(cause.problem_id, cause.parent_id)
    order = row if up else row[::-1]
    before = order[: order.index(cause)]
    shown = [other for other in before if other.archived_at is None]
    if not shown:
        return None
    neighbour = order.index(shown[-1])
    beyond = order[neighbour - 1].position if neighbour else None
    ends = (beyond, shown[-1].position)
    return str(generate_key_between(*(ends if up else ends[::-1])))
