"""DOMAIN.md §2–4: cards, made, edited and put away."""

from datetime import timedelta
from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import changes_after, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card, CardOverride, CardTransition, Lane
from ldagile.models.diagnoses import Diagnosis
from ldagile.models.problems import Problem
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards import archive_card, create_card, edit_card, restore_card
from tests.build import a_metric, a_problem, an_objective
from tests.rows import card

CHECKLIST = {"kind": "intervention", "title": "One-page checklist", "type": "job aid"}


@pytest.fixture
def problem(people: Any, clock: Any) -> int:
    return a_problem(people.owner.team, clock.now, affected=64)


def the_problem() -> Problem:
    session.rollback()
    found: Problem = session.query(Problem).one()
    return found


def change(people: Any, model: Any, **values: Any) -> None:
    with transaction(team_lock(people.owner.team)):
        row = session.query(model).filter_by(**({"id": people.owner.team} if model is Team else {"number": 1})).one()
        for name, value in values.items():
            setattr(row, name, value)


def diagnose(people: Any, clock: Any, **weights: float) -> None:
    with transaction(team_lock(people.owner.team)):
        shares = {"K": 0.0, "S": 0.0, "M": 0.0, "E": 0.0} | weights
        row = Diagnosis(team_id=people.owner.team, problem_id=session.query(Problem).one().id, version=1, at=clock.now)
        row.gap, row.confidence, row.weights, row.points, row.result = "mixed", 0.7, shares, {}, {}
        session.add(row)


def test_a_card_begins_as_an_idea_at_the_end_of_its_lane(people: Any, clock: Any) -> None:
    first = create_card(kind="discovery", title="Watch one hour", actor=people.teammate, now=clock.now)
    second = create_card(kind="running", title="Keep the help pages", actor=people.teammate, now=clock.now)
    assert (first.number, second.number) == (1, 2)
    assert card(1).position < card(2).position
    assert session.get(Lane, card(1).lane_id).stage == "idea"
    step = session.query(CardTransition).filter_by(card_id=card(1).id).one()
    assert (step.from_stage, step.to_stage, step.at) == (None, "idea", clock.now)


@pytest.mark.parametrize("kind", ["discovery", "improvement", "running", "mandatory"])
def test_other_kinds_need_a_title_and_no_problem(people: Any, clock: Any, kind: str) -> None:
    assert create_card(kind=kind, title="Something", actor=people.teammate, now=clock.now).number == 1


def test_an_intervention_needs_a_problem(people: Any, clock: Any) -> None:
    with pytest.raises(RuleBroken, match="problem_needed"):
        create_card(actor=people.teammate, now=clock.now, **CHECKLIST)


@pytest.mark.parametrize("state", ["submitted", "reframing", "observing", "diagnosed"])
def test_an_intervention_accepts_its_problem_from_any_open_state(
    people: Any, clock: Any, problem: int, state: str
) -> None:
    change(people, Problem, state=state, observing_since=clock.now - timedelta(days=20))
    create_card(problem=problem, actor=people.teammate, now=clock.now, **CHECKLIST)
    assert the_problem().state == "accepted"
    assert [row.code for row in session.query(Activity).filter_by(noun="problem")] == ["problem_accepted"]
    events = changes_after(team_topic(people.owner.team), 0)
    assert [event.about for event in events] == [{"problem": 1}, {"card": 1}]


def test_a_discovery_card_leaves_its_problem_as_it_is(people: Any, clock: Any, problem: int) -> None:
    change(people, Problem, state="observing", observing_since=clock.now)
    create_card(kind="discovery", title="Watch", problem=problem, actor=people.teammate, now=clock.now)
    assert the_problem().state == "observing"


@pytest.mark.parametrize("state", ["declined", "resolved", "merged"])
def test_a_closed_problem_takes_no_intervention(people: Any, clock: Any, problem: int, state: str) -> None:
    change(people, Problem, state=state)
    with pytest.raises(RuleBroken, match="problem_takes_none"):
        create_card(problem=problem, actor=people.teammate, now=clock.now, **CHECKLIST)


def test_while_a_problem_is_observed_guide_only_says_so(people: Any, clock: Any, problem: int) -> None:
    change(people, Problem, state="observing", observing_since=clock.now)
    saved = create_card(problem=problem, actor=people.teammate, now=clock.now, **CHECKLIST)
    assert saved.notice == "still_observing"
    assert the_problem().state == "accepted"


def test_while_a_problem_is_observed_require_wants_a_reason_that_stays(people: Any, clock: Any, problem: int) -> None:
    change(people, Team, gating="require")
    change(people, Problem, state="observing", observing_since=clock.now - timedelta(days=13))
    with pytest.raises(RuleBroken, match="still_observing"):
        create_card(problem=problem, actor=people.teammate, now=clock.now, **CHECKLIST)
    assert the_problem().state == "observing"
    why = "They go on holiday tomorrow"
    create_card(problem=problem, override=why, actor=people.teammate, now=clock.now, **CHECKLIST)
    kept = session.query(CardOverride).one()
    assert (kept.rule, kept.reason, kept.actor_id) == ("still_observing", why, people.teammate.user_id)


def test_in_strict_only_a_lead_overrules(people: Any, clock: Any, problem: int) -> None:
    change(people, Team, gating="strict")
    change(people, Problem, state="observing", observing_since=clock.now)
    with pytest.raises(RuleBroken, match="still_observing"):
        create_card(problem=problem, override="Why not", actor=people.teammate, now=clock.now, **CHECKLIST)
    assert create_card(problem=problem, override="Why not", actor=people.owner, now=clock.now, **CHECKLIST).number == 1


def test_after_fourteen_days_the_rule_lifts_by_itself(people: Any, clock: Any, problem: int) -> None:
    change(people, Team, gating="strict")
    change(people, Problem, state="observing", observing_since=clock.now - timedelta(days=14))
    assert create_card(problem=problem, actor=people.teammate, now=clock.now, **CHECKLIST).notice is None


def test_a_course_for_the_environment_needs_a_justification(people: Any, clock: Any, problem: int) -> None:
    change(people, Team, gating="require")
    diagnose(people, clock, K=0.5, S=0.15, M=0.1, E=0.25)
    course = {"kind": "intervention", "title": "Two days", "type": "course", "problem": problem}
    with pytest.raises(RuleBroken, match="course_not_justified") as caught:
        create_card(actor=people.teammate, now=clock.now, **course)
    assert caught.value.params["field"] == "justification"
    create_card(actor=people.teammate, now=clock.now, justification="The audit asks for it", **course)
    create_card(actor=people.teammate, now=clock.now, **{**course, "type": "job aid"})
    with pytest.raises(RuleBroken, match="course_not_justified"):
        edit_card(number=2, version=1, type="course", actor=people.teammate, now=clock.now)


def test_a_course_for_knowledge_needs_none(people: Any, clock: Any, problem: int) -> None:
    change(people, Team, gating="strict")
    diagnose(people, clock, K=0.7, S=0.1, M=0.1, E=0.1)
    create_card(actor=people.teammate, now=clock.now, problem=problem, **{**CHECKLIST, "type": "course"})


def test_a_trial_is_for_fifteen_people_at_most(people: Any, clock: Any, problem: int) -> None:
    trial = {"problem": problem, "actor": people.teammate, "now": clock.now, **CHECKLIST}
    create_card(**trial)
    with pytest.raises(RuleBroken, match="trial_too_large"):
        create_card(trial_of=1, reach=16, **trial)
    create_card(trial_of=1, **trial)
    assert card(2).reach == 15
    with pytest.raises(RuleBroken, match="trial_of_another"):
        create_card(trial_of=2, **trial)


def test_an_edit_keeps_each_field_that_changed(people: Any, clock: Any, problem: int) -> None:
    create_card(problem=problem, actor=people.teammate, now=clock.now, **CHECKLIST)
    metric = a_metric(people.owner.team, clock.now, an_objective(people.owner.team, clock.now))
    saved = edit_card(number=1, version=1, own_days=2, metric=metric, actor=people.owner, now=clock.now)
    assert (saved.version, card().own_days, card().render_rev > 1) == (2, 2, True)
    assert session.query(Activity).filter_by(code="card_edited").one().changes["own_days"] == [None, 2]
    assert edit_card(number=1, version=2, own_days=2, actor=people.owner, now=clock.now).version == 2


def test_an_older_version_is_a_conflict_that_shows_what_stands_there(people: Any, clock: Any) -> None:
    create_card(kind="discovery", title="Watch", actor=people.teammate, now=clock.now)
    edit_card(number=1, version=1, title="Watch one hour", actor=people.owner, now=clock.now)
    with pytest.raises(Conflict) as caught:
        edit_card(number=1, version=1, title="Watch two", metric=None, actor=people.teammate, now=clock.now)
    assert caught.value.params["theirs"] == {"title": "Watch one hour", "metric": None}


def test_an_owner_must_be_in_the_team(people: Any, clock: Any) -> None:
    with pytest.raises(RuleBroken, match="not_in_team"):
        create_card(kind="discovery", title="W", owner_id=people.stranger.user_id, actor=people.owner, now=clock.now)


def test_archiving_twice_changes_nothing_and_restoring_puts_it_at_the_end(people: Any, clock: Any) -> None:
    for title in ("First", "Second"):
        create_card(kind="discovery", title=title, actor=people.teammate, now=clock.now)
    archive_card(number=1, actor=people.teammate, now=clock.now)
    archive_card(number=1, actor=people.teammate, now=clock.now)
    assert card(1).archived_at == clock.now
    restore_card(number=1, actor=people.teammate, now=clock.now)
    assert card(1).archived_at is None
    assert card(1).position > card(2).position
    codes = [row.code for row in session.query(Activity).filter_by(record_id=card(1).id, noun="card")]
    assert codes == ["card_created", "card_archived", "card_restored"]


def test_who_only_looks_on_makes_none_and_another_team_finds_none(people: Any, clock: Any) -> None:
    with pytest.raises(Forbidden):
        create_card(kind="discovery", title="W", actor=people.onlooker, now=clock.now)
    create_card(kind="discovery", title="W", actor=people.owner, now=clock.now)
    with pytest.raises(NotFound):
        archive_card(number=1, actor=people.stranger, now=clock.now)


def test_the_same_request_again_makes_nothing_new(people: Any, clock: Any) -> None:
    repeat = Repeat("1:create", "a key", "hash")
    first = create_card(kind="discovery", title="W", repeat=repeat, actor=people.owner, now=clock.now)
    assert create_card(kind="discovery", title="W", repeat=repeat, actor=people.owner, now=clock.now) == first
    assert session.query(Card).count() == 1
