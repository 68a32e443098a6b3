"""Synthetic cards for load tests: as many as asked for, and nothing that a screen could stumble over."""

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from fractional_indexing import validate_order_key
from sqlalchemy import func, select

from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.baselines import Look
from ldagile.models.cards import Card, CardParticipant, CardTransition, Lane, PriorityEvent, Sprint
from ldagile.models.changes import Change, Topic
from ldagile.models.evidence import judged_metrics
from ldagile.models.jobs import Mail
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.queries.backlog import BacklogFilter, get_backlog
from ldagile.queries.flow import cycle_times
from ldagile.queries.sprints import find_active_sprint, list_sprints
from tests.build import a_person

SEED = ("seed", "--team", "sales-learning")
CARDS = 400


@pytest.fixture
def seeded(flask: Any, people: Any) -> None:
    made = flask(*SEED, "--cards", str(CARDS))
    assert (made.exit_code, made.stdout) == (0, "/t/sales-learning/ Cards: 400, problems: 64, objectives: 3\n")


@pytest.fixture
def cards(seeded: None, do: Any) -> list[tuple[Card, str]]:
    rows: list[tuple[Card, str]] = do(
        lambda: [
            tuple(row)
            for row in session.execute(
                select(Card, Lane.stage).join(Lane, Lane.id == Card.lane_id).order_by(Card.number)
            )
        ]
    )
    return rows


def test_there_are_as_many_as_asked_for_of_every_kind_in_every_stage_that_has_a_lane(cards: Any) -> None:
    assert [card.number for card, _ in cards] == list(range(1, CARDS + 1))
    assert {card.kind for card, _ in cards} == {"intervention", "discovery", "improvement", "running", "mandatory"}
    stages = Counter(stage for _, stage in cards)
    assert (stages["committed"], stages["doing"]) == (8, 3), "their limits hold"
    assert stages["idea"] > stages["ready"] > 40
    assert stages["evaluated"] > stages["listening"] > 10
    assert all((card.problem_id is None) == (card.kind != "intervention") for card, _ in cards)
    assert all(card.kind == "intervention" for card, stage in cards if stage == "listening")
    assert all(bool(card.decision) == (stage == "evaluated") for card, stage in cards if card.kind == "intervention")


def test_places_in_a_lane_are_keys_between_which_others_fit(cards: Any) -> None:
    for lane in {card.lane_id for card, _ in cards}:
        places = [card.position for card, _ in cards if card.lane_id == lane]
        assert len(set(places)) == len(places)
        for place in places:
            validate_order_key(place)


def test_the_backlog_ranks_what_can_be_scored_and_asks_about_the_rest(
    do: Any, people: Any, clock: Any, cards: Any
) -> None:
    backlog = do(get_backlog, team_id=people.owner.team, asked=BacklogFilter(), now=clock.now)
    scores = [row.raw for row in backlog.rows if row.raw is not None]
    assert len(scores) > 40
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 40
    assert 5 < backlog.unscored_count < backlog.ranked
    assert {card.unscored for card in backlog.unscored} <= {"monthly_cost", "affected", "objective", "type", "own_days"}


def test_each_card_came_step_by_step_to_where_it_is_and_nothing_happened_before_it_was_made(
    do: Any, clock: Any, cards: Any
) -> None:
    steps = do(lambda: session.scalars(select(CardTransition).order_by(CardTransition.id)).all())
    events = do(lambda: session.scalars(select(PriorityEvent)).all())
    ways: dict[int, list[CardTransition]] = {}
    for step in steps:
        ways.setdefault(step.card_id, []).append(step)
    for card, stage in cards:
        way = ways[card.id]
        assert (way[0].at, way[0].from_stage, way[0].to_stage) == (card.created_at, None, "idea")
        assert (way[-1].to_stage, way[-1].to_lane_id, way[-1].at) == (stage, card.lane_id, card.entered_at)
        for before, after in pairwise(way):
            assert before.at < after.at <= clock.now
            assert before.to_lane_id == after.from_lane_id
    made = {card.id: card.created_at for card, _ in cards}
    assert len(events) > CARDS // 2
    assert all(event.at == made[event.card_id] for event in events)


def test_history_feed_and_flow_know_of_them(do: Any, people: Any, clock: Any, cards: Any) -> None:
    team = people.owner.team

    def known() -> tuple[Counter[str], int, list[int], int]:
        told = Counter(session.scalars(select(Activity.code).where(Activity.noun == "card")))
        seqs = session.scalars(select(Change.seq).where(Change.topic == f"team:{team}").order_by(Change.seq)).all()
        last = session.scalar(select(Topic.last_seq).where(Topic.name == f"team:{team}"))
        return told, last, list(seqs), session.scalar(select(func.count(Mail.id)))

    told, last, seqs, mails = do(known)
    assert told["card_created"] == CARDS
    assert seqs == list(range(1, last + 1))
    assert last >= CARDS
    assert mails == 0
    assert len(do(cycle_times, team_id=team, zone=clock.now.tzinfo)) > 80


def test_half_a_year_of_sprints_one_of_which_runs(do: Any, people: Any, clock: Any, seeded: None) -> None:
    sprints = do(list_sprints, team_id=people.owner.team)
    assert Counter(sprint.state for sprint in sprints) == {"closed": 12, "active": 1}
    running = do(find_active_sprint, team_id=people.owner.team)
    assert running.starts_on <= clock.now.date() <= running.ends_on + (running.ends_on - running.starts_on)
    filled = do(lambda: session.scalars(select(Card.sprint_id).where(Card.sprint_id.is_not(None)).distinct()).all())
    assert len(filled) > 8


def test_metrics_are_judged_as_far_as_they_can_be(do: Any, people: Any, clock: Any, seeded: None) -> None:
    assert do(judged_metrics, team_id=people.owner.team)
    late = select(Look).where(Look.judged_at.is_(None), Look.planned_on <= clock.now.date())
    assert do(lambda: session.scalars(late).all()) == []


PAGES = ("today", "board", "board?rows=objective", "board?rows=owner", "backlog", "problems", "problems/1")
PAGES += ("problems/1/diagnosis", "objectives", "objectives/1", "metrics/1", "sprints/1", "sprints/13", "listening")
PAGES += ("insights", "retros", "board/lanes/1", "board/lanes/6")


def test_every_screen_shows_them(owner: Any, cards: Any) -> None:
    some = {stage: card.number for card, stage in cards}
    for path in (*PAGES, *(f"cards/{number}" for number in some.values())):
        assert owner.get(f"/t/sales-learning/{path}").status_code == 200, path


def test_the_same_seed_gives_the_same_cards_and_another_others(flask: Any, do: Any, people: Any) -> None:
    def drawn(*words: str) -> list[tuple[Any, ...]]:
        last = do(lambda: session.scalar(select(func.max(Card.number)))) or 0
        assert flask(*SEED, "--cards", "30", *words).exit_code == 0
        columns = (Card.kind, Card.type, Card.own_days, Card.money, Card.created_at, Card.reach)
        query = select(*columns).where(Card.number > last).order_by(Card.number)
        return do(lambda: [tuple(row) for row in session.execute(query)])

    assert drawn("--seed", "7") == drawn("--seed", "7")
    assert drawn("--seed", "7") != drawn("--seed", "8")


def test_nobody_whom_the_team_knows_is_asked_anything(flask: Any, do: Any, people: Any, clock: Any) -> None:
    do(a_person, team_id=people.owner.team, now=clock.now)
    assert flask(*SEED, "--cards", "200").exit_code == 0
    named = select(Person.number).join(CardParticipant, CardParticipant.person_id == Person.id)
    asked = do(lambda: set(session.scalars(named).all()))
    assert len(asked) > 10
    assert 1 not in asked


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_few_are_added_to_what_is_there(flask: Any, do: Any, people: Any, seeded: None, count: int) -> None:
    assert flask(*SEED, "--cards", str(count), "--seed", str(count)).exit_code == 0
    assert do(lambda: session.scalar(select(func.count(Card.id)))) == CARDS + count
    assert do(lambda: session.scalar(select(func.count(Sprint.id)))) == 13


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--team", "nowhere", "--cards", "5"), 1, "There is no team at the address nowhere."),
        (("--team", "sales-learning", "--cards", "0"), 2, "0 is not in the range 1<=x<=10000"),
        (("--team", "sales-learning", "--cards", "10001"), 2, "10001 is not in the range"),
        (("--team", "sales-learning", "--cards", "many"), 2, "'many' is not a valid integer"),
        (("--team", "sales-learning"), 2, "Missing option '--cards'"),
        (("--cards", "5"), 2, "Missing option '--team'"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    flask: Any, do: Any, people: Any, words: tuple[str, ...], code: int, sentence: str
) -> None:
    refused = flask("seed", *words)
    assert refused.exit_code == code
    assert sentence in refused.output
    assert do(lambda: session.scalar(select(func.count(Problem.id)))) == 0
