from datetime import date
from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import changes_after, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.diagnoses import Observation
from ldagile.usecases.observations import (
    archive_observation,
    create_observation,
    edit_observation,
    restore_observation,
)
from tests import build

SEEN: dict[str, Any] = {"kind": "shadowing", "note": "The form asks for 23 fields.", "tone": "friction"}


@pytest.fixture
def made(people: Any, clock: Any, problem: int) -> int:
    return create_observation(problem_number=problem, actor=people.teammate, now=clock.now, **SEEN).number


def observation(number: int = 1) -> Observation:
    session.rollback()
    return session.query(Observation).filter_by(number=number).one()


def test_a_member_notes_what_they_saw_with_place_and_days(people: Any, clock: Any, problem: int) -> None:
    where = {"place": "Oslo", "from_on": date(2026, 9, 1), "to_on": date(2026, 9, 15)}
    saved = create_observation(problem_number=problem, actor=people.teammate, now=clock.now, **SEEN, **where)
    assert (saved.number, saved.version, saved.problem) == (1, 1, problem)
    assert (observation().place, observation().to_on) == ("Oslo", date(2026, 9, 15))


def test_a_viewer_cannot_note_one(people: Any, clock: Any, problem: int) -> None:
    with pytest.raises(Forbidden):
        create_observation(problem_number=problem, actor=people.onlooker, now=clock.now, **SEEN)


def test_another_team_finds_neither_the_problem_nor_the_observation(
    people: Any, clock: Any, problem: int, made: int
) -> None:
    with pytest.raises(NotFound):
        create_observation(problem_number=problem, actor=people.stranger, now=clock.now, **SEEN)
    with pytest.raises(NotFound):
        edit_observation(number=made, version=1, actor=people.stranger, now=clock.now, note="Mine")


def test_it_cannot_end_before_it_begins(people: Any, clock: Any, problem: int, made: int) -> None:
    wrong = {"from_on": date(2026, 9, 15), "to_on": date(2026, 9, 1)}
    with pytest.raises(RuleBroken, match="ends_before_it_begins"):
        create_observation(problem_number=problem, actor=people.teammate, now=clock.now, **SEEN, **wrong)
    with pytest.raises(RuleBroken, match="ends_before_it_begins"):
        edit_observation(number=made, version=1, actor=people.teammate, now=clock.now, **wrong)
    assert observation().from_on is None


def test_a_merged_problem_takes_none_until_it_is_unmerged(people: Any, clock: Any) -> None:
    merged = build.a_problem(people.owner.team, clock.now, state="merged")
    with pytest.raises(RuleBroken, match="problem_merged"):
        create_observation(problem_number=merged, actor=people.teammate, now=clock.now, **SEEN)


def test_saving_an_older_version_is_a_conflict_that_shows_what_stands_there(people: Any, clock: Any, made: int) -> None:
    edit_observation(number=made, version=1, actor=people.owner, now=clock.now, note="Nine of 23 are filled in.")
    with pytest.raises(Conflict) as caught:
        edit_observation(number=made, version=1, actor=people.teammate, now=clock.now, note="Other")
    assert caught.value.params["theirs"] == {"note": "Nine of 23 are filled in."}


def test_the_same_request_again_notes_nothing_new(people: Any, clock: Any, problem: int) -> None:
    repeat = Repeat("1:create", "a key", "hash")
    same = {"problem_number": problem, "actor": people.owner, "now": clock.now, "repeat": repeat, **SEEN}
    assert create_observation(**same) == create_observation(**same)
    assert session.query(Observation).count() == 1


def test_every_write_tells_who_did_what_and_the_teams_feed(people: Any, clock: Any, problem: int, made: int) -> None:
    who = {"actor": people.owner, "now": clock.now}
    edit_observation(number=made, version=1, tone="success", **who)
    edit_observation(number=made, version=2, tone="success", **who)
    archive_observation(number=made, **who)
    archive_observation(number=made, **who)
    restore_observation(number=made, **who)
    history = session.query(Activity).order_by(Activity.id).all()
    assert [row.code.removeprefix("observation_") for row in history] == ["created", "edited", "archived", "restored"]
    assert history[1].changes == {"tone": ["friction", "success"]}
    assert changes_after(team_topic(people.owner.team), 0)[0].about == {"problem": problem, "observation": made}
