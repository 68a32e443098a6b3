"""Moving a problem on in the API."""

from collections.abc import Callable
from typing import Any

from flask import g

from ldagile.queries.problems import get_problem
from ldagile.usecases import problems
from ldagile.web.api.base import Noun
from ldagile.web.api.problems import ProblemSeenSchema
from ldagile.web.api.records import one
from ldagile.web.api.repeats import repeat
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.schemas.problems import DeclineSchema, MergeSchema, ReopenSchema, ResolveSchema

bp = Noun("problem_moves", __name__, "Where a problem stands, and what moves it on. Its requester hears of each move.")
AT = "/teams/<slug:slug>/problems/<number:number>"


@bp.post(f"{AT}/ask-back")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def ask_back(slug: str, number: int) -> Any:
    """Ask the requester the two questions."""
    return moved(problems.ask_back, number)


@bp.post(f"{AT}/observe")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def observe(slug: str, number: int) -> Any:
    """Begin to watch."""
    return moved(problems.start_observing, number)


@bp.post(f"{AT}/observe/end")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def end_observing(slug: str, number: int) -> Any:
    """Stop watching."""
    return moved(problems.end_observing, number)


@bp.post(f"{AT}/accept")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def accept(slug: str, number: int) -> Any:
    """Take on a problem that is diagnosed."""
    return moved(problems.accept_problem, number)


@bp.post(f"{AT}/resolve")
@permits("problem.edit")
@bp.arguments(ResolveSchema)
@bp.response(200, ProblemSeenSchema)
def resolve(values: dict[str, Any], slug: str, number: int) -> Any:
    """Say that it is solved. Archives its ideas and ready cards; refused while others are under way."""
    return moved(problems.resolve_problem, number, **values)


@bp.post(f"{AT}/decline")
@permits("problem.edit")
@bp.arguments(DeclineSchema)
@bp.response(200, ProblemSeenSchema)
def decline(values: dict[str, Any], slug: str, number: int) -> Any:
    """Not take it on, with a reason and where to go instead. What becomes of its cards is as for resolve."""
    return moved(problems.decline_problem, number, **values)


@bp.post(f"{AT}/reopen")
@permits("problem.edit")
@bp.arguments(ReopenSchema)
@bp.response(200, ProblemSeenSchema)
def reopen(values: dict[str, Any], slug: str, number: int) -> Any:
    """Take a closed problem up again. Restores no card."""
    return moved(problems.reopen_problem, number, **values)


@bp.post(f"{AT}/merge")
@permits("problem.edit")
@bp.arguments(MergeSchema)
@bp.response(200, ProblemSeenSchema)
def merge(values: dict[str, Any], slug: str, number: int) -> Any:
    """Make it part of another problem that is open. It keeps its people; its cards count for the other."""
    return moved(problems.merge_problem, number, **values)


@bp.post(f"{AT}/unmerge")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def unmerge(slug: str, number: int) -> Any:
    """Make it a problem of its own again, in the state that it was in."""
    return moved(problems.unmerge_problem, number)


@bp.post(f"{AT}/link/renew")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def renew_link(slug: str, number: int) -> Any:
    """Make a new tracking link and mail it; the old one is dead."""
    return moved(problems.renew_link, number)


@bp.post(f"{AT}/link/revoke")
@permits("problem.edit")
@bp.response(200, ProblemSeenSchema)
def revoke_link(slug: str, number: int) -> Any:
    """Make the tracking link dead. No mail goes out until it is renewed."""
    return moved(problems.revoke_link, number)


def moved(use_case: Callable[..., Any], number: int, **values: Any) -> Any:
    """Do it, and answer with the problem as it stands then."""
    use_case(number=number, actor=g.actor, now=now(), repeat=repeat(), **values)
    return one(get_problem(g.team.id, number))
