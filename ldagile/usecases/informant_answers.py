"""The answers to the fourteen questions: filled in with somebody, or given by themselves through their link."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.permissions import Actor, check
from ldagile.domain.problems import OPEN
from ldagile.live.feed import record_change, team_topic
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.informant_rows import Said, keep_answers
from ldagile.models.numbers import get_in_team
from ldagile.models.problems import Problem, problem_at_work
from ldagile.models.rediagnosis import rediagnose
from ldagile.models.transaction import team_lock, transaction

__all__ = ["AnswersSaved", "Said", "give_answers", "save_answers"]


@dataclass(frozen=True)
class AnswersSaved:
    """The informant's number, the version of their answers, and the problem's number."""

    number: int
    version: int
    problem: int


def save_answers(*, number: int, version: int, said: Said, actor: Actor, now: datetime) -> AnswersSaved:
    """Keep what a member filled in together with an informant, and diagnose anew.

    The same answers again change nothing. Conflict with what stands there now when others were saved since
    `version`.
    """
    check("informant.edit", actor)
    with transaction(team_lock(actor.team)):
        informant = get_in_team(Informant, actor.team, number)
        problem = problem_at_work(informant.problem_id)
        return keep(informant, problem, version, said, actor_id=actor.user_id, now=now)


def give_answers(*, informant_id: int, generation: int, version: int, said: Said, now: datetime) -> AnswersSaved:
    """Keep what an informant answers through their link; as `save_answers`.

    NotFound when the link was renewed, the informant was put away, or the problem is closed.
    """
    team_id = session.scalar(select(Informant.team_id).where(Informant.id == informant_id))
    if team_id is None:
        raise NotFound("link_used")
    with transaction(team_lock(team_id)):
        informant = session.get_one(Informant, informant_id)
        problem = session.get_one(Problem, informant.problem_id)
        if informant.link_generation != generation:
            raise NotFound("link_used")
        if informant.archived_at is not None or problem.state not in OPEN:
            raise NotFound("link_over")
        return keep(informant, problem, version, said, actor_id=None, now=now)


def keep(
    informant: Informant, problem: Problem, version: int, said: Said, *, actor_id: int | None, now: datetime
) -> AnswersSaved:
    """Keep the answers, diagnose anew and tell the team, unless they are the same."""
    if keep_answers(informant, version, said, actor_id=actor_id, now=now):
        topic = team_topic(informant.team_id)
        record_change(topic, "answers_saved", now, problem=problem.number, informant=informant.number)
        if moved := rediagnose(problem.id, now):
            record_change(topic, moved, now, problem=problem.number)
    return AnswersSaved(number=informant.number, version=informant.version, problem=problem.number)
