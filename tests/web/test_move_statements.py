"""Whatever is moved, from wherever to wherever, costs no more SQL statements than a move may."""

from collections import Counter
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.objectives import Metric, MetricValue, Objective
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.lanes import add_lane
from tests.build import a_card, a_metric, a_problem, an_objective, change
from tests.conftest import Client
from tests.listening import add_people, problem_id
from tests.statements import counted
from tests.web.diagnosing import ask_everybody

TEAM = "/t/sales-learning"
ON_THE_BOARD = {"HX-Request": "true", "HX-Current-URL": f"http://localhost{TEAM}/board"}
MOST = 15
MOST_OF_A_RELEASE = 28  # it writes a baseline, its looks, a follow-up, invitations and work besides
STAGES = ("idea", "ready", "committed", "doing", "review", "listening", "evaluated")
LIMITED = ("committed", "doing", "review")


class World:
    """A team with a lane for each stage, and the three sorts of cards."""

    def __init__(self, people: Any, clock: Any) -> None:
        self.people, self.clock, self.team = people, clock, people.owner.team
        add_lane(name="Review", stage="review", wip_limit=99, actor=people.owner, now=clock.now)
        with transaction(team_lock(self.team)):
            lanes = session.query(Lane).filter_by(team_id=self.team).all()
            self.lanes = {lane.stage: (lane.number, lane.id) for lane in lanes}
            for lane in lanes:
                lane.wip_limit = 99 if lane.stage in LIMITED else None

    def discovery(self) -> int:
        """Meets no rule but the limit."""
        return a_card(self.team, self.clock.now)

    def unknown(self) -> int:
        """Breaks every rule that may be broken."""
        problem = problem_id(self.team, a_problem(self.team, self.clock.now))
        return a_card(self.team, self.clock.now, kind="intervention", problem_id=problem, decision="scale")

    def known(self) -> int:
        """Breaks none, and has whatever a release writes about: a metric with a past, and twenty people."""
        objective, problem = an_objective(self.team, self.clock.now), a_problem(self.team, self.clock.now)
        metric = self.measured(a_metric(self.team, self.clock.now, objective))
        change(self.team, "problem", problem, objective_id=session.query(Objective.id).scalar())
        ask_everybody(problem, actor=self.people.owner, now=self.clock.now)
        behind = {"problem_id": problem_id(self.team, problem), "metric_id": metric}
        says = {"target_behaviour": "Fills in the record", "own_days": 2.0, "type": "job aid", "decision": "scale"}
        number = a_card(self.team, self.clock.now, kind="intervention", **behind, **says)
        session.rollback()
        add_people(self.people, self.clock, number, 20)
        return number

    def measured(self, number: int) -> int:
        """The metric's id; twelve weeks of it are known."""
        metric = int(session.query(Metric.id).filter_by(number=number).scalar())
        session.rollback()
        with transaction(team_lock(self.team)):
            for week in range(12):
                day = (self.clock.now - timedelta(weeks=12 - week)).date()
                ids = {"team_id": self.team, "metric_id": metric, "created_at": self.clock.now}
                session.add(MetricValue(period=day, dated=day, value=float(week % 3), **ids))
        return metric

    def stand(self, number: int, stage: str) -> None:
        """The card is in the stage's first lane, between two others, and was never released."""
        session.rollback()
        for _ in range(2):
            a_card(self.team, self.clock.now, stage)
        place = session.query(Card.position).filter_by(lane_id=self.lanes[stage][1]).order_by(Card.position).first()
        session.rollback()
        values = {"lane_id": self.lanes[stage][1], "position": place[0] + "V"}
        change(self.team, "card", number, released_at=None, **values)

    def gating(self, how: str) -> None:
        with transaction(team_lock(self.team)):
            session.get_one(Team, self.team).gating = how


@pytest.fixture
def world(app: Flask, people: Any, clock: Any) -> World:
    with app.app_context():
        return World(people, clock)


@pytest.fixture
def cost(app: Flask, owner: Client, world: World) -> Any:
    """How many statements a move takes, and how it is answered."""

    def moved(card: int, here: str, there: str, *, dropped: bool, **more: str) -> tuple[int, int]:
        with app.app_context():
            world.stand(card, here)
        said = {"from_lane": str(world.lanes[here][0]), "to_lane": str(world.lanes[there][0]), **more}
        path = f"{TEAM}/cards/{card}/move{'?dropped=yes' if dropped else ''}"
        with counted(app) as statements:
            answer = owner.post(path, data=said, headers=ON_THE_BOARD)
        return answer.status_code, len(statements)

    return moved


def most(sort: str, here: str, there: str) -> int:
    releases = sort != "discovery" and STAGES.index(here) < STAGES.index("listening") <= STAGES.index(there)
    return MOST_OF_A_RELEASE if releases else MOST


@pytest.mark.parametrize("sort", ["discovery", "unknown", "known"])
@pytest.mark.parametrize(
    "way", [{"after": "0"}, {"after": "9999"}, {}], ids=["on top", "after one that is gone", "dialog"]
)
def test_every_move_takes_few_statements(
    world: World, cost: Any, do: Any, clock: Any, sort: str, way: dict[str, str]
) -> None:
    card = do(getattr(world, sort))
    outcomes = Counter[int]()
    for here, there in product(STAGES, STAGES):
        clock.advance(minutes=1)  # how long cards take is asked once a minute
        more = way or {"request_key": f"{here}-{there}"}
        status, statements = cost(card, here, there, dropped=bool(way), **more)
        assert statements <= most(sort, here, there), (here, there)
        outcomes[status] += 1
    assert outcomes[200] > 20


@pytest.mark.parametrize("gating", ["require", "strict"])
def test_a_move_that_stops_or_has_a_reason_takes_few_too(world: World, cost: Any, do: Any, gating: str) -> None:
    card = do(world.unknown)
    do(world.gating, how=gating)
    for there in ("ready", *LIMITED):
        status, statements = cost(card, "idea", there, dropped=True, after="0")
        assert (status, statements <= MOST) == (422, True)
        reason = {"override": "The trial can't wait", "request_key": f"because-{there}"}
        status, statements = cost(card, "idea", there, dropped=False, **reason)
        assert (status, statements <= MOST) == (200, True), (there, statements)
