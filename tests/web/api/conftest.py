"""The same people as everywhere, but as programs: each has an access token and no cookie."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.objectives import Metric
from ldagile.usecases.answers import Said
from ldagile.usecases.cards import add_comment, add_item, add_link, attach_file, create_card
from ldagile.usecases.causes import create_cause
from ldagile.usecases.feedback import give_feedback
from ldagile.usecases.invitations import invite
from ldagile.usecases.metrics import create_metric
from ldagile.usecases.objectives import create_objective
from ldagile.usecases.observations import create_observation
from ldagile.usecases.problems import submit_problem
from ldagile.usecases.tokens import create_token
from tests import build
from tests.conftest import Client, Clock, People
from tests.holding import HeldRetro, a_retro
from tests.listening import DOES, a_released_card, answers, closed, opened
from tests.web.diagnosing import REP, ask

TEAM = "/api/v1/teams/sales-learning"
FORECAST = {"title": "A forecast we can trust", "importance": "high"}
SHARE = {"name": "Complete records", "unit": "%", "direction": "up", "cadence": "weekly", "level": "L3"}


CHECKS: list[Any] = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def numbers(answer: Any) -> list[int]:
    """The numbers of the records that a list holds."""
    return [item["number"] for item in answer.json["items"]]


READ: dict[str, Any] = {}


def described(app: Flask) -> Any:
    """The document, read once: it is the same for every app."""
    if not READ:
        READ["schema"] = schemathesis.openapi.from_dict(app.extensions["openapi"]())
    return READ["schema"]


class Program(Client):
    """Sends its token with each request, and checks that the document describes each answer."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        response = super().open(*args, **kwargs)
        operation = described(self.application).find_operation_by_path(response.request.method, response.request.path)
        if operation is not None:
            case = operation.Case(path_parameters=dict.fromkeys(("slug", "number", "dated", "key"), "x"))
            case.validate_response(response, checks=CHECKS)
        return response


@pytest.fixture
def token(app: Flask, clock: Clock) -> Callable[..., str]:
    """A new token of this person."""

    def make(actor: Actor, scope: str = "write", days: int = 366) -> str:
        with app.app_context():
            return create_token(name="tests", scope=scope, days=days, actor=actor, now=clock.now).token

    return make


@pytest.fixture
def program(app: Flask) -> Callable[[str | None], Program]:
    """A program with this token; for None, without one."""

    def make(secret: str | None) -> Program:
        client = Program(app, app.response_class)
        if secret is not None:
            client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {secret}"
        return client

    return make


@pytest.fixture
def owner(program: Any, token: Any, people: People) -> Program:
    return program(token(people.owner))


@pytest.fixture
def teammate(program: Any, token: Any, people: People) -> Program:
    return program(token(people.teammate))


@pytest.fixture
def onlooker(program: Any, token: Any, people: People) -> Program:
    return program(token(people.onlooker))


@pytest.fixture
def stranger(program: Any, token: Any, people: People) -> Program:
    return program(token(people.stranger))


@pytest.fixture
def admin(program: Any, token: Any, people: People) -> Program:
    return program(token(people.admin))


@pytest.fixture
def visitor(program: Any) -> Program:
    return program(None)


@pytest.fixture
def objective(do: Any, people: People, clock: Clock) -> str:
    """The address of an objective."""
    number = do(create_objective, actor=people.teammate, now=clock.now, **FORECAST).number
    return f"{TEAM}/objectives/{number}"


@pytest.fixture
def informant(do: Any, people: People, clock: Clock) -> str:
    """The address of somebody who has answered questions about a problem that was watched and asked why of."""

    def plant() -> int:
        who = {"actor": people.teammate, "now": clock.now}
        problem = build.a_problem(people.owner.team, clock.now)
        create_observation(problem_number=problem, kind="shadowing", note="23 fields", **who)
        create_cause(problem_number=problem, text="Records are incomplete.", **who)
        return ask(problem, "reps", REP, email="lena@example.org", **who)

    return f"{TEAM}/informants/{do(plant)}"


@pytest.fixture
def followup(do: Any, people: People, clock: Clock, metric: str) -> str:
    """The address of a follow-up: 8 people got a card that should move the metric, and 5 signed that they do it."""

    def plant() -> None:
        row = session.query(Metric).filter_by(number=1).one().id
        card = a_released_card(people, clock, metric_id=row)
        opened(clock)
        answers(clock, [DOES] * 5, signed=5)
        card_id = session.query(Card).filter_by(number=card).one().id
        give_feedback(card_id=card_id, text="The list is too long", name=None, now=clock.now)

    do(plant)
    return f"{TEAM}/followups/1"


@pytest.fixture
def retro(do: Any, people: People, clock: Clock) -> HeldRetro:
    """A retro that the owner leads, in which the teammate has written a card."""

    def plant() -> HeldRetro:
        held = a_retro(people, clock)
        held.write(people.teammate, "Nobody reads the help articles")
        return held

    return do(plant)


@pytest.fixture
def metric(do: Any, people: People, clock: Clock, objective: str) -> str:
    """The address of a metric of that objective."""
    number = do(create_metric, objective_number=1, actor=people.teammate, now=clock.now, **SHARE).number
    return f"{TEAM}/metrics/{number}"


@pytest.fixture
def problem(do: Any, people: People, clock: Clock) -> str:
    """The address of a problem that somebody outside the team told."""
    who = {"email": "helen.marsh@nordlicht.org", "actor": Actor(team_id=people.owner.team_id), "now": clock.now}
    return f"{TEAM}/problems/{do(submit_problem, statement='Refunds go wrong', **who).number}"


@pytest.fixture
def asked(do: Any, people: Any, clock: Any) -> None:
    """Card 1 was released to eight people, who are being asked (follow-up 1)."""

    def plant() -> None:
        a_released_card(people, clock)
        opened(clock)

    do(plant)


@pytest.fixture
def answered(do: Any, people: Any, clock: Any, asked: None) -> Any:
    """Let so many of the eight answer, and close."""

    def plant(said: list[Said], signed: int = 0) -> None:
        answers(clock, said, signed=signed)
        closed(clock)

    return lambda *said, signed=0: do(plant, said=list(said), signed=signed)


@pytest.fixture
def card(do: Any, people: People, clock: Clock, tmp_path: Path) -> str:
    """The address of a card for a problem, with one of everything that can hang on it."""
    who = {"actor": people.teammate, "now": clock.now}

    def plant() -> int:
        problem = build.a_problem(people.owner.team, clock.now)
        number = create_card(title="A shorter form", problem=problem, kind="intervention", **who).number
        add_item(number=number, text="Cut it to nine fields", **who)
        add_comment(number=number, text="Sales wants ten", **who)
        add_link(number=number, url="https://example.org/form", **who)
        attach_file(number=number, name="form.txt", data=b"23 fields", instance=tmp_path, **who)
        return number

    return f"{TEAM}/cards/{do(plant)}"


@pytest.fixture
def invitation(do: Any, people: People, clock: Clock) -> str:
    """The address of an offer of a place in the team."""
    made = do(invite, email="new@example.org", role="member", actor=people.owner, now=clock.now)
    return f"{TEAM}/invitations/{made.invitation_id}"
