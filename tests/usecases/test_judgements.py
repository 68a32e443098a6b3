from datetime import date, datetime, timedelta
from typing import Any

import pytest

from ldagile.domain.errors import Forbidden, NotFound, RuleBroken
from ldagile.models.base import session
from ldagile.models.baselines import Baseline, Look
from ldagile.models.cards import Card
from ldagile.models.evidence import Evidence, judged_metrics
from ldagile.models.jobs import Job
from ldagile.models.objectives import Metric
from ldagile.models.verdicts import verdict_of
from ldagile.usecases.judgements import CONDITIONS, judge_metrics, rebaseline
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import edit_metric
from tests.build import a_metric, a_problem, an_objective
from tests.listening import a_released_card, problem_id
from tests.rows import card

BEFORE = (41, 40, 43, 39, 41, 42, 40, 41, 41, 44, 40, 42)
RELEASED = date(2026, 10, 5)  # a Monday


@pytest.fixture
def metric(people: Any, clock: Any) -> int:
    """A weekly metric with twelve Sundays before the release, which is today."""
    clock.now = datetime(2026, 10, 5, 8, tzinfo=clock.now.tzinfo)
    number = a_metric(people.owner.team, clock.now, an_objective(people.owner.team, clock.now), target=85)
    save(people, clock, number, BEFORE, RELEASED - timedelta(days=1 + 7 * 11))
    return number


@pytest.fixture
def problem(people: Any, clock: Any) -> int:
    return problem_id(people.owner.team, a_problem(people.owner.team, clock.now))


def save(people: Any, clock: Any, number: int, values: Any, first: date) -> None:
    dated = [Dated(first + timedelta(weeks=week), value) for week, value in enumerate(values)]
    today = max(clock.now.date(), dated[-1].dated)
    save_values(number=number, values=dated, today=today, actor=people.owner, now=clock.now)


def released(people: Any, clock: Any, metric: int, problem: int, **more: Any) -> Card:
    row = session.query(Metric).filter_by(number=metric).one().id
    number = a_released_card(people, clock, count=0, metric_id=row, problem_id=problem, **more)
    return card(number)


def weeks_later(people: Any, clock: Any, metric: int, values: Any) -> None:
    """One value each Sunday, typed on the Monday after it; on each of these days the worker looks."""
    for value in values:
        clock.advance(weeks=1)
        save_values(
            number=metric,
            values=[Dated(clock.now.date() - timedelta(days=1), value)],
            today=clock.now.date(),
            actor=people.owner,
            now=clock.now,
        )
        judge_metrics(team_id=people.owner.team, now=clock.now)


def looks() -> list[Look]:
    session.rollback()
    return session.query(Look).order_by(Look.id).all()


def baselines() -> list[Baseline]:
    session.rollback()
    return session.query(Baseline).order_by(Baseline.id).all()


def test_the_first_release_freezes_what_was_known_before_that_day(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    (baseline,) = baselines()
    assert baseline.since == RELEASED
    assert tuple(baseline.points.values()) == BEFORE
    save(people, clock, metric, [99], RELEASED - timedelta(days=1))
    assert tuple(baselines()[0].points.values()) == BEFORE, "a correction afterwards changes nothing"


def test_the_looks_are_announced_as_dates_and_work_is_due_on_them(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    assert [(look.points, look.planned_on) for look in looks()] == [
        (4, date(2026, 11, 2)),
        (8, date(2026, 11, 30)),
        (16, date(2027, 1, 25)),
    ]
    jobs = session.query(Job).filter_by(kind="judge").all()
    assert sorted(job.due_at.date() for job in jobs) == [look.planned_on for look in looks()]


def test_a_second_release_on_the_problem_shares_baseline_and_looks(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    clock.advance(days=10)
    second = released(people, clock, metric, problem, title="Mentor pairs")
    assert len(baselines()) == 1
    assert verdict_of(second, clock.now.date()) is None


def test_it_is_judged_on_the_announced_days_and_at_no_other_time(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    one = released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [60, 61, 62])
    assert [look.verdict for look in looks()] == [None, None, None]
    assert verdict_of(one, clock.now.date()) is None
    weeks_later(people, clock, metric, [64])
    assert [look.verdict for look in looks()] == ["signal", None, None]
    first = looks()[0]
    assert (first.improved, first.reason, first.after) == (True, "shift", 61.75)
    weeks_later(people, clock, metric, [40, 40, 40])
    assert looks()[0].after == 61.75
    found = verdict_of(card(one.number), clock.now.date())
    assert found is not None
    assert found.verdict == "signal"


def test_a_late_point_moves_its_look(people: Any, clock: Any, metric: int, problem: int) -> None:
    one = released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [60, 61, None, 64])
    assert looks()[0].judged_at is None
    found = verdict_of(card(one.number), clock.now.date())
    assert found is not None
    assert (found.verdict, found.reason) == ("insufficient", "few_after")
    clock.advance(days=3)
    save(people, clock, metric, [62], RELEASED + timedelta(days=20))
    assert looks()[0].judged_at == clock.now
    assert looks()[0].after == pytest.approx(61.75)


def test_a_judgement_counts_once_and_moves_the_remaining_gap(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [60, 61, 62, 64])
    (judged,) = judged_metrics(people.owner.team).values()
    assert judged.moved is True
    before = sum(BEFORE) / len(BEFORE)
    assert judged.remaining_gap == pytest.approx((85 - 61.75) / (85 - before))
    rows = session.query(Evidence).count()
    judge_metrics(team_id=people.owner.team, now=clock.now)
    assert session.query(Evidence).count() == rows == 1


def test_without_a_signal_nothing_is_left_out_of_the_gap(people: Any, clock: Any, metric: int, problem: int) -> None:
    released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [41, 42, 40, 41])
    (judged,) = judged_metrics(people.owner.team).values()
    assert (judged.remaining_gap, judged.moved) == (1.0, None)
    weeks_later(people, clock, metric, [41, 42, 40, 41])
    (judged,) = judged_metrics(people.owner.team).values()
    assert (judged.remaining_gap, judged.moved) == (1.0, False)


def test_a_card_released_after_the_last_look_gets_insufficient_until_somebody_re_baselines(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [60, 61, 62, 63] * 4)
    clock.advance(days=1)
    late = released(people, clock, metric, problem, title="A shorter form")
    found = verdict_of(late, clock.now.date())
    assert found is not None
    assert (found.verdict, found.reason) == ("insufficient", "released_after_the_looks")
    since = clock.now.date()
    clock.advance(days=13)
    again = {"problem_number": 1, "metric_number": metric, "today": clock.now.date(), "now": clock.now}
    rebaseline(holds=CONDITIONS, reason="The checklist holds", actor=people.owner, **again)
    old, new = baselines()
    assert old.replaced_at == clock.now
    assert new.since == since
    assert all(look.planned_on > clock.now.date() for look in looks()[3:])
    assert verdict_of(card(late.number), clock.now.date()) is None


def test_a_baseline_frozen_anew_is_what_was_counted_since_the_old_one(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [60, 61, 62, 63] * 2)
    again = {"problem_number": 1, "metric_number": metric, "today": clock.now.date(), "now": clock.now}
    rebaseline(holds=CONDITIONS, reason="The checklist holds", actor=people.owner, **again)
    assert tuple(baselines()[1].points.values()) == (60, 61, 62, 63) * 2
    assert judged_metrics(people.owner.team) == {}, "no signal, so nothing is claimed"
    weeks_later(people, clock, metric, [70, 71, 72, 73])
    (later,) = judged_metrics(people.owner.team).values()
    assert (later.remaining_gap, later.moved) == (pytest.approx((85 - 71.5) / (85 - 61.5)), True)


def test_no_baseline_is_frozen_anew_of_too_few_values(people: Any, clock: Any, metric: int, problem: int) -> None:
    released(people, clock, metric, problem)
    weeks_later(people, clock, metric, [60, 61, 62, 63])
    again = {"problem_number": 1, "metric_number": metric, "today": clock.now.date(), "now": clock.now}
    with pytest.raises(RuleBroken) as refused:
        rebaseline(holds=CONDITIONS, reason="x", actor=people.owner, **again)
    assert (refused.value.code, refused.value.params["count"]) == ("too_few_since", 4)
    assert len(baselines()) == 1


def test_a_baseline_frozen_anew_before_any_value_keeps_the_old_points(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    released(people, clock, metric, problem)
    again = {"problem_number": 1, "metric_number": metric, "today": clock.now.date(), "now": clock.now}
    rebaseline(holds=CONDITIONS, reason="x", actor=people.owner, **again)
    assert tuple(baselines()[1].points.values()) == BEFORE


def test_only_a_person_who_says_that_all_four_hold_re_baselines(
    people: Any, clock: Any, metric: int, problem: int
) -> None:
    again = {"problem_number": 1, "metric_number": metric, "today": clock.now.date(), "now": clock.now, "reason": "x"}
    with pytest.raises(RuleBroken, match="rebaseline_needs_all"):
        rebaseline(holds=frozenset({"changed"}), actor=people.owner, **again)
    with pytest.raises(NotFound, match="no_baseline"):
        rebaseline(holds=CONDITIONS, actor=people.owner, **again)
    with pytest.raises(Forbidden):
        rebaseline(holds=CONDITIONS, actor=people.onlooker, **again)


def test_an_empty_baseline_is_filled_once_by_a_later_import_and_marked(people: Any, clock: Any, problem: int) -> None:
    clock.now = datetime(2026, 10, 5, 8, tzinfo=clock.now.tzinfo)
    metric = a_metric(people.owner.team, clock.now, an_objective(people.owner.team, clock.now))
    released(people, clock, metric, problem)
    assert baselines()[0].points == {}
    save(people, clock, metric, BEFORE[:6], RELEASED - timedelta(days=1 + 7 * 5))
    assert baselines()[0].afterwards is True
    save(people, clock, metric, BEFORE, RELEASED - timedelta(days=1 + 7 * 11))
    assert tuple(baselines()[0].points.values()) == BEFORE[:6]


def test_a_changed_definition_is_not_judged_across(people: Any, clock: Any, metric: int, problem: int) -> None:
    released(people, clock, metric, problem)
    clock.advance(days=1)
    edit_metric(number=metric, version=1, actor=people.owner, now=clock.now, unit="records")
    clock.advance(days=-1)
    weeks_later(people, clock, metric, [60, 61, 62, 64])
    assert (looks()[0].verdict, looks()[0].reason) == ("insufficient", "definition_changed")


def test_undoing_the_only_release_takes_its_baseline_back(people: Any, clock: Any, metric: int, problem: int) -> None:
    from tests.usecases.test_followups import undo

    one = released(people, clock, metric, problem)
    undo(people, clock, one.number)
    assert baselines()[0].replaced_at is not None
    released(people, clock, metric, problem, title="Again")
    assert len([row for row in baselines() if row.replaced_at is None]) == 1
