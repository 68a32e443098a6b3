"""What is shown of a diagnosis, where other nouns have a say in it."""

from typing import Any

import pytest

from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.evidence import record_evidence
from ldagile.models.gaps import gaps_of
from ldagile.models.problems import Problem
from ldagile.models.transaction import team_lock, transaction
from ldagile.queries.diagnoses import DiagnosisSeen, find_diagnosis
from ldagile.usecases.observations import create_observation
from ldagile.web.gap_words import gap_before, gap_headline, gap_reasons
from tests import build
from tests.web.diagnosing import ask_everybody


@pytest.fixture
def team(people: Any, clock: Any) -> int:
    number = build.a_problem(people.owner.team, clock.now)
    create_observation(problem_number=number, kind="shadowing", note="Seen", actor=people.owner, now=clock.now)
    ask_everybody(number, actor=people.owner, now=clock.now)
    return int(people.owner.team)


@pytest.fixture
def name_barrier(team: int, clock: Any) -> Any:
    """So many people who signed say that this was in their way."""

    def name(barrier: str, count: int) -> None:
        problem_id = session.query(Problem.id).filter_by(team_id=team).scalar()
        number = build.a_card(team, clock.now, kind="intervention", type="job aid", problem_id=problem_id)
        with transaction(team_lock(team)):
            card_id = session.query(Card.id).filter_by(number=number).scalar()
            for index in range(count):
                says = {"card_id": card_id, "signed": True, "barrier": barrier}
                record_evidence(team, "follow_up", f"response:{index}", now=clock.now, **says)

    return name


def seen(team: int) -> DiagnosisSeen:
    it = find_diagnosis(team, 1)
    assert it is not None
    return it


def test_without_barriers_it_is_what_the_answers_say(team: int, app: Any) -> None:
    assert seen(team).before is None
    with app.test_request_context():
        assert gap_before(seen(team)) == ""


def test_barriers_that_people_named_since_move_it_and_are_told(team: int, name_barrier: Any, app: Any) -> None:
    name_barrier("time", 5)
    it = seen(team)
    assert (it.gap, it.named) == ("environment", ("E",))
    assert it.gaps[0].share == pytest.approx(8.3333 / 15.8333, abs=1e-4)
    with app.test_request_context():
        assert gap_headline(it) == "Mostly the surroundings, partly knowledge"
        assert (
            gap_before(it)
            == "Before people were asked after a release it was 44\u00a0% environment and 37\u00a0% knowledge."
        )
        assert gap_reasons(it.gaps[0]).endswith("; people asked after a release name it.")


def test_what_is_shown_is_what_the_cards_are_scored_by(team: int, name_barrier: Any) -> None:
    name_barrier("lack_of_practice", 3)
    (scored,) = gaps_of(team).values()
    it = seen(team)
    assert (it.gap, {gap.code: gap.share for gap in it.gaps}) == (scored.name, scored.weights)


def test_another_team_finds_nothing(team: int, people: Any) -> None:
    assert find_diagnosis(people.stranger.team, 1) is None
