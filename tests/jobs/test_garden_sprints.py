"""The sample garden's sprints hold for whatever day the visitor comes."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from ldagile.jobs.garden import load_garden
from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.queries.boards import BoardFilter, get_board
from ldagile.queries.flow import usual_time
from ldagile.queries.sprint_flow import list_done, list_scope
from ldagile.queries.sprints import find_active_sprint, list_sprints
from tests.conftest import START

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # tests/garden is on both


@pytest.mark.parametrize("days", range(7))
def test_two_sprints_are_over_and_one_runs(app: Flask, people: Any, days: int) -> None:
    now: datetime = START + timedelta(days=days)
    with app.app_context():
        slug = load_garden(visitor_id=people.owner.user_id, now=now).slug
        team = session.query(Team).filter_by(slug=slug).one().id
        assert [sprint.state for sprint in list_sprints(team)] == ["closed", "closed", "active"]
        running = find_active_sprint(team)
        assert running is not None
        assert running.starts_on < now.date() < running.ends_on
        assert [change.title for change in list_scope(team, running) if change.during] == [
            "Listen in on three refund calls"
        ]
        assert len(list_done(team, running)) == 1
        board = get_board(team, BoardFilter(), usual_time(team, now.date(), now.tzinfo))
        stages = {lane.stage: lane.count for lane in board.lanes}
        assert (stages["doing"], stages["listening"], stages["evaluated"]) == (3, 6, 2)
        assert any(cell.late for cell in board.cells)
