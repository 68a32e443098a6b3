"""Problems of the team that somebody may have told before, and that the team shares."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils
from sqlalchemy import Select, select

from ldagile.domain.errors import NotFound
from ldagile.domain.problems import OPEN
from ldagile.domain.words.en.small import SMALL_WORDS
from ldagile.models.base import session
from ldagile.models.problems import WORDS, Problem

MOST, NEWEST, ALIKE, ENOUGH = 3, 200, 85, 0.25
COMPARED = 2000  # characters of a text: each word is held against each, also for somebody whom nobody knows
SMALL = frozenset(SMALL_WORDS.split())


@dataclass(frozen=True)
class SharedProblem:
    """What anybody may read of a problem that the team shares: its words, when they came, how it stands."""

    number: int
    words: str
    created_at: datetime
    state: str


class Likeness(NamedTuple):
    """How many words two texts share, and which share of the shorter one that is."""

    words: int
    share: float


SHARED = select(Problem.number, WORDS, Problem.created_at, Problem.state)


def find_similar(team_id: int, text: str) -> list[SharedProblem]:
    """The shared, open problems that are most like this text, at most three. One statement."""
    wanted = telling_words(text)
    if not wanted:
        return []
    rows = session.execute(open_ones(team_id).order_by(Problem.number.desc()).limit(NEWEST))
    scored = [(likeness(wanted, telling_words(row[1])), SharedProblem(*row)) for row in rows]
    alike = sorted((pair for pair in scored if pair[0].share >= ENOUGH), key=lambda pair: pair[0], reverse=True)
    return [problem for _, problem in alike[:MOST]]


def get_shared(team_id: int, number: int) -> SharedProblem:
    """A shared, open problem. NotFound for any other. One statement."""
    row = session.execute(open_ones(team_id).where(Problem.number == number)).first()
    if row is None:
        raise NotFound("problem_not_found", number=number)
    return SharedProblem(*row)


def open_ones(team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's shared problems that are still open."""
    return SHARED.where(Problem.team_id == team_id, Problem.shared.is_(True), Problem.state.in_(OPEN))


def telling_words(text: str) -> set[str]:
    """The words of a text that say what it is about."""
    return {word for word in utils.default_process(text[:COMPARED]).split() if len(word) > 1 and word not in SMALL}


def likeness(wanted: Collection[str], there: Collection[str]) -> Likeness:
    """How much one text's telling words are the other's too, slips of the pen and endings aside."""
    if not there:
        return Likeness(0, 0.0)
    found = [word for word in wanted if process.extractOne(word, there, scorer=fuzz.ratio, score_cutoff=ALIKE)]
    return Likeness(len(found), len(found) / min(len(wanted), len(there)))
