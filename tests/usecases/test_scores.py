"""DOMAIN.md §7 through the rows: what a card is worth, what it still lacks, and what is told when that changes."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from ldagile.models.activity import Activity
from ldagile.models.base import db, session
from ldagile.models.cards import Card, PriorityEvent
from ldagile.models.diagnoses import Diagnosis
from ldagile.models.evidence import Counted, Judged
from ldagile.models.jobs import Job
from ldagile.models.problems import Problem
from ldagile.models.scores import load_facts, load_score_inputs, rescore_problem, score_card
from ldagile.models.scores.facts import Released
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards import answer_question, archive_card, create_card, edit_card, restore_card
from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.informants import add_informant
from ldagile.usecases.objectives import edit_objective
from ldagile.usecases.problems import accept_claim, edit_problem, merge_problem, unmerge_problem
from ldagile.usecases.scores import rescore_all
from ldagile.usecases.teams import change_settings
from tests.build import a_metric, a_problem, an_objective
from tests.rows import card

JOB_AID = {"kind": "intervention", "title": "Checklist", "type": "job aid", "own_days": 2.0, "problem": 1}
KNOWN = {"affected": 64, "monthly_cost": 2_000_000, "cost_basis": "measured"}


@pytest.fixture
def team(people: Any, clock: Any) -> int:
    """A team with the example's problem: normal objective, 20 000 a month measured, knowledge points 4, c .7."""
    number: int = people.owner.team
    an_objective(number, clock.now)
    a_problem(number, clock.now, objective_id=1, **KNOWN)
    diagnose(number, clock.now)
    return number


def diagnose(team: int, now: Any, version: int = 1, problem: int = 1, confidence: float = 0.7, **points: float) -> None:
    points = {"K": 4.0, "S": 0.0, "M": 0.0, "E": 0.0} if not points else {**dict.fromkeys("KSME", 0.0), **points}
    weights = {gap: (1 + each) / (4 + sum(points.values())) for gap, each in points.items()}
    with transaction(team_lock(team)):
        row = Diagnosis(team_id=team, problem_id=problem, version=version, at=now, confidence=confidence, result={})
        row.gap, row.weights, row.points = "knowledge", weights, points
        session.add(row)


def add(people: Any, clock: Any, **values: Any) -> int:
    number: int = create_card(actor=people.teammate, now=clock.now, **{**JOB_AID, **values}).number
    return number


def change(model: Any, **values: Any) -> None:
    with transaction(team_lock(1)):
        for name, value in values.items():
            setattr(session.query(model).order_by(model.id).first(), name, value)


def events() -> list[PriorityEvent]:
    session.rollback()
    return list(session.query(PriorityEvent).order_by(PriorityEvent.id))


def index(number: int = 1) -> float | None:
    score = card(number).score
    return None if score is None else round(score, 1)


def test_the_job_aid_of_the_example(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    assert index() == 58.2
    assert card().raw == pytest.approx(1390.5)
    assert card().factors["probability"] == pytest.approx(0.4635)


def test_the_course_of_the_example(people: Any, clock: Any, team: int) -> None:
    add(people, clock, type="course", own_days=20)
    assert index() == 8.5
    assert card().raw == pytest.approx(93.1, abs=0.05)


def test_an_estimate_counts_less_than_a_measurement(people: Any, clock: Any, team: int) -> None:
    change(Problem, cost_basis="estimated")
    add(people, clock)
    assert index() == 49.3


def test_a_claim_counts_as_an_estimate_and_is_marked(people: Any, clock: Any, team: int) -> None:
    change(Problem, claimed=["monthly_cost", "consequence"])
    add(people, clock)
    assert index() == 49.3
    assert card().sources["claimed"] == ["monthly_cost"]


def test_a_cost_from_hours_lost_is_the_least_certain(people: Any, clock: Any, team: int) -> None:
    change(Problem, monthly_cost=None, cost_basis=None, hours_lost=4)
    add(people, clock)
    assert card().factors["monthly_cost"] == 4 * 64 * 50
    assert card().factors["certainty"] == 0.4


@pytest.mark.parametrize("counted", [(3, 5, 61.8), (8, 12, 64.9)])
def test_answers_of_the_same_problem_and_type_count(
    people: Any, clock: Any, team: int, counted: tuple[int, int, float]
) -> None:
    changed, answered, expected = counted
    add(people, clock)
    facts = replace(load_facts(team), released=(Released(1, "job aid", None, Counted(changed, answered)),))
    [inputs] = load_score_inputs(team, clock.now)
    assert round(score_card(inputs, facts).score or 0, 1) == expected


def test_the_sources_say_how_many_answers_come_of_cards_that_have_too_few_to_be_told_of(
    people: Any, clock: Any, team: int
) -> None:
    add(people, clock)
    released = [
        Released(where, "job aid", None, Counted(1, count)) for where, count in ((1, 8), (1, 2), (2, 9), (2, 3))
    ]
    [inputs] = load_score_inputs(team, clock.now)
    sources = score_card(inputs, replace(load_facts(team), released=tuple(released))).sources or {}
    assert (sources["answered"], sources["few"]) == (10, 2)
    assert (sources["answered_elsewhere"], sources["few_elsewhere"]) == (12, 3)


def test_answers_elsewhere_make_the_track_record_of_the_type(people: Any, clock: Any, team: int) -> None:
    a_problem(team, clock.now, affected=10, monthly_cost=1)
    add(people, clock)
    [inputs] = load_score_inputs(team, clock.now)
    there = Released(2, "job aid", None, Counted(14, 20))
    scored = score_card(inputs, replace(load_facts(team), released=(there,)))
    assert scored.sources is not None
    # no diagnosis there: m = 0.32, so 6.4 of 20 were expected; h = (5 + 14) / (5 + 6.4), p = m · h
    assert (scored.sources["changed_elsewhere"], scored.sources["expected_elsewhere"]) == (14, pytest.approx(6.4))
    assert scored.factors is not None
    assert scored.factors["probability"] == pytest.approx(0.4635 * 19 / 11.4)
    other_type = replace(there, type="course")
    same = score_card(inputs, replace(load_facts(team), released=(other_type,)))
    assert same.score == pytest.approx(card().score)


@pytest.mark.parametrize(
    "said",
    [
        (Counted(8, 10), True, 0.9),
        (Counted(8, 10), False, 0.3),
        (Counted(8, 10), None, 0.6),
        (Counted(5, 10), True, 0.6),
        (Counted(0, 0), True, 0.6),
    ],
)
def test_the_link_is_assumed_until_behaviour_and_number_both_say_something(
    people: Any, clock: Any, team: int, said: tuple[Counted, bool | None, float]
) -> None:
    counted, moved, link = said
    metric = a_metric(team, clock.now, 1)
    add(people, clock, metric=metric)
    [inputs] = load_score_inputs(team, clock.now)
    facts = load_facts(team)
    facts = replace(
        facts,
        released=(Released(1, "job aid", inputs.metric_id, counted),),
        judged={(1, inputs.metric_id or 0): Judged(remaining_gap=0.5, moved=moved)},
    )
    scored = score_card(inputs, facts)
    assert scored.factors is not None
    assert (scored.factors["link"], scored.factors["remaining_gap"]) == (link, 0.5)


def test_without_a_diagnosis_the_score_is_rough(people: Any, clock: Any, team: int) -> None:
    a_problem(team, clock.now, objective_id=1, **KNOWN)
    add(people, clock, problem=2)
    assert card().rough
    assert card().factors["probability"] == pytest.approx(0.32)
    assert card().gap is None


def test_reach_is_all_who_are_affected_unless_it_is_said(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    add(people, clock, reach=16)
    add(people, clock, reach=640)
    assert [card(n).factors["share"] for n in (1, 2, 3)] == [1, 0.25, 1]


def test_a_trial_is_worth_what_the_whole_would_be_for_its_own_effort(people: Any, clock: Any, team: int) -> None:
    add(people, clock, reach=32, own_days=8)
    add(people, clock, trial_of=1, reach=12, own_days=1)
    assert [card(n).factors["share"] for n in (1, 2)] == [0.5, 0.5]
    assert card(2).raw == pytest.approx(8 * card(1).raw)
    edit_card(number=1, version=1, reach=64, actor=people.teammate, now=clock.now)
    assert card(2).factors["share"] == 1


def test_money_and_learners_time_are_not_free(people: Any, clock: Any, team: int) -> None:
    add(people, clock, own_days=1, other_days=0.5, money=150_000, hours_each=0.25)
    assert 1 / card().factors["effort"] == pytest.approx(1 + 0.5 + 1.5 + 64 * 0.25 / 8)


def test_work_of_a_type_that_took_longer_than_thought_counts_for_the_next(people: Any, clock: Any, team: int) -> None:
    add(people, clock, own_days=5)
    with transaction(team_lock(team)):
        session.query(Card).one().released_at = clock.now
    edit_card(number=1, version=1, actual_days=15, actor=people.teammate, now=clock.now)
    add(people, clock)
    assert 1 / card(2).factors["effort_ratio"] == pytest.approx((5 + 15) / (5 + 5))
    job = session.query(Job).one()
    assert (job.kind, job.params["of_type"]) == ("rescore_team", "job aid")


def test_questions_come_in_their_order_one_at_a_time(people: Any, clock: Any) -> None:
    number = people.owner.team
    a_problem(number, clock.now)
    an_objective(number, clock.now)
    add(people, clock, type=None, own_days=None)
    asked = []
    for field, value in (("hours_lost", 4), ("affected", 64), ("objective", 1), ("type", "job aid"), ("own_days", 2)):
        asked.append(card().unscored)
        assert card().score is None
        answer_question(number=1, field=field, value=value, actor=people.teammate, now=clock.now)
    assert asked == ["monthly_cost", "affected", "objective", "type", "own_days"]
    assert card().unscored is None
    assert card().score is not None


def test_nobody_affected_is_as_good_as_unknown(people: Any, clock: Any, team: int) -> None:
    change(Problem, affected=0)
    add(people, clock)
    assert card().unscored == "affected"


def test_the_cards_of_a_merged_problem_count_for_its_target(people: Any, clock: Any, team: int) -> None:
    a_problem(team, clock.now)
    add(people, clock, problem=2)
    assert card().unscored == "monthly_cost"
    with transaction(team_lock(team)):
        merged = session.query(Problem).filter_by(number=2).one()
        merged.state, merged.merged_into_id = "merged", 1
        rescore_problem(merged.id, now=clock.now, code="problem_merged")
    assert index() == 58.2


def test_the_first_score_is_an_event_and_the_same_again_is_none(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    with transaction(team_lock(team)):
        assert rescore_problem(1, now=clock.now, code="diagnosed") == []
    [first] = events()
    assert (first.old_score, round(first.new_score or 0, 1), first.code) == (None, 58.2, "card_created")


def test_an_event_says_from_what_to_what_and_why(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    edit_card(number=1, version=1, own_days=4, actor=people.teammate, now=clock.now)
    last = events()[-1]
    assert (round(last.old_score or 0, 1), round(last.new_score or 0, 1)) == (58.2, 41.0)
    assert (last.code, last.params) == ("card_edited", {"fields": ["own_days"]})
    assert last.new_factors["effort"] / last.old_factors["effort"] == pytest.approx(0.5)


def test_small_changes_are_told_once_they_add_up(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    for version, days in enumerate((2.005, 2.01, 2.015), start=1):
        edit_card(number=1, version=version, own_days=days, actor=people.teammate, now=clock.now)
    told = [round(each.new_score or 0, 2) for each in events()]
    assert len(told) == 2
    assert abs(told[1] - told[0]) >= 0.1


def test_a_diagnosis_rescoring_reaches_every_card_of_the_problem_in_the_same_statements(
    people: Any, clock: Any, team: int
) -> None:
    add(people, clock)
    few = statements(lambda: rescored(team, clock, 2, K=1.0, E=6.0))
    assert card().gap == "K"  # the row says "knowledge"
    for _ in range(30):
        add(people, clock)
    many = statements(lambda: rescored(team, clock, 3, K=8.0))
    assert few == many


def rescored(team: int, clock: Any, version: int, **points: float) -> None:
    diagnose(team, clock.now, version, **points)
    with transaction(team_lock(team)):
        assert rescore_problem(1, now=clock.now, code="diagnosed")


def statements(action: Any) -> int:
    counted = []

    def count(*_: Any) -> None:
        counted.append(1)

    event.listen(db.engine, "before_cursor_execute", count)
    action()
    event.remove(db.engine, "before_cursor_execute", count)
    return len(counted)


def test_a_more_important_objective_raises_its_cards(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    edit_objective(number=1, version=1, importance="high", actor=people.owner, now=clock.now)
    assert card().factors["weight"] == 1
    assert events()[-1].code == "objective_edited"


def test_a_setting_rescores_the_team_later_in_batches_and_names_itself(people: Any, clock: Any, team: int) -> None:
    for _ in range(5):
        add(people, clock)
    change_settings(version=1, day_cost=200_000, actor=people.owner, now=clock.now)
    job = session.query(Job).one()
    assert index() == 58.2
    rescore_all(now=clock.now, batch=2, **job.params)
    assert [index(n) for n in range(1, 6)] == [41.0] * 5
    assert events()[-1].params == {"setting": "day_cost"}
    [told] = session.query(Activity).filter_by(code="cards_rescored")
    assert told.changes == {"why": [None, {"setting_changed": {"setting": "day_cost"}}]}
    count = len(events())
    rescore_all(now=clock.now, batch=2, **job.params)
    assert len(events()) == count


@pytest.mark.parametrize("rate", [0.01, 3.0, 117.0])
def test_another_currency_scales_what_it_is_worth_and_nothing_else(
    people: Any, clock: Any, team: int, rate: float
) -> None:
    for days, hours, money in ((2, 0, 0), (1, 0.5, 400_000), (7, 0, 1_000)):
        add(people, clock, own_days=days, hours_each=hours, money=money)
    facts, rows = load_facts(team), load_score_inputs(team, clock.now)
    before = [score_card(row, facts) for row in rows]
    there = replace(facts, day_cost=int(facts.day_cost * rate), hourly_rate=int(facts.hourly_rate * rate))
    scaled = [
        replace(row, monthly_cost=int((row.monthly_cost or 0) * rate), money=int(row.money * rate)) for row in rows
    ]
    after = [score_card(row, there) for row in scaled]
    assert [each.score for each in after] == pytest.approx([each.score for each in before], abs=1e-9)
    assert [each.raw for each in after] == pytest.approx([(each.raw or 0) * rate for each in before])


def test_an_archived_card_keeps_its_score_and_gets_a_new_one_when_it_comes_back(
    people: Any, clock: Any, team: int
) -> None:
    add(people, clock)
    archive_card(number=1, actor=people.teammate, now=clock.now)
    edit_objective(number=1, version=1, importance="high", actor=people.owner, now=clock.now)
    assert index() == 58.2
    restore_card(number=1, actor=people.teammate, now=clock.now)
    assert card().factors["weight"] == 1


def test_an_adjustment_counts_until_it_is_over(people: Any, clock: Any, team: int) -> None:
    add(people, clock)
    with transaction(team_lock(team)):
        row = session.query(Card).one()
        row.adjustment, row.adjustment_until = 1.2, clock.now
    [inputs] = load_score_inputs(team, clock.now)
    assert inputs.adjustment is None
    clock.advance(seconds=-1)
    [inputs] = load_score_inputs(team, clock.now)
    assert inputs.adjustment == 1.2


def test_whatever_is_learned_about_the_problem_scores_its_cards_anew(people: Any, clock: Any, team: int) -> None:
    this = {"number": 1, "actor": people.teammate, "now": clock.now}
    change(Problem, claimed=["monthly_cost"])
    add(people, clock)
    accept_claim(field="monthly_cost", **this)
    assert index() == 58.2
    edit_problem(version=2, monthly_cost=4_000_000, **this)
    assert card().factors["monthly_cost"] == 40_000
    edit_problem(version=3, affected=128, performers="Reps", **this)
    assert card().sources["affected"] == 128
    assert [event.code for event in events()] == ["card_created", "claim_accepted", "problem_edited"]


def test_merging_and_unmerging_scores_the_cards_of_both(people: Any, clock: Any, team: int) -> None:
    a_problem(team, clock.now)
    add(people, clock, problem=2)
    merge_problem(number=2, into=1, actor=people.teammate, now=clock.now)
    assert index() == 58.2
    unmerge_problem(number=2, actor=people.teammate, now=clock.now)
    assert (index(), card().unscored) == (None, "monthly_cost")
    assert [event.code for event in events()] == ["problem_merged", "problem_unmerged"]


def test_an_informant_s_answers_score_the_cards_of_their_problem(people: Any, clock: Any, team: int) -> None:
    a_problem(team, clock.now, objective_id=1, **KNOWN)
    add(people, clock, problem=2, type="process or tool fix")
    rough = card().factors["probability"]
    this = {"actor": people.teammate, "now": clock.now}
    for role in ("managers", "reps"):
        number = add_informant(problem_number=2, role=role, **this).number
        lacking = {3: False, 4: True, 8: True} | dict.fromkeys((1, 2, 6, 7, 14), True)
        save_answers(number=number, version=1, said=Said(answers=lacking), **this)
    assert card().gap == "E"
    assert card().factors["probability"] > rough
    assert not card().rough
    assert events()[-1].code == "diagnosed"
