"""What happened with a problem, from its first words on: one list of items from several sources.

A noun that has something to tell adds a source here, and a partial for its kind in templates/problems/_story.html.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.people import Person
from ldagile.models.problems import WORDS, Message, Problem, ProblemAnswer, ProblemSupporter
from ldagile.models.teams import Team
from ldagile.models.users import User
from ldagile.queries.cards import STANDING, list_cards
from ldagile.queries.causes import get_outline
from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.flow import day_of
from ldagile.queries.observations import get_watched
from ldagile.queries.problem_evidence import find_heard, list_numbers

MOVES = (
    "problem_asked_back",
    "observing_started",
    "observing_ended",
    "problem_diagnosed",
    "problem_accepted",
    "problem_resolved",
    "problem_declined",
    "problem_merged",
    "problem_unmerged",
    "problem_reopened",
)
SAID = (ProblemAnswer.question, ProblemAnswer.text, ProblemAnswer.amount, ProblemAnswer.day)
TOLD = ("problem_submitted", "problem_pasted")


@dataclass(frozen=True)
class StoryItem:
    """One thing that happened: its kind names the partial that tells it, from `data`."""

    kind: str
    at: datetime
    who: str | None = None
    text: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    until: datetime | None = None
    open: bool = False


def get_story(team_id: int, number: int) -> list[StoryItem]:
    """The story of the team's problem with this number, oldest first. A constant number of statements."""
    problem_id = session.scalar(select(Problem.id).where(Problem.team_id == team_id, Problem.number == number))
    if problem_id is None:
        return []
    found = [item for finder in FOUND for item in finder(team_id, number)]
    told = story_of(problem_id, SOURCES)
    if any(item.kind == "diagnosed" for item in found):
        told = [item for item in told if item.data.get("code") != "problem_diagnosed"]
    story = sorted([*told, *found], key=lambda item: item.at)
    return [*story, *outcome(team_id, number, story[-1].at)]


def story_of(problem_id: int, sources: "tuple[Source, ...]") -> list[StoryItem]:
    """The items of these sources by time; of one instant in the order of the sources."""
    return sorted((item for source in sources for item in source(problem_id)), key=lambda item: item.at)


def moves(problem_id: int) -> list[StoryItem]:
    """How it came in, and each change of its state."""
    rows = session.execute(
        select(Activity.code, Activity.at, User.name, Activity.changes)
        .outerjoin(User, User.id == Activity.actor_id)
        .where(Activity.noun == "problem", Activity.record_id == problem_id, Activity.code.in_((*TOLD, *MOVES)))
        .order_by(Activity.id)
    )
    return [
        StoryItem("told" if code in TOLD else "moved", at, who, data={"code": code, "reason": new(changes)})
        for code, at, who, changes in rows
    ]


def new(changes: dict[str, Any]) -> str | None:
    """The reason that was given with a move."""
    reason = changes.get("state_reason", [None, None])[1]
    return str(reason) if reason else None


def answers(problem_id: int) -> list[StoryItem]:
    """What the requester said to the questions asked one at a time, one item a day."""
    rows = session.execute(
        select(ProblemAnswer.created_at, Person.name, Team.time_zone, *SAID)
        .join(Problem, Problem.id == ProblemAnswer.problem_id)
        .join(Person, Person.id == Problem.requester_id)
        .join(Team, Team.id == Problem.team_id)
        .where(ProblemAnswer.problem_id == problem_id, ProblemAnswer.text.is_not(None))
        .order_by(ProblemAnswer.created_at, ProblemAnswer.id)
    )
    by_day = [list(said) for _day, said in groupby(rows, key=lambda row: day_of(row[0], ZoneInfo(row[2])))]
    return [
        StoryItem("answers", said[0][0], said[0][1], data={"said": [tuple(row[3:]) for row in said]}) for said in by_day
    ]


def messages(problem_id: int) -> list[StoryItem]:
    """The conversation: by the team, or by the requester."""
    rows = session.execute(
        select(Message.created_at, func.coalesce(User.name, Person.name), Message.text, Message.person_id)
        .outerjoin(User, User.id == Message.created_by_id)
        .outerjoin(Person, Person.id == Message.person_id)
        .where(Message.problem_id == problem_id)
        .order_by(Message.id)
    )
    return [StoryItem("message", at, who, text, {"by_team": person is None}) for at, who, text, person in rows]


def supporters(problem_id: int) -> list[StoryItem]:
    """Whom it affects too: those who said so, and the requesters of problems merged into it."""
    rows = session.execute(
        select(ProblemSupporter.created_at, Person.name, ProblemSupporter.words)
        .join(Person, Person.id == ProblemSupporter.person_id)
        .where(ProblemSupporter.problem_id == problem_id)
        .order_by(ProblemSupporter.id)
    )
    return [StoryItem("support", *row) for row in rows]


def merged(problem_id: int) -> list[StoryItem]:
    """The problems that are merged into it, with their words."""
    rows = session.execute(
        select(Activity.at, Person.name, WORDS, Problem.number)
        .join(Problem, (Problem.id == Activity.record_id) & (Activity.noun == "problem"))
        .join(Person, Person.id == Problem.requester_id)
        .where(Problem.merged_into_id == problem_id, Activity.code == "problem_merged")
        .order_by(Activity.id)
    )
    latest = {number: StoryItem("merged", at, who, text, {"number": number}) for at, who, text, number in rows}
    return list(latest.values())


def watched(team_id: int, number: int) -> list[StoryItem]:
    """What the team saw, as one item, from when the first of it was noted."""
    it = get_watched(team_id, number)
    began = min((each.created_at for each in it.observations), default=None)
    return [StoryItem("watched", began, data={"watched": it})] if began else []


def whys(team_id: int, number: int) -> list[StoryItem]:
    """Why, and why again, as one item."""
    it = get_outline(team_id, number)
    return [StoryItem("whys", it.began_at, data={"outline": it})] if it.began_at else []


def diagnosed(team_id: int, number: int) -> list[StoryItem]:
    """What people's answers say, as one item: as it stands now, told where it was first determined."""
    it = find_diagnosis(team_id, number)
    return [StoryItem("diagnosed", it.determined_at or it.at, data={"diagnosis": it})] if it else []


def made(team_id: int, number: int) -> list[StoryItem]:
    """The cards that came of it, as one item, from when the first of them was put where it is; and what was heard."""
    cards = list_cards(team_id, STANDING.number == number)
    heard = find_heard(team_id, cards)
    began = min((card.entered_at for card in cards), default=None)
    items = [StoryItem("made", began, data={"cards": cards})] if began else []
    return [*items, StoryItem("heard", heard.at, data={"heard": heard})] if heard else items


def outcome(team_id: int, number: int, at: datetime) -> list[StoryItem]:
    """What the numbers say so far: where the story stands now, after all that happened."""
    pictures = list_numbers(team_id, number)
    return [StoryItem("outcome", at, data={"pictures": pictures})] if pictures else []


Source = Callable[[int], list[StoryItem]]
SOURCES: tuple[Source, ...] = (moves, answers, messages, supporters, merged)
FOUND: tuple[Callable[[int, int], list[StoryItem]], ...] = (watched, whys, diagnosed, made)
