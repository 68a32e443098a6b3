"""Every answer and observation diagnoses anew, in its own transaction (DOMAIN.md §3, §6)."""

from typing import Any

import pytest

from ldagile.live.feed import changes_after, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card, PriorityEvent
from ldagile.models.diagnoses import Diagnosis
from ldagile.models.objectives import Objective
from ldagile.models.problems import Problem
from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.informants import add_informant, archive_informant, edit_informant, restore_informant
from ldagile.usecases.observations import archive_observation, create_observation
from ldagile.usecases.problems import start_observing
from tests import build

EIGHT = "1N 2N 3N 4Y 5N 6Y 7Y 9Y"


def answers(listed: str) -> dict[int, bool]:
    return {int(answer[:-1]): answer.endswith("Y") for answer in listed.split()}


@pytest.fixture
def ask(who: Any, problem: int) -> Any:
    """Somebody in this role answers; their number."""

    def add(role: str, listed: str, **more: Any) -> int:
        number = add_informant(problem_number=problem, role=role, **more, **who).number
        save_answers(number=number, version=1, said=Said(answers(listed)), **who)
        return number

    return add


@pytest.fixture
def watch(who: Any, problem: int) -> Any:
    def note(kind: str = "shadowing") -> int:
        return create_observation(problem_number=problem, kind=kind, note="Seen", **who).number

    return note


def versions() -> list[tuple[str, float]]:
    session.rollback()
    return [(row.gap, round(row.confidence, 2)) for row in session.query(Diagnosis).order_by(Diagnosis.version)]


def state() -> str:
    session.rollback()
    return str(session.query(Problem).one().state)


def test_nothing_is_said_before_somebody_has_answered(watch: Any, who: Any, problem: int) -> None:
    watch()
    add_informant(problem_number=problem, role="reps", **who)
    assert versions() == []


def test_each_change_of_what_the_answers_say_is_a_version(ask: Any, watch: Any, who: Any) -> None:
    ask("reps", "3N")
    number = watch()
    watch("data")
    watch("data")
    ask("managers", EIGHT)
    archive_observation(number=number, **who)
    assert versions() == [
        ("undetermined", 0.5),
        ("undetermined", 0.65),
        ("undetermined", 0.8),
        ("environment", 1.0),
        ("environment", 0.85),
    ]


def test_the_requester_is_a_role_whatever_they_are_called(ask: Any) -> None:
    ask("reps", EIGHT, requester=True)
    ask("reps", "3N")
    assert versions() == [("undetermined", 0.3), ("environment", 0.7)]


def test_a_role_is_the_same_however_it_is_spelt(ask: Any, who: Any) -> None:
    number = ask("reps", EIGHT)
    ask("  Reps ", "3N")
    assert versions()[-1] == ("undetermined", 0.5)
    edit_informant(number=number, version=2, role="managers", **who)
    assert versions()[-1] == ("environment", 0.7)


def test_who_is_put_away_counts_no_longer_and_counts_again_when_restored(ask: Any, who: Any) -> None:
    number = ask("reps", EIGHT)
    archive_informant(number=number, **who)
    restore_informant(number=number, **who)
    assert versions() == [("undetermined", 0.5), ("undetermined", 0.0), ("undetermined", 0.5)]
    flat = session.query(Diagnosis).filter_by(version=2).one()
    assert flat.weights == dict.fromkeys("KSME", 0.25)


@pytest.mark.parametrize("before", ["submitted", "reframing", "observing"])
def test_a_problem_is_diagnosed_by_itself_once_it_is_determined(
    ask: Any, people: Any, problem: int, before: str
) -> None:
    build.change(people.owner.team, "problem", problem, state=before)
    ask("reps", EIGHT)
    assert state() == before
    ask("managers", "3Y")
    assert state() == "diagnosed"
    moved = session.query(Activity).filter_by(code="problem_diagnosed").one()
    assert moved.changes["state"] == [before, "diagnosed"]


def test_watching_is_as_good_as_a_second_role(ask: Any, watch: Any) -> None:
    ask("reps", EIGHT)
    watch("data")
    assert state() == "submitted"
    watch("interview")
    assert state() == "diagnosed"


@pytest.mark.parametrize("later", ["accepted", "resolved", "declined"])
def test_a_later_state_stays_whatever_the_answers_say(ask: Any, people: Any, problem: int, later: str) -> None:
    build.change(people.owner.team, "problem", problem, state=later)
    ask("reps", EIGHT)
    ask("managers", "3Y")
    assert (state(), versions()[-1][0]) == (later, "environment")


def test_a_problem_that_is_watched_again_stays_so_until_somebody_ends_it(
    ask: Any, people: Any, problem: int, watch: Any, who: dict[str, Any]
) -> None:
    ask("reps", EIGHT)
    ask("managers", "3Y")
    start_observing(number=problem, **who)
    watch()
    ask("agents", "3Y")
    assert (state(), versions()[-1][0]) == ("observing", "environment")


def test_the_feed_hears_of_the_move_and_the_history_of_nobody_in_particular(ask: Any, people: Any) -> None:
    ask("reps", EIGHT)
    ask("managers", "3Y")
    codes = [event.code for event in changes_after(team_topic(people.owner.team), 0)]
    assert codes[-2:] == ["answers_saved", "problem_diagnosed"]
    assert session.query(Activity).filter_by(code="problem_diagnosed").one().actor_id is None


def test_the_cards_of_the_problem_are_scored_anew_and_say_why(ask: Any, people: Any, clock: Any) -> None:
    team = people.owner.team
    objective = build.an_objective(team, clock.now)
    scored = {"objective_id": session.query(Objective.id).filter_by(number=objective).scalar()}
    build.change(team, "problem", 1, affected=60, monthly_cost=2_000_000, cost_basis="measured", **scored)
    problem_id = session.query(Problem.id).scalar()
    card = {"kind": "intervention", "type": "process or tool fix", "problem_id": problem_id, "own_days": 2.0}
    build.a_card(team, clock.now, reach=60, **card)
    ask("reps", EIGHT)
    session.rollback()
    first = session.query(Card).one().score
    ask("managers", "3N 4Y")
    session.rollback()
    assert session.query(Card).one().score > first
    assert {event.code for event in session.query(PriorityEvent)} == {"diagnosed"}
