"""People who do the same at the same moment: one of them wins where there can be only one, and nothing is lost."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from itertools import pairwise
from threading import Barrier
from typing import Any

import pytest
from flask import Flask

from ldagile.domain.permissions import Actor
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.listening import Coding
from ldagile.models.memberships import add_member
from ldagile.models.transaction import SITE, transaction
from ldagile.models.users import User
from tests.build import a_card, a_problem
from tests.listening import DOES, a_released_card, answers, closed, opened, responses
from tests.program import Answer, Visitor

TEAM = "/t/sales-learning"


def together(calls: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """All at once, each in a thread of its own."""
    start = Barrier(len(calls))

    def run(call: Callable[[], Answer]) -> Answer:
        start.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def each(visitors: Sequence[Visitor], path: str, **form: object) -> list[Answer]:
    """The same form from each, but for the words `Mine 0`, `Mine 1`, … where it says so."""
    forms = [{name: f"Mine {n}" if text is ... else text for name, text in form.items()} for n in range(len(visitors))]
    return together([lambda v=v, f=f: v.post(path, **f) for v, f in zip(visitors, forms, strict=True)])


@pytest.fixture
def four(visitor_of: Any, people: Any) -> list[Visitor]:
    return [visitor_of(actor) for actor in (people.owner, people.teammate, people.owner, people.teammate)]


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("cards/1/edit", {"version": 1, "title": ...}),
        ("problems/1/edit", {"version": 1, "consequence": ...}),
    ],
)
def test_one_wins_and_the_others_see_both_texts(
    app: Flask, people: Any, clock: Any, four: list[Visitor], path: str, form: dict[str, object]
) -> None:
    with app.app_context():
        a_problem(people.owner.team, clock.now)
        a_card(people.owner.team, clock.now)
    said = each(four, f"{TEAM}/{path}", **form)
    assert sorted(answer.status for answer in said) == [303, 409, 409, 409]
    won = next(n for n, answer in enumerate(said) if answer.status == 303)
    for n, answer in enumerate(said):
        assert n == won or (f"Mine {won}" in answer.text and f"Mine {n}" in answer.text)
    assert f"Mine {won}" in four[0].get(f"{TEAM}/{path}").text


def test_the_same_form_sent_four_times_at_once_is_kept_once(
    app: Flask, people: Any, clock: Any, visitor_of: Any
) -> None:
    with app.app_context():
        a_card(people.owner.team, clock.now)
    mine = visitor_of(people.owner)
    said = each([mine] * 4, f"{TEAM}/cards/1/comments", text="Only once", request_key="one")
    assert [answer.status for answer in said] == [303] * 4
    assert mine.get(f"{TEAM}/cards/1").text.count("Only once") == 1


def test_a_card_moved_to_two_places_at_once_goes_to_one(
    app: Flask, people: Any, clock: Any, four: list[Visitor]
) -> None:
    with app.app_context():
        a_card(people.owner.team, clock.now, "committed")
        lanes = {lane.stage: lane.number for lane in session.query(Lane).filter_by(team_id=people.owner.team)}
    targets = [lanes[stage] for stage in ("doing", "ready", "idea", "doing")]
    path, start = f"{TEAM}/cards/1/move", lanes["committed"]
    said = together(
        [lambda v=v, to=to: v.post(path, from_lane=start, to_lane=to) for v, to in zip(four, targets, strict=True)]
    )
    assert sorted(answer.status for answer in said) == [303, 409, 409, 409]
    won = next(n for n, answer in enumerate(said) if answer.status == 303)
    with app.app_context():
        (card,) = session.query(Card).all()
        assert session.get_one(Lane, card.lane_id).number == targets[won]


def test_a_full_lane_takes_no_more_than_its_limit(app: Flask, people: Any, clock: Any, four: list[Visitor]) -> None:
    with app.app_context():
        numbers = [a_card(people.owner.team, clock.now, "committed") for _ in four]
        lanes = {lane.stage: lane.number for lane in session.query(Lane).filter_by(team_id=people.owner.team)}
    form = {"from_lane": lanes["committed"], "to_lane": lanes["doing"]}
    said = together(
        [lambda v=v, n=n: v.post(f"{TEAM}/cards/{n}/move", **form) for v, n in zip(four, numbers, strict=True)]
    )
    assert sorted(answer.status for answer in said) == [303, 303, 303, 422]


def test_one_answer_coded_by_two_at_once_counts_the_first(app: Flask, people: Any, clock: Any, visitor_of: Any) -> None:
    with app.app_context():
        a_released_card(people, clock)
        opened(clock)
        answers(clock, [DOES] * 5)
        closed(clock)
        ids = [response.id for response in responses()]
    both = [visitor_of(people.owner), visitor_of(people.teammate)]
    mine = ({"change": "target_example", "barrier": "motivation"}, {"change": "intends", "barrier": "time"})
    for answer_id in ids[:3]:
        path = f"{TEAM}/listening/1/code/{answer_id}"
        said = together([lambda v=v, m=m, path=path: v.post(path, **m) for v, m in zip(both, mine, strict=True)])
        assert sorted(answer.status for answer in said) == [303, 409]
        (late,) = (unescape(answer.text) for answer in said if answer.status == 409)
        assert all(words in late for words in ("has coded this answer already", "They chose", "You chose"))
        assert "Does it, with an example" in late
        assert "Intends to" in late
    with app.app_context():
        assert set(Counter(row.response_id for row in session.query(Coding)).values()) == {1}


def test_a_sprint_is_started_ended_and_closed_once(app: Flask, people: Any, clock: Any, four: list[Visitor]) -> None:
    sprints = f"{TEAM}/sprints"
    with app.app_context():
        a_card(people.owner.team, clock.now, "ready", own_days=2.0)
    four[0].post(sprints)
    four[0].post(f"{sprints}/1/cards", card=1)
    for step, form in (("start", {}), ("end", {"card-1": "next"}), ("close", {"override": "Half of us were ill"})):
        said = each(four, f"{sprints}/1/{step}", **form)
        assert [(answer.status, answer.headers["Location"]) for answer in said] == [(303, f"{sprints}/1")] * 4, step
    with app.app_context():
        codes = Counter(row.code for row in session.query(Activity).filter_by(noun="sprint"))
        assert (codes["sprint_started"], codes["sprint_ended"], codes["sprint_closed"]) == (1, 1, 1)
        assert four[0].get(f"{sprints}/2").text.count("Watch one hour") >= 1
        assert four[0].get(f"{sprints}/3").status == 404


def fifty(app: Flask, people: Any, clock: Any) -> list[Actor]:
    """Fifty people of the team, each with a card of their own in a lane that takes them all."""
    with app.app_context(), transaction(SITE):
        users = [User(email=f"p{n}@example.org", name=f"P {n}", created_at=clock.now) for n in range(50)]
        session.add_all(users)
        session.flush()
        for user in users:
            add_member(people.owner.team, user.id, "member", created_by_id=None, now=clock.now)
        session.query(Lane).update({"wip_limit": None})
        return [Actor(user.id, user.name, team_id=people.owner.team, role="member") for user in users]


def test_fifty_people_move_cards_of_one_board_and_no_move_fails_or_is_lost(
    app: Flask, people: Any, clock: Any, visitor_of: Any
) -> None:
    people_there = fifty(app, people, clock)
    with app.app_context():
        numbers = [a_card(people.owner.team, clock.now, "committed") for _ in people_there]
        lanes = {lane.stage: lane.number for lane in session.query(Lane).filter_by(team_id=people.owner.team)}
    way = ["committed", "doing", "ready"]

    def move(visitor: Visitor, number: int) -> str:
        chance = random.Random(number)
        for start, end in pairwise(way):
            form = {"from_lane": lanes[start], "to_lane": lanes[end], "after": chance.choice([0, *numbers])}
            answer = visitor.post(f"{TEAM}/cards/{number}/move", **form)
            if answer.status != 303:
                return f"{number} from {start}: {answer.status}"
        return "moved"

    visitors = [visitor_of(actor) for actor in people_there]
    with ThreadPoolExecutor(50) as pool:
        assert set(pool.map(move, visitors, numbers)) == {"moved"}
    with app.app_context():
        cards = session.query(Card).all()
        assert {session.get_one(Lane, card.lane_id).stage for card in cards} == {"ready"}
        assert len({card.position for card in cards}) == 50
        steps = Counter(row.card_id for row in session.query(CardTransition))
        assert steps == {card.id: 2 for card in cards}
