"""What a requester sees of their problem: its story in plain words, never what the team makes of it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, select
from sqlalchemy.orm import aliased

from ldagile.domain.errors import NotFound
from ldagile.domain.problems import next_question
from ldagile.models.base import session
from ldagile.models.people import Person
from ldagile.models.problems import ROOT_ID, Problem, ProblemAnswer
from ldagile.models.teams import Team
from ldagile.models.users import Membership, User
from ldagile.queries.problem_story import Source, StoryItem, answers, messages, moves, story_of

Root = aliased(Problem)


@dataclass(frozen=True)
class Followed:
    """A problem as its requester follows it. `state` and the reasons are those of the problem that it is merged
    into, if it is. `asked` are the questions that were answered or put off.
    """

    problem_id: int
    team_id: int
    team_slug: str
    team_name: str
    words: str
    words_since: datetime
    statement: str
    requester: str
    email: str | None
    state: str
    state_reason: str | None
    go_instead: str | None
    merged: bool
    asked_back: bool
    answer_due_on: date | None
    waits: bool
    owner: str | None
    mail_stopped: bool
    pasted: bool
    asked: tuple[str, ...]
    answered: int
    question: str | None
    root_id: int


def follow(problem_id: int, generation: int) -> Followed:
    """The problem behind a link. NotFound when the link was renewed or revoked. Two statements."""
    owner = (Membership.team_id == Team.id) & (Membership.user_id == Team.intake_owner_id)
    row = session.execute(
        select(Problem, Root, Person, Team.slug, Team.name, User.name)
        .join(Root, Root.id == ROOT_ID)
        .join(Person, Person.id == Problem.requester_id)
        .join(Team, Team.id == Problem.team_id)
        .outerjoin(Membership, owner)
        .outerjoin(User, User.id == Membership.user_id)
        .where(Problem.id == problem_id, Problem.link_generation == generation, Problem.link_revoked_at.is_(None))
    ).first()
    if row is None:
        raise NotFound("link_used")
    problem, root, person, slug, team_name, owner_name = row
    asked = questions_asked(problem_id)
    known = {"needed"} if problem.needed_by or problem.needed_why else set()
    asked_back = problem.asked_back_at is not None
    return Followed(
        problem_id=problem.id,
        team_id=problem.team_id,
        team_slug=slug,
        team_name=team_name,
        words=problem.restated or problem.statement,
        words_since=problem.restated_at or problem.created_at,
        statement=problem.statement,
        requester=person.name,
        email=person.email,
        state=root.state,
        state_reason=root.state_reason,
        go_instead=root.go_instead,
        merged=root.id != problem.id,
        asked_back=asked_back,
        answer_due_on=problem.answer_due_on,
        waits=problem.answer_due_on is not None and problem.answered_at is None,
        owner=owner_name,
        mail_stopped=problem.mail_stopped_at is not None,
        pasted=problem.pasted,
        asked=tuple(asked),
        answered=sum(asked.values()),
        question=next_question(problem.state, asked_back=asked_back, asked=asked, known=known),
        root_id=root.id,
    )


def questions_asked(problem_id: int) -> dict[str, bool]:
    """The questions that were answered (True) or put off (False)."""
    answered = case((ProblemAnswer.text.is_not(None), True), else_=False)
    rows = select(ProblemAnswer.question, answered).where(ProblemAnswer.problem_id == problem_id)
    return {question: bool(given) for question, given in session.execute(rows)}


def get_followed_story(it: Followed) -> list[StoryItem]:
    """Its story, newest first; of a problem that it is merged into only the moves."""
    items = story_of(it.problem_id, OWN)
    if it.merged:
        since = max(item.at for item in items if item.data.get("code") == "problem_merged")
        items += [item for item in moves(it.root_id) if item.kind == "moved" and item.at >= since]
    return sorted(items, key=lambda item: item.at, reverse=True)


OWN: tuple[Source, ...] = (moves, answers, messages)
