"""Today: what waits for whoever looks, and the one next thing that the loop asks of the team."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.orm import aliased

from ldagile.domain.coding import may_code
from ldagile.domain.loop import TURNS, next_thing
from ldagile.domain.problems import NEW
from ldagile.domain.workflow import UNDER_WAY
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.memberships import coders_of
from ldagile.models.problems import Problem
from ldagile.queries.cards import CardSeen, list_cards
from ldagile.queries.feedback import list_waiting_feedback
from ldagile.queries.flow import usual_time
from ldagile.queries.followups import list_batches
from ldagile.queries.problems import OBSERVING, WAITS, list_waiting
from ldagile.queries.retros.actions import list_due_actions
from ldagile.queries.rounds import Batch
from ldagile.queries.voices import Voice, find_voice

MOST = 20
AHEAD = timedelta(days=7)
LATELY = timedelta(days=14)


@dataclass(frozen=True)
class Section:
    """One section of the page: its code names its heading and its partial in templates/today/show.html."""

    code: str
    rows: Sequence[Any]


@dataclass(frozen=True)
class NextThing:
    """The code of the sentence, how many problems it is about, and the number of the first."""

    code: str
    count: int = 0
    number: int | None = None


@dataclass(frozen=True)
class Begun:
    """The sprint that the team is in, or has last begun if all are closed."""

    number: int
    state: str
    ends_on: date


@dataclass(frozen=True)
class Today:
    """The page. Sections without rows are left out. late: the numbers of one's cards that are too old.

    sprint: None if none was ever started.
    """

    sprint: Begun | None
    voice: Voice | None
    next: NextThing | None
    sections: list[Section]
    late: frozenset[int]


def get_today(team_id: int, user_id: int, now: datetime, zone: tzinfo, *, works: bool) -> Today:
    """One person's page in one team; unless they work in it, answers wait for others. About fifteen statements."""
    today = now.astimezone(zone).date()
    batches, coders = list_batches(team_id), coders_of(team_id)
    mine, usual = list_my_cards(team_id, user_id), usual_time(team_id, today, zone)
    sections = [
        Section("my_cards", mine),
        Section("problems_waiting", list_waiting(team_id, MOST)),
        Section("answers", [each for each in batches if works and asks_for(each, user_id, coders)][:MOST]),
        Section("feedback", list_waiting_feedback(team_id, now - LATELY, MOST) if works else []),
        Section("actions_due", list_due_actions(team_id, today + AHEAD, MOST)),
    ]
    return Today(
        sprint=find_begun(team_id),
        voice=find_voice(team_id, batches),
        next=find_next(team_id, today, zone),
        sections=[section for section in sections if section.rows],
        late=frozenset(card.number for card in mine if usual.passed(card.begun_at)),
    )


def list_my_cards(team_id: int, user_id: int) -> list[CardSeen]:
    """What one person is at, the longest first. Two statements."""
    mine = list_cards(team_id, Card.owner_id == user_id, Lane.stage.in_(UNDER_WAY))
    return sorted(mine, key=lambda card: (card.entered_at, card.number))[:MOST]


def asks_for(batch: Batch, user_id: int, coders: Collection[int]) -> bool:
    """Whether a follow-up wants something of them: its link pasted, a decision as too few answered, or codes if they
    may give any.
    """
    if batch.to_paste or batch.undecided:
        return True
    return bool(batch.to_code) and may_code(user_id, owner_id=batch.last.owner_id, coders=coders)


def find_begun(team_id: int) -> Begun | None:
    """The first sprint that was started and is not closed, else any closed one. One statement."""
    started = select(Sprint.number, Sprint.state, Sprint.ends_on).where(Sprint.team_id == team_id)
    started = started.where(Sprint.started_at.is_not(None))
    row = session.execute(started.order_by(Sprint.state == "closed", Sprint.number).limit(1)).first()
    return Begun(*row) if row else None


def find_next(team_id: int, today: date, zone: tzinfo) -> NextThing | None:
    """What the loop asks for, from where the team's problems stand. One statement."""
    waiting = turns(today, zone)
    counts = [func.count(case((waiting[turn], 1))) for turn in TURNS]
    firsts = [func.min(case((waiting[turn], Problem.number))) for turn in TURNS]
    observed = func.count(case((Problem.state == "observing", 1)))
    columns = select(func.count(Problem.id), observed, *counts, *firsts)
    problems, looked_into, *rest = session.execute(columns.where(Problem.team_id == team_id)).one()
    count = dict(zip(TURNS, rest[: len(TURNS)], strict=True))
    first = dict(zip(TURNS, rest[len(TURNS) :], strict=True))
    code = next_thing(count, problems=problems, observed=looked_into)
    return NextThing(code, count.get(code, 0), first.get(code)) if code else None


def turns(today: date, zone: tzinfo) -> dict[str, ColumnElement[bool]]:
    """Which problems wait at which turn of the loop."""
    long_ago = datetime.combine(today - OBSERVING + timedelta(days=1), time.min, zone)
    return {
        "overdue": WAITS & (Problem.answer_due_on < today),
        "bare": Problem.state.in_(("diagnosed", "accepted")) & ~has_intervention(),
        "observed_long": (Problem.state == "observing") & (Problem.observing_since < long_ago),
        "waiting": WAITS,
        "untouched": Problem.state.in_(NEW) & ~WAITS,
    }


def has_intervention() -> ColumnElement[bool]:
    """Whether an intervention stands for the problem, or for one that is merged into it."""
    mine = aliased(Problem)
    counts_here = func.coalesce(mine.merged_into_id, mine.id) == Problem.id
    here = (Card.problem_id == mine.id) & counts_here & (Card.kind == "intervention") & Card.archived_at.is_(None)
    return exists(select(Card.id).join(mine, mine.id == Card.problem_id).where(here))
