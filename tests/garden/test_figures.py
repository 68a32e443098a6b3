"""Every figure that the sample garden shows is the one that DOMAIN.md's formulas give by hand (§6–§11)."""

from datetime import date, datetime
from html import unescape
from typing import Any

import pytest
from sqlalchemy import select

from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.cards import Card, PriorityEvent
from ldagile.queries.backlog import BacklogFilter, get_backlog
from ldagile.queries.cards import find_card, list_cards
from ldagile.queries.diagnoses import find_diagnosis
from ldagile.queries.evaluations import get_evaluation
from ldagile.queries.flow import cycle_times, usual_time
from ldagile.queries.followups import list_batches
from ldagile.queries.insights import get_behaviour
from ldagile.queries.metrics import get_picture
from ldagile.queries.remarks import remarks_on
from ldagile.queries.retros.actions import list_actions
from ldagile.queries.retros.rooms import get_room
from ldagile.queries.sprint_flow import burn_up, list_done, list_scope
from ldagile.queries.sprints import get_sprint
from tests.garden import by_hand
from tests.garden.conftest import URL
from tests.garden.story import CARDS, RECORDS, SINCE, TARGET, Garden

Z95, Z90 = 1.959964, 1.644854
ERRORS = (28, 31.5, 30, 29, 33, 30, 27, None, 32, 31, 30)
SALES = (14.2, 13.8, 14.5, 14.1, 13.6, 14.4, 14.0, 13.9, 14.3)
REFUNDS = (88, 95, 91, 97, 90, 93, 99, 92, 95, 89, 96, 94)
CHECKLIST, TOUR, BUDDY = 4, 14, 15
READS_ONLY = True


def near(value: Any, tolerance: float = 1e-9) -> Any:
    return pytest.approx(value, abs=tolerance, rel=tolerance)


def raws(garden: Garden) -> Any:
    return near({number: garden.raw(number) for number in CARDS})


def shown_raws(do: Any, team: int) -> dict[int, float]:
    query = select(Card.number, Card.raw).where(Card.team_id == team, Card.raw.is_not(None))
    return do(lambda: {number: raw for number, raw in session.execute(query)})  # noqa: C416


def test_each_card_is_worth_what_the_formula_says(do: Any, team: int) -> None:
    assert shown_raws(do, team) == raws(Garden())
    shown = {number: do(find_card, team_id=team, number=number).score for number in CARDS}
    assert shown == near({number: Garden().index(number) for number in CARDS})
    assert {number: round(score) for number, score in shown.items()} == {1: 19, 2: 81, 3: 70, 4: 75, 5: 48, 6: 2, 7: 94}


def test_the_checklist_worked_out_with_a_pencil(do: Any, team: int) -> None:
    """π_K 5/16.8333…, π_S 1.5, π_M 1, π_E 9.3333 of the same; m = .85 · Σ π F + .15 · .32; p = (4 m + 6) / 13."""
    of = 4 + 4 + 0.5 + 0 + 29 / 6 + 3.5
    suits = (5 * 0.7 + 1.5 * 0.3 + 1 * 0.1 + (1 + 29 / 6 + 3.5) * 0.3) / of
    p = (4 * (0.85 * suits + 0.15 * 0.32) + 6) / (4 + 9)
    rho = (85 - (58 + 61 + 62 + 64) / 4) / (85 - 697 / 17)
    effort = 0.5 + 64 * 0.25 / 8
    raw = 1 * 0.7 * 58_000 * rho * 1 * p * 0.6 / effort
    assert shown_raws(do, team)[CHECKLIST] == near(raw)
    assert Garden().raw(CHECKLIST) == near(raw)


def test_the_backlog_ranks_by_that_and_a_pin_stands_above(do: Any, team: int, now: datetime) -> None:
    backlog = do(get_backlog, team_id=team, asked=BacklogFilter(), now=now)
    assert [(row.card.number, row.card.pin) for row in backlog.rows] == [(3, "above"), (6, None)]
    assert Garden().raw(3) > Garden().raw(6)
    assert [row.raw for row in backlog.rows] == near([Garden().raw(3), Garden().raw(6)])
    everything = do(list_cards, team_id=team)
    scored = sorted((card for card in everything if card.score is not None), key=lambda card: -card.score)
    assert [card.number for card in scored] == sorted(CARDS, key=lambda number: -Garden().raw(number))


def test_what_is_likely_to_help_is_ranked_by_fit_with_what_the_answers_point_at_on_top(do: Any, team: int) -> None:
    it, garden = do(find_diagnosis, team_id=team, problem=1), Garden()
    assert {gap.code: gap.share for gap in it.gaps} == near(garden.pi)
    assert dict(it.before) == near(by_hand.weights(by_hand.points(garden.informants), {}))
    assert [each.type for each in it.types] == by_hand.ranked(garden.pi, garden.informants)
    fits = {kind: by_hand.m(garden.pi, garden.confidence, kind) for kind in by_hand.fits()}
    assert {each.type: each.fit for each in it.types} == near(fits)


def test_the_judgement_and_then_the_answers_moved_each_card_from_one_figure_to_the_next(do: Any, team: int) -> None:
    """On 2 November ρ fell from 1; on 19 November six of nine, and seven barriers, were counted."""
    before = Garden(mentions={}, counted={}, judged=())
    judged = before.but(judged=SINCE[:4])

    def told() -> list[tuple[int, str, float | None, float | None, datetime]]:
        columns = (Card.number, PriorityEvent.code, PriorityEvent.old_score, PriorityEvent.new_score, PriorityEvent.at)
        query = select(*columns).join(Card, Card.id == PriorityEvent.card_id).where(Card.team_id == team)
        return [tuple(row) for row in session.execute(query.order_by(PriorityEvent.id))]

    events = do(told)
    moved = {number: (old, new) for number, code, old, new, _ in events if code == "metric_judged"}
    assert moved == {number: near((before.index(number), judged.index(number))) for number in CARDS}
    assert {at.date() for _, code, _, _, at in events if code == "metric_judged"} == {date(2026, 11, 2)}
    last = {number: new for number, _, _, new, _ in events}
    assert last == near({number: Garden().index(number) for number in CARDS}, 0.1), "smaller steps are not told"


@pytest.mark.parametrize(
    ("number", "frozen", "latest", "code"),
    [
        (1, RECORDS, 65, "signal"),
        (2, ERRORS, 30, "steady"),
        (3, SALES, 14.3, "steady"),
        (4, REFUNDS, 94, "steady"),
    ],
)
def test_each_metric_has_its_usual_limits_and_what_they_say(
    do: Any, team: int, number: int, frozen: tuple[float | None, ...], latest: float, code: str
) -> None:
    picture = do(get_picture, team_id=team, number=number)
    low, middle, high = by_hand.limits(frozen)
    assert (picture.limits.lower, picture.limits.mean, picture.limits.upper) == near((low, middle, high))
    assert picture.limits.mr_upper == near(3.267 * by_hand.moving_range(frozen))
    assert (picture.finding.code, picture.finding.latest) == (code, latest)
    if code != "signal":
        assert by_hand.newest(frozen, (low, middle, high)) == code


def test_the_releases_are_judged_together_on_announced_days(do: Any, team: int) -> None:
    judging = do(get_picture, team_id=team, number=1).judging
    assert judging.since == date(2026, 10, 5)
    assert [each.card for each in judging.releases] == [4, 1, 2, 7]
    days = [(look.points, look.planned_on, look.judged_at is not None) for look in judging.looks]
    assert days == [(4, date(2026, 11, 2), True), (8, date(2026, 11, 30), False), (16, date(2027, 1, 25), False)]
    look = judging.looks[0]
    assert by_hand.is_signal(RECORDS, SINCE[:4])
    assert (look.verdict, look.improved, look.before, look.after) == ("signal", True, 41.0, 61.25)
    assert look.remaining_gap == near(by_hand.remaining_gap(TARGET, RECORDS, SINCE[:4]))
    assert look.remaining_gap == near(23.75 / 44)


def test_the_checklist_changed_six_of_nine_of_ten_of_fourteen(do: Any, team: int) -> None:
    it = do(get_evaluation, team_id=team, number=CHECKLIST)
    assert (it.said.changed, it.said.answered, it.said.responded, it.said.invited) == (6, 9, 10, 14)
    assert it.said.interval == near(by_hand.wilson(6, 9, Z95), 1e-6)
    low, high = by_hand.wilson(6, 9, Z90)
    assert low < 0.5
    assert high > 0.35, "so neither a half for sure, nor a third at most"
    assert (it.advice, it.moved) == ("listen", True)
    assert it.said.percent == round(1000 / 14)


def test_barriers_are_named_as_often_as_they_were_and_small_cells_merge(do: Any, team: int) -> None:
    remarks = do(lambda: remarks_on(list_batches(team, card=CHECKLIST)))
    assert remarks.barriers == {"time": 5, "other": 2}


def test_answers_that_are_too_few_or_not_all_coded_make_no_share(do: Any, team: int) -> None:
    behaviour = do(get_behaviour, team_id=team)
    said = {each.card: each.said for each in behaviour.cards}
    assert {card: (each.responded, each.invited, each.refusal) for card, each in said.items()} == {
        CHECKLIST: (10, 14, None),
        TOUR: (9, 16, "few"),
        BUDDY: (4, 11, "few"),
    }
    assert [each.interval is None for each in said.values()] == [False, True, True]
    assert (said[TOUR].changed, said[TOUR].answered) == (0, 3), "three signed ones, none with the behaviour"
    assert (said[BUDDY].changed, said[BUDDY].answered) == (0, 0), "four unsigned ones are read by nobody"
    assert (behaviour.most, behaviour.answers) == (1, 9)


@pytest.mark.parametrize(
    ("number", "capacity", "scope", "done"),
    [
        (1, 8, 0.5 + 0.5 + 1 + 4 + 2, 0.5 + 1 + 4 + 0.5),
        (2, 8, 2 + 0.5 + 1, 0.5),
        (3, 8, 2 + 1 + 1 + 0.5 + 0, 0.5),
    ],
)
def test_each_sprint_s_scope_and_what_was_done_are_sums_of_days(
    do: Any, team: int, now: datetime, number: int, capacity: float, scope: float, done: float
) -> None:
    def drawn() -> Any:
        sprint = get_sprint(team, number)
        return sprint, burn_up(sprint, list_scope(team, sprint), list_done(team, sprint), now.date(), now.tzinfo)

    sprint, burn = do(drawn)
    assert (sprint.capacity, burn.scope[-1][1], burn.done[-1][1]) == (capacity, scope, done)


def test_cycle_times_are_counted_in_days_and_what_is_older_than_their_p85_is_late(do: Any, team: int, now: Any) -> None:
    """Checklist 27 Sep – 5 Oct, channel 28 Sep – 8 Oct, mentors 29 Sep – 8 Oct, trial 9 – 10 Oct, veterans
    29 Oct – 1 Nov, service 17 – 18 Nov. In work: the form since 12 October, the rota since 10 November,
    anti-bribery since yesterday.
    """
    times = do(cycle_times, team_id=team, zone=now.tzinfo)
    assert sorted(times) == [2, 2, 4, 9, 10, 11]
    p85 = by_hand.percentile(times, 85)
    ages = {5: (now.date() - date(2026, 10, 12)).days, 12: (now.date() - date(2026, 11, 10)).days, 9: 1}
    assert (p85, ages) == (11, {5: 43, 12: 14, 9: 1})
    usual = do(usual_time, team_id=team, today=now.date(), zone=now.tzinfo)
    late = {card.number for card in do(list_cards, team_id=team) if usual.passed(card.begun_at)}
    assert late == {number for number, age in ages.items() if age > p85} == {5, 12}


def test_votes_add_up_and_topics_stand_in_their_order(do: Any, mira: Actor, now: datetime) -> None:
    votes = {
        1: [("We", 2 + 2 + 2 + 1), ("That", 2), ("Two", 1)],
        2: [("Nobody", 7), ("Ask", 6), ("That", 4), ("I", 3), ("Pairs", 1), ("Reps", 1)],
    }
    for number, topics in votes.items():
        room = do(get_room, actor=mira, number=number, now=now)
        assert sorted((topic.text.split()[0], topic.votes) for topic in room.topics) == sorted(topics)
        assert [topic.votes for topic in room.topics] == [count for _, count in topics]


def test_one_action_is_done_and_two_are_due(do: Any, team: int) -> None:
    """The first ended on the day of the second retro, 13 November; they are due 12 and 7 days later."""
    actions = do(list_actions, team_id=team)
    assert [(each.state, each.helped, each.due) for each in actions][1:] == [
        ("open", None, date(2026, 11, 25)),
        ("open", None, date(2026, 11, 20)),
    ]
    assert (actions[0].state, actions[0].helped) == ("done", "yes")


def test_the_pages_say_the_same(sign_in: Any, mira: Actor) -> None:
    browser = sign_in(mira)

    def page(path: str) -> str:
        return " ".join(unescape(browser.get(f"{URL}/{path}").text).split())

    backlog = page("backlog")
    assert all(f">{round(Garden().index(number))}<" in backlog for number in (3, 6))
    insights = page("insights")
    low, high = (round(100 * bound) for bound in by_hand.wilson(6, 9, Z95))
    assert f"{low}–{high} %" in insights
    assert "61.2 % since the release, from 41 %" in insights
    diagnosis = page("problems/1/diagnosis")
    assert all(f"{round(100 * share)} %" in diagnosis for share in Garden().pi.values())
