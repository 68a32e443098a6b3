"""The part of the sample garden that people told (DOMAIN.md §12)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from ldagile.jobs.garden import load_garden
from ldagile.models.base import session
from ldagile.models.jobs import Mail
from ldagile.models.teams import Team
from ldagile.queries.problem_story import get_story
from ldagile.queries.problems import ProblemSeen, list_problems, list_waiting

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # tests/garden is on both


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
        datetime(2027, 3, 1, 0, 0, 1, tzinfo=UTC),
        datetime(2028, 2, 29, 23, 59, tzinfo=UTC),
        datetime(2027, 1, 2, 12, 0, tzinfo=UTC),
    ],
)
def test_the_garden_s_problems_hold_whenever_it_is_loaded(do: Any, people: Any, now: datetime) -> None:
    def plant() -> tuple[list[ProblemSeen], list[ProblemSeen], list[str], int]:
        slug = load_garden(visitor_id=people.owner.user_id, now=now).slug
        team_id = session.query(Team.id).filter_by(slug=slug).scalar()
        story = get_story(team_id, 1)
        assert [item.at for item in story] == sorted(item.at for item in story)
        assert max(item.at for item in story) <= now
        kinds = [item.kind for item in story]
        return list_problems(team_id), list_waiting(team_id), kinds, session.query(Mail).count()

    problems, waiting, kinds, mails = do(plant)
    crm = problems[0]
    assert crm.statement == "We need CRM training for all reps by March"
    assert crm.words.startswith("Only 41 % of our customer records are complete")
    assert (crm.monthly_cost, crm.claimed, crm.affected, crm.objective) == (5_800_000, ["monthly_cost"], 64, 1)
    assert kinds[:3] == ["told", "answers", "answers"]
    assert "message" in kinds
    assert "declined" in {each.state for each in problems}
    assert {each.state for each in waiting} == {"submitted", "reframing"}
    assert all(each.answer_due_on and each.answer_due_on >= now.date() for each in waiting)
    assert mails == 0
