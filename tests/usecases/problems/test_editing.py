from datetime import date
from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.usecases.problems import accept_claim, answer_question, edit_problem, share_problem
from tests.build import an_objective
from tests.usecases.problems.told import problem, told


@pytest.fixture
def edit(people: Any, clock: Any) -> Any:
    told(people, clock)

    def save(version: int = 1, **values: Any) -> Any:
        return edit_problem(number=1, version=version, actor=people.teammate, now=clock.now, **values)

    return save


def test_facts_are_written_one_at_a_time_or_together(edit: Any, people: Any, clock: Any) -> None:
    an_objective(people.owner.team_id, clock.now)
    assert edit(affected=64).version == 2
    saved = edit(2, objective=1, desired_action="The record is filled in", needed_by=date(2027, 1, 31))
    row = problem()
    assert (row.affected, row.desired_action, row.needed_by, saved.version) == (
        64,
        "The record is filled in",
        date(2027, 1, 31),
        3,
    )
    assert row.objective_id is not None
    edit(3, objective=None)
    assert problem().objective_id is None


def test_another_teams_objective_is_not_found(edit: Any, people: Any, clock: Any) -> None:
    an_objective(people.stranger.team_id, clock.now)
    with pytest.raises(NotFound, match="objective_not_found"):
        edit(objective=1)


def test_an_older_version_is_a_conflict_that_shows_what_stands_there(edit: Any, people: Any, clock: Any) -> None:
    an_objective(people.owner.team_id, clock.now)
    edit(affected=64, objective=1)
    with pytest.raises(Conflict) as caught:
        edit(affected=65, objective=None)
    assert caught.value.params["theirs"] == {"affected": 64, "objective": 1}


def test_saving_without_a_change_writes_nothing(edit: Any) -> None:
    edit(affected=64)
    count = session.query(Activity).count()
    assert edit(2, affected=64).version == 2
    assert session.query(Activity).count() == count


def test_a_cost_is_an_amount_with_its_basis_or_hours_lost(edit: Any) -> None:
    edit(monthly_cost=2_000_000)
    assert (problem().monthly_cost, problem().cost_basis) == (2_000_000, "estimated")
    edit(2, monthly_cost=2_000_000, cost_basis="measured")
    assert problem().cost_basis == "measured"
    edit(3, hours_lost=4.0)
    row = problem()
    assert (row.monthly_cost, row.cost_basis, row.hours_lost) == (None, None, 4.0)
    edit(4, monthly_cost=100)
    row = problem()
    assert (row.monthly_cost, row.cost_basis, row.hours_lost) == (100, "estimated", None)
    edit(5, monthly_cost=None, cost_basis="measured")
    assert (problem().monthly_cost, problem().cost_basis) == (None, None)
    with pytest.raises(RuleBroken, match="cost_twice"):
        edit(6, monthly_cost=100, hours_lost=4.0)


def test_a_claim_is_accepted_once(people: Any, clock: Any) -> None:
    link = told(people, clock)
    answer_question(problem_id=link.problem_id, generation=0, question="cost", monthly_cost=5_800_000, now=clock.now)
    accept_claim(number=1, field="monthly_cost", actor=people.teammate, now=clock.now)
    assert (problem().monthly_cost, problem().claimed) == (5_800_000, [])
    with pytest.raises(RuleBroken, match="no_claim"):
        accept_claim(number=1, field="monthly_cost", actor=people.teammate, now=clock.now)


def test_editing_something_else_leaves_a_claim_a_claim(people: Any, clock: Any) -> None:
    link = told(people, clock)
    answer_question(problem_id=link.problem_id, generation=0, question="cost", monthly_cost=100, now=clock.now)
    version = problem().version
    edit_problem(
        number=1,
        version=version,
        monthly_cost=100,
        cost_basis="estimated",
        affected=3,
        actor=people.teammate,
        now=clock.now,
    )
    assert problem().claimed == ["monthly_cost"]


def test_sharing_is_the_teams_choice(edit: Any, people: Any, clock: Any) -> None:
    share_problem(number=1, shared=True, actor=people.teammate, now=clock.now)
    share_problem(number=1, shared=True, actor=people.teammate, now=clock.now)
    assert problem().shared
    share_problem(number=1, shared=False, actor=people.teammate, now=clock.now)
    assert not problem().shared
    codes = [row.code for row in session.query(Activity).order_by(Activity.id)]
    assert codes == ["problem_submitted", "problem_shared", "problem_unshared"]


def test_a_viewer_edits_nothing(edit: Any, people: Any, clock: Any) -> None:
    for use_case, more in (
        (edit_problem, {"version": 1, "affected": 2}),
        (accept_claim, {"field": "monthly_cost"}),
        (share_problem, {"shared": True}),
    ):
        with pytest.raises(Forbidden):
            use_case(number=1, actor=people.onlooker, now=clock.now, **more)
