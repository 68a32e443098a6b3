from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import changes_after, last_seq, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.objectives import Objective
from ldagile.usecases.objectives import archive_objective, create_objective, edit_objective, restore_objective

FORECAST = {"title": "A forecast we can trust", "importance": "high"}


@pytest.fixture
def made(people: Any, clock: Any) -> int:
    return create_objective(actor=people.teammate, now=clock.now, **FORECAST).number


def objective(number: int = 1) -> Objective:
    session.rollback()
    return session.query(Objective).filter_by(number=number).one()


def test_a_member_makes_an_objective_and_it_gets_the_teams_next_number(people: Any, clock: Any) -> None:
    first = create_objective(actor=people.teammate, now=clock.now, **FORECAST)
    second = create_objective(actor=people.teammate, now=clock.now, title="First sale in 8 weeks")
    elsewhere = create_objective(actor=people.stranger, now=clock.now, title="Theirs")
    assert (first.number, second.number, elsewhere.number) == (1, 2, 1)
    assert objective(2).importance == "normal"


def test_a_viewer_cannot_make_one(people: Any, clock: Any) -> None:
    with pytest.raises(Forbidden):
        create_objective(actor=people.onlooker, now=clock.now, **FORECAST)


def test_another_team_does_not_find_it(people: Any, clock: Any, made: int) -> None:
    with pytest.raises(NotFound):
        edit_objective(number=made, version=1, actor=people.stranger, now=clock.now, title="Mine")


def test_saving_an_older_version_is_a_conflict_that_shows_what_stands_there(people: Any, clock: Any, made: int) -> None:
    edit_objective(number=made, version=1, actor=people.owner, now=clock.now, title="A forecast we trust")
    with pytest.raises(Conflict) as caught:
        edit_objective(number=made, version=1, actor=people.teammate, now=clock.now, title="Forecasts we trust")
    assert caught.value.params["theirs"] == {"title": "A forecast we trust"}
    assert objective().title == "A forecast we trust"


def test_saving_without_a_change_writes_nothing(people: Any, clock: Any, made: int) -> None:
    before = last_seq(team_topic(people.owner.team))
    assert edit_objective(number=made, version=1, actor=people.owner, now=clock.now, **FORECAST).version == 1
    assert last_seq(team_topic(people.owner.team)) == before


def test_the_same_request_again_makes_nothing_new(people: Any, clock: Any) -> None:
    repeat = Repeat("1:create", "a key", "hash")
    first = create_objective(actor=people.owner, now=clock.now, repeat=repeat, **FORECAST)
    assert create_objective(actor=people.owner, now=clock.now, repeat=repeat, **FORECAST) == first
    assert session.query(Objective).count() == 1
    with pytest.raises(RuleBroken, match="key_reused"):
        create_objective(actor=people.owner, now=clock.now, repeat=Repeat("1:create", "a key", "other"), title="B")


def test_every_write_tells_who_did_what_and_the_teams_feed(people: Any, clock: Any, made: int) -> None:
    edit_objective(number=made, version=1, actor=people.owner, now=clock.now, title="Trust", owner="Helen Marsh")
    archive_objective(number=made, actor=people.owner, now=clock.now)
    archive_objective(number=made, actor=people.owner, now=clock.now)
    restore_objective(number=made, actor=people.owner, now=clock.now)
    history = session.query(Activity).order_by(Activity.id).all()
    assert [row.code for row in history] == [
        "objective_created",
        "objective_edited",
        "objective_archived",
        "objective_restored",
    ]
    assert history[1].changes == {"title": [FORECAST["title"], "Trust"], "owner": [None, "Helen Marsh"]}
    assert history[1].actor_id == people.owner.user_id
    events = changes_after(team_topic(people.owner.team), 0)
    assert [event.seq for event in events] == [1, 2, 3, 4]
    assert events[0].about == {"objective": 1}
