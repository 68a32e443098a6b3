"""A team that moves to another time zone: what is due keeps its hour of the team's day."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from ldagile.jobs.run import run_due
from ldagile.models.base import session
from ldagile.models.jobs import Job
from ldagile.models.teams import Team
from ldagile.usecases.evaluations import name_successor
from ldagile.usecases.teams import change_settings
from tests.build import a_card, a_metric, an_objective
from tests.listening import a_released_card, the_followup

AUCKLAND, ANGELES = ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Los_Angeles")


def move_to(zone: ZoneInfo, people: Any, clock: Any) -> None:
    session.rollback()
    version = session.get_one(Team, people.owner.team).version
    change_settings(version=version, time_zone=zone.key, actor=people.owner, now=clock.now)


@pytest.mark.parametrize(("old", "new"), [(AUCKLAND, ANGELES), (ANGELES, AUCKLAND)])
def test_a_follow_up_is_opened_and_closed_on_its_days_where_the_team_is_now(
    people: Any, clock: Any, old: ZoneInfo, new: ZoneInfo
) -> None:
    move_to(old, people, clock)
    a_released_card(people, clock, 2)
    move_to(new, people, clock)
    due_on = the_followup().due_on
    clock.now = datetime(due_on.year, due_on.month, due_on.day, 8, 59, tzinfo=new)
    run_due(clock.now)
    assert the_followup().opened_at is None
    clock.advance(minutes=1)
    run_due(clock.now)
    assert the_followup().opened_at == clock.now
    move_to(old, people, clock)
    last = the_followup().closes_on
    clock.now = datetime(last.year, last.month, last.day, 23, 59, tzinfo=old)
    run_due(clock.now)
    assert the_followup().closed_at is None
    clock.advance(minutes=1)
    run_due(clock.now)
    assert the_followup().closed_at == clock.now


def test_a_metric_is_judged_and_a_successor_asked_at_nine_where_the_team_is_now(people: Any, clock: Any) -> None:
    move_to(AUCKLAND, people, clock)
    team, now = people.owner.team, clock.now
    metric = a_metric(team, now, an_objective(team, now))
    a_released_card(people, clock, 1, metric_id=metric)
    done = a_card(team, now, "evaluated", decision="hand_over")
    who = {"to_name": "Helen", "to_email": None, "today": now.date()}
    name_successor(number=done, **who, actor=people.owner, now=now)
    jobs = session.query(Job).filter(Job.kind.in_(["judge", "ask_handover"])).all()
    days = {job.key: job.due_at.astimezone(AUCKLAND).date() for job in jobs}
    assert len(days) == 4
    move_to(ANGELES, people, clock)
    session.rollback()
    jobs = session.query(Job).filter(Job.kind.in_(["judge", "ask_handover"])).all()
    assert {job.key: job.due_at.astimezone(ANGELES).date() for job in jobs} == days
    assert {job.due_at.astimezone(ANGELES).hour for job in jobs} == {9}
