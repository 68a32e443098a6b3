"""The sample garden tells DOMAIN.md §12, whenever somebody looks round."""

from datetime import UTC, datetime
from typing import Any

import pytest

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden import load_garden
from ldagile.jobs.garden.retros import ARTICLES
from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.queries.causes import get_outline
from ldagile.queries.diagnoses import DiagnosisSeen, find_diagnosis
from ldagile.queries.observations import Watched, get_watched
from ldagile.queries.problems import get_problem
from ldagile.queries.retros.actions import list_actions
from ldagile.queries.retros.lists import RetroListed, list_retros
from ldagile.queries.retros.rooms import get_room
from ldagile.queries.retros.seen import ActionSeen, Room

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # tests/garden is on both
MOMENTS = [
    datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
    datetime(2027, 3, 1, 0, 5, tzinfo=UTC),
    datetime(2028, 2, 29, 23, 55, tzinfo=UTC),
]


@pytest.fixture(params=MOMENTS, ids=lambda moment: moment.date().isoformat())
def team(request: pytest.FixtureRequest, do: Any, people: Any) -> int:
    def plant() -> int:
        slug = load_garden(visitor_id=people.owner.user_id, now=request.param).slug
        return int(session.query(Team).filter_by(slug=slug).one().id)

    number: int = do(plant)
    return number


def test_two_weeks_of_watching_found_23_fields_and_two_veterans(do: Any, team: int) -> None:
    watched: Watched = do(get_watched, team_id=team, problem=1)
    assert (watched.days, len(watched.observations)) == (15, 9)
    story = " ".join(each.note for each in watched.shown)
    assert "23 fields" in story
    assert "Two veterans" in story


def test_asking_why_stopped_at_the_fifth_answer(do: Any, team: int) -> None:
    outline = do(get_outline, team_id=team, problem=1)
    assert [row.level for row in outline.rows] == [1, 2, 3, 4, 5]
    assert (outline.rows[-1].cause.kind, outline.rows[-1].leaf) == ("tool", True)


def test_the_answers_make_it_environment_with_managers_and_reps_of_two_minds(do: Any, team: int) -> None:
    """Their points are 29/6, 4, 1/2 and 0 (7/16 and 6/16: mixed); seven barriers add 1/2 each to the first."""
    it: DiagnosisSeen = do(find_diagnosis, team_id=team, problem=1)
    assert (it.gap, it.named) == ("environment", ("E",))
    total = 4 + 29 / 6 + 4 + 1 / 2 + 7 / 2
    shares = [("E", round((1 + 29 / 6 + 7 / 2) / total, 9)), ("K", round((1 + 4) / total, 9))]
    assert [(gap.code, round(gap.share, 9)) for gap in it.gaps[:2]] == shares
    first = it.differences[0]
    assert (first.question, first.yes.roles, first.no.roles) == (3, ("sales managers",), ("reps",))
    assert (it.confidence, it.types[0].type) == (0.85, "process or tool fix")
    assert do(get_problem, team_id=team, number=1).state in {"diagnosed", "accepted", "resolved"}


def test_a_retro_looked_back_was_anonymous_and_put_one_of_two_actions_on_the_board(
    do: Any, people: Any, team: int
) -> None:
    retros: list[RetroListed] = do(list_retros, team_id=team)
    assert [(each.anonymous, each.people, each.actions, each.closed_at is not None) for each in retros] == [
        (False, 4, 1, True),
        (True, 6, 2, True),
    ]
    actions: tuple[ActionSeen, ...] = do(list_actions, team_id=team)
    assert [(each.state, each.helped, each.card is not None) for each in actions] == [
        ("done", "yes", False),
        ("open", None, False),
        ("open", None, True),
    ]
    actor = Actor(people.owner.user_id, "Owner", team_id=team, role="lead")
    room: Room = do(get_room, actor=actor, number=2, now=datetime.now(UTC))
    assert (room.topics[0].text, room.topics[0].votes, room.topics[0].author) == (ARTICLES, 7, None)
