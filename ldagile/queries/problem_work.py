"""What the team found out about a problem and made for it, as items of its story."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from ldagile.queries.cards import STANDING, list_cards
from ldagile.queries.causes import get_outline
from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.observations import get_watched
from ldagile.queries.problem_story import StoryItem


def work_on(team_id: int, number: int) -> list[StoryItem]:
    """The observations, the whys, the newest diagnosis and the cards of the problem with this number, if any.

    Each is one item, dated at its beginning. Seven statements.
    """
    return [*watched(team_id, number), *whys(team_id, number), *diagnosed(team_id, number), *made(team_id, number)]


def watched(team_id: int, number: int) -> Iterator[StoryItem]:
    """What was seen."""
    it = get_watched(team_id, number)
    if it.span:
        began = datetime.combine(it.span[0], time(23, 59), UTC)  # after what was said that day
        yield StoryItem("watched", began, data={"watched": it})


def whys(team_id: int, number: int) -> Iterator[StoryItem]:
    """Why, and why again."""
    it = get_outline(team_id, number)
    if it.began_at:
        yield StoryItem("whys", it.began_at, data={"outline": it})


def diagnosed(team_id: int, number: int) -> Iterator[StoryItem]:
    """What the answers say."""
    it = find_diagnosis(team_id, number)
    if it:
        yield StoryItem("gap", it.at, data={"diagnosis": it})


def made(team_id: int, number: int) -> Iterator[StoryItem]:
    """The cards that came of it."""
    cards = list_cards(team_id, STANDING.number == number)
    if cards:
        yield StoryItem("made", min(card.entered_at for card in cards), data={"cards": cards})
