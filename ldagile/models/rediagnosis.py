"""Diagnosing anew after every answer and observation. Everything here runs inside the caller's transaction."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain import diagnosis as core
from ldagile.models.base import session
from ldagile.models.diagnoses import Diagnosis, Informant, Observation, answers_of, newest_diagnosis, role_of
from ldagile.models.problem_moves import determined
from ldagile.models.problems import Problem
from ldagile.models.scores import rescore_problem

NOBODY = core.Informant(core.REQUESTER, {})


def rediagnose(problem_id: int, now: datetime) -> str | None:
    """Write what answers and observations say now as the problem's next version, if that is anything new.

    Its cards are scored anew, and the problem becomes diagnosed by itself once the gap is determined. Returns the
    code of that move, for the change feed; None if it stays where it is.
    """
    session.flush()
    problem = session.get_one(Problem, problem_id)
    before, values = newest_diagnosis(problem_id), diagnosed_values(problem)
    if before is None and not values["result"]["answered"]:
        return None
    if before is not None and all(getattr(before, name) == value for name, value in values.items()):
        return None
    version = before.version + 1 if before else 1
    session.add(Diagnosis(team_id=problem.team_id, problem_id=problem_id, version=version, at=now, **values))
    rescore_problem(problem_id, now=now, code="diagnosed")
    return None if values["gap"] == "undetermined" else determined(problem, actor_id=None, now=now)


def diagnosed_values(problem: Problem) -> dict[str, Any]:
    """What stands in a row of Diagnosis, computed from what is known now (DOMAIN.md §6)."""
    observed, data = watched(problem.id)
    informants = answering(problem)
    found = asdict(core.diagnose(informants or [NOBODY], observed))
    kept = {name: found.pop(name) for name in ("weights", "points", "gap")}
    result = {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}
    roles = {informant.role for informant in informants}
    return {
        **kept,
        "confidence": core.confidence(roles, observed, data),
        "result": {**result, "observed": observed, "data": data},
    }


def answering(problem: Problem) -> list[core.Informant]:
    """Those who have answered anything, as the calculations take them."""
    rows = session.scalars(select(Informant).where(Informant.problem_id == problem.id, Informant.archived_at.is_(None)))
    return [
        core.Informant(role_of(row.role, row.person_id, problem.requester_id), answers_of(row.answers))
        for row in rows
        if row.answers
    ]


def watched(problem_id: int) -> tuple[bool, bool]:
    """Whether somebody watched the work, and whether there is data about it."""
    query = select(Observation.kind).where(Observation.problem_id == problem_id, Observation.archived_at.is_(None))
    kinds = set(session.scalars(query.distinct()))
    return bool(kinds - {"data"}), "data" in kinds
