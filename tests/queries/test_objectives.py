from datetime import date
from typing import Any

import pytest

from ldagile.domain.errors import NotFound
from ldagile.queries.objectives import get_metric, get_objective, list_metrics, list_objectives, list_values
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import archive_metric, create_metric
from ldagile.usecases.objectives import archive_objective, create_objective

SHARE = {"name": "Complete records", "unit": "%", "direction": "up", "cadence": "weekly", "level": "L3"}


@pytest.fixture
def team(people: Any, clock: Any) -> int:
    """Three objectives, the second archived and the third met; two metrics at the first; one elsewhere."""
    by: Any = {"actor": people.teammate, "now": clock.now}
    for title, status in (("Trusted forecast", "active"), ("First sale in 8 weeks", "active"), ("Churn", "met")):
        create_objective(title=title, status=status, **by)
    archive_objective(number=2, **by)
    create_metric(objective_number=1, **SHARE, **by)
    create_metric(objective_number=1, **SHARE, **by)
    create_metric(objective_number=3, **SHARE, **by)
    archive_metric(number=2, **by)
    create_objective(title="Theirs", actor=people.stranger, now=clock.now)
    team_id: int = people.owner.team
    return team_id


def numbers(rows: list[Any]) -> list[int]:
    return [row.number for row in rows]


def test_archived_objectives_are_listed_apart(team: int) -> None:
    assert numbers(list_objectives(team)) == [1, 3]
    assert numbers(list_objectives(team, archived=True)) == [2]


def test_objectives_can_be_listed_by_status_and_from_a_number_on(team: int) -> None:
    assert numbers(list_objectives(team, status="met")) == [3]
    assert numbers(list_objectives(team, after=1)) == [3]
    assert numbers(list_objectives(team, limit=1)) == [1]


def test_an_objective_of_another_team_is_not_found(team: int, people: Any) -> None:
    assert get_objective(people.stranger.team, 1).title == "Theirs"
    with pytest.raises(NotFound, match="objective_not_found"):
        get_objective(people.stranger.team, 3)


def test_metrics_name_their_objective_and_are_listed_for_one_or_for_the_team(team: int) -> None:
    assert [(row.number, row.objective) for row in list_metrics(team)] == [(1, 1), (3, 3)]
    assert numbers(list_metrics(team, objective=3)) == [3]
    assert numbers(list_metrics(team, archived=True)) == [2]
    assert get_metric(team, 3).objective == 3


def test_a_metric_of_another_team_is_not_found(team: int, people: Any) -> None:
    with pytest.raises(NotFound, match="metric_not_found"):
        get_metric(people.stranger.team, 1)


def test_values_come_oldest_first_with_the_period_they_stand_for(team: int, people: Any, clock: Any) -> None:
    typed = [Dated(date(2026, 11, 12), 41.0), Dated(date(2026, 11, 4), None)]
    save_values(number=1, values=typed, today=clock.now.date(), actor=people.teammate, now=clock.now)
    seen = list_values(team, 1)
    assert [(row.period, row.dated, row.value) for row in seen] == [
        (date(2026, 11, 2), date(2026, 11, 4), None),
        (date(2026, 11, 9), date(2026, 11, 12), 41.0),
    ]
    assert list_values(team, 1, after=seen[0].period) == seen[1:]
    assert list_values(people.stranger.team, 1) == []
