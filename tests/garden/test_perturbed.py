"""Another input, typed in as people do: the figures follow to what the formulas then give by hand."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from ldagile.domain.permissions import Actor
from ldagile.jobs.run import run_due
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.diagnoses import Informant
from ldagile.models.listening import Coding, FollowUp, Invitation, Response
from ldagile.models.objectives import Objective
from ldagile.models.problems import Problem
from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.evaluations import get_evaluation
from ldagile.queries.metrics import get_picture
from ldagile.usecases.answers import Said as Answered
from ldagile.usecases.answers import answer
from ldagile.usecases.cards import edit_card
from ldagile.usecases.coding import code_answer
from ldagile.usecases.followups import open_followup
from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.objectives import edit_objective
from ldagile.usecases.problems import accept_claim, edit_problem
from tests.garden import by_hand
from tests.garden.story import INFORMANTS, RECORDS, SINCE, TARGET, Garden
from tests.garden.test_figures import CHECKLIST, REFUNDS, TOUR, Z95, near, raws, shown_raws

PARTNERS, TOUR_ASKED = 2, 3


@pytest.fixture
def who(mira: Actor, now: datetime) -> dict[str, Any]:
    return {"actor": mira, "now": now}


def version_of(do: Any, model: Any, team: int, number: int) -> int:
    query = select(model.version).where(model.team_id == team, model.number == number)
    found: int = do(lambda: session.scalar(query))
    return found


def edit_a_card(do: Any, team: int, who: dict[str, Any], number: int, **values: Any) -> None:
    do(edit_card, number=number, version=version_of(do, Card, team, number), **who, **values)


def edit_the_problem(do: Any, team: int, who: dict[str, Any], **values: Any) -> None:
    do(edit_problem, number=1, version=version_of(do, Problem, team, 1), **who, **values)


@pytest.mark.parametrize("value", [70.0, 20.0, 41.0])
def test_one_more_week_is_judged_on_its_day_and_moves_every_card(do: Any, team: int, mira: Actor, value: float) -> None:
    """The eighth point since the release is there on the day of the second look."""
    monday = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    values = [Dated(date(2026, 11, 29), value)]
    do(save_values, number=1, values=values, today=monday.date(), actor=mira, now=monday)
    after = (*SINCE, value)
    assert by_hand.is_signal(RECORDS, after)
    picture = do(get_picture, team_id=team, number=1)
    assert picture.judging.last.remaining_gap == near(by_hand.remaining_gap(TARGET, RECORDS, after))
    assert (picture.judging.last.points, picture.judging.last.after) == (8, near(by_hand.mean(after)))
    assert (picture.limits.lower, picture.limits.mean, picture.limits.upper) == near(by_hand.limits(RECORDS))
    assert shown_raws(do, team) == raws(Garden(judged=after))


def test_a_corrected_week_changes_no_judgement_that_was_made(do: Any, team: int, who: Any) -> None:
    do(save_values, number=1, values=[Dated(date(2026, 10, 25), 44.0)], today=date(2026, 11, 24), **who)
    assert do(get_picture, team_id=team, number=1).judging.last.after == 61.25
    assert shown_raws(do, team) == raws(Garden())


def test_another_value_moves_the_limits_of_a_metric_that_nothing_was_released_on(do: Any, team: int, who: Any) -> None:
    """Refunds: the third of twelve weeks was 191, not 91."""
    do(save_values, number=4, values=[Dated(date(2026, 9, 20), 191.0)], today=date(2026, 11, 24), **who)
    weeks = (88, 95, 191, 97, 90, 93, 99, 92, 95, 89, 96, 94)
    picture = do(get_picture, team_id=team, number=4)
    assert [each.value for each in picture.values] == list(weeks)
    assert (picture.limits.lower, picture.limits.mean, picture.limits.upper) == near(by_hand.limits(weeks))


@pytest.mark.parametrize(
    ("weeks", "code"),
    [
        ((130,), "outside"),
        ((93, 60), "outside"),
        ((102, 101, 93, 103), "run"),
        ((84, 95, 85, 86), "run"),
        ((102, 93, 93, 103), "steady"),
        ((94, 95, 96, 94, 95, 97, 94), "run"),
        ((94, 95, 92, 94, 95, 97, 94), "steady"),
        ((98, 93, 99, 92), "steady"),
    ],
)
def test_new_weeks_are_held_against_the_first_twelve(
    do: Any, team: int, mira: Actor, weeks: tuple[float, ...], code: str
) -> None:
    first = date(2026, 11, 29)
    dated = [Dated(first + timedelta(weeks=week), value) for week, value in enumerate(weeks)]
    then = datetime(2027, 1, 25, 8, 0, tzinfo=UTC)
    do(save_values, number=4, values=dated, today=then.date(), actor=mira, now=then)
    usual = by_hand.limits(REFUNDS)
    assert by_hand.newest((*REFUNDS, *weeks), usual) == code
    picture = do(get_picture, team_id=team, number=4)
    assert (picture.limits.lower, picture.limits.mean, picture.limits.upper) == near(usual)
    assert (picture.finding.code, picture.finding.latest) == (code, weeks[-1])


def test_one_more_signed_answer_counts_at_once(do: Any, team: int, mira: Actor, gardener: Any) -> None:
    """A partner says what they do, and that there is no time: k and n rise by one, and so do the barriers, to four
    points together."""
    then = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)

    def ask() -> int:
        follow_up = session.scalars(select(FollowUp).where(FollowUp.team_id == team, FollowUp.number == PARTNERS)).one()
        first = select(Invitation.id).where(Invitation.follow_up_id == follow_up.id).order_by(Invitation.id).limit(1)
        invitation: int = session.scalars(first).one()
        open_followup(followup_id=follow_up.id, by_mail=True, now=then)
        return invitation

    said = Answered("I fill it in while they talk, today for Oslo.", barrier="No time at the end of the month")
    do(answer, invitation_id=do(ask), generation=0, said=said, signed=True, now=then)
    assert shown_raws(do, team) == raws(Garden()), "nobody has said yet what it means"
    theirs = select(Response.id).join(FollowUp, FollowUp.id == Response.follow_up_id).where(FollowUp.number == PARTNERS)
    response = do(lambda: session.scalars(theirs).one())
    coded = {"change": "target_example", "barrier": "time"}
    do(code_answer, followup_number=PARTNERS, response_id=response, **coded, actor=gardener("Tomas"), now=then)
    changed = Garden(counted={"job aid": (7, 10)}, mentions={"E": 8.0})
    assert shown_raws(do, team) == raws(changed)
    assert {gap.code: gap.share for gap in do(find_diagnosis, team_id=team, problem=1).gaps} == near(changed.pi)
    it = do(get_evaluation, team_id=team, number=CHECKLIST)
    assert (it.said.changed, it.said.answered, it.said.responded, it.said.invited) == (7, 10, 11, 25)
    assert it.said.interval == near(by_hand.wilson(7, 10, Z95), 1e-6)


def test_when_the_last_unsigned_answer_is_coded_all_count_together(
    do: Any, team: int, now: datetime, gardener: Any
) -> None:
    """The tour's six unsigned ones: one had no chance yet, one changed; with three signed ones 1 of 8."""
    theirs = select(Response.id).join(FollowUp, FollowUp.id == Response.follow_up_id)
    theirs = theirs.outerjoin(Coding, Coding.response_id == Response.id).where(FollowUp.number == TOUR_ASKED)
    waiting = do(lambda: session.scalars(theirs.where(Response.change.is_not(None), Coding.id.is_(None))).all())
    assert len(waiting) == 4, "who ticked that nothing changed, or that there was no chance, said so"
    for place, response in enumerate(waiting):
        said = do(get_evaluation, team_id=team, number=TOUR).said
        assert (said.changed, said.answered, said.refusal) == (0, 3, "few")
        coded = {"change": "intends" if place else "target_example", "barrier": None}
        do(code_answer, followup_number=TOUR_ASKED, response_id=response, **coded, actor=gardener("Tomas"), now=now)
    said = do(get_evaluation, team_id=team, number=TOUR).said
    assert (said.changed, said.answered, said.responded, said.refusal) == (1, 8, 9, None)
    assert said.interval == near(by_hand.wilson(1, 8, Z95), 1e-6)
    assert shown_raws(do, team) == raws(Garden()), "it belongs to no scored problem, and has no type"


@pytest.mark.parametrize(
    ("number", "typed"),
    [
        (5, {"own_days": 3.5}),
        (3, {"other_days": 0.0}),
        (6, {"hours_each": 4.0}),
        (1, {"reach": 64}),
        (4, {"own_days": 0.25, "hours_each": 0.0}),
    ],
)
def test_another_effort_or_reach_moves_that_card_alone(
    do: Any, team: int, who: Any, number: int, typed: dict[str, Any]
) -> None:
    edit_a_card(do, team, who, number, **typed)
    names = {"own_days": "own", "other_days": "other", "hours_each": "hours", "reach": "reach"}
    changed = Garden().with_card(number, **{names[name]: value for name, value in typed.items()})
    assert shown_raws(do, team) == raws(changed)
    assert changed.raw(number) != Garden().raw(number)
    assert [each for each in range(1, 8) if changed.raw(each) != Garden().raw(each)] == [number]


def test_another_count_of_people_moves_their_share_and_their_time(do: Any, team: int, who: Any) -> None:
    """Mentors reach 24 of 100; checklist and course take the time of a hundred."""
    edit_the_problem(do, team, who, affected=100)
    assert shown_raws(do, team) == raws(Garden(affected=100))
    assert Garden(affected=100).raw(1) == near(Garden().raw(1) * 64 / 100)


def test_a_measured_cost_counts_whole_and_another_cost_moves_all_alike(do: Any, team: int, who: Any) -> None:
    do(accept_claim, number=1, field="monthly_cost", **who)
    assert shown_raws(do, team) == raws(Garden()), "accepted, it is an estimate still"
    edit_the_problem(do, team, who, monthly_cost=7_000_000, cost_basis="measured")
    changed = Garden(monthly_cost=70_000, certainty=1.0)
    assert shown_raws(do, team) == raws(changed)
    assert changed.raw(2) == near(Garden().raw(2) * 70 / 58 / 0.7)


def test_an_objective_of_less_weight_halves_them_all(do: Any, team: int, who: Any) -> None:
    version = version_of(do, Objective, team, 1)
    do(edit_objective, number=1, version=version, importance="normal", **who)
    do(run_due, now=who["now"])
    assert shown_raws(do, team) == raws(Garden(importance=0.5))


@pytest.mark.parametrize("said", ["1N 2N 3Y 4N 6Y 7Y 8Y 9N", "1Y 2Y 3Y 4N 5Y 6N 7N 8N 9Y 10N 11N 12Y", "14N"])
def test_another_answer_moves_the_gap_the_order_of_help_and_every_card(do: Any, team: int, who: Any, said: str) -> None:
    """The rep in Oslo is the fourth who was asked."""
    version = version_of(do, Informant, team, 4)
    do(save_answers, number=4, version=version, said=Said(by_hand.read(said)), **who)
    changed = Garden(informants=(*INFORMANTS[:3], ("reps", said)))
    it = do(find_diagnosis, team_id=team, problem=1)
    assert {gap.code: gap.share for gap in it.gaps} == near(changed.pi)
    assert [each.type for each in it.types] == by_hand.ranked(changed.pi, changed.informants)
    assert shown_raws(do, team) == raws(changed)
    assert changed.raw(4) != Garden().raw(4)


def test_work_that_took_longer_makes_its_whole_type_dearer(do: Any, team: int, who: Any) -> None:
    """The checklist took two days instead of half a one: r of job aids is 7 / 5.5, from the next job on."""
    edit_a_card(do, team, who, CHECKLIST, actual_days=2.0)
    do(run_due, now=who["now"])
    changed = Garden(days={"job aid": (2.0, 0.5)})
    assert shown_raws(do, team) == raws(changed)
    assert changed.raw(7) == near(Garden().raw(7) * 5.5 / 7)
