"""Schemathesis asks what the document allows and what it doesn't, and looks whether the answers are as described."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import schemathesis
from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis.core.parameters import ParameterLocation

from ldagile.factory import create_app
from tests.conftest import START
from tests.databases import settings_for
from tests.web.api.conftest import Program

MOVES = ("problem_moves_", "problems_claim")
CURSORS = {"values": "MjAyNi0xMS0wMg==", "teams": "YQ=="}  # of a day and of an address; all others are of a number


class UnderTest:
    """The app of the test that runs: the document is read once, before there is any."""

    app: Flask

    def __call__(self, environ: Any, start_response: Callable[..., Any]) -> Iterable[bytes]:
        return self.app(environ, start_response)


def read_document() -> Any:
    """The document with what it cannot say: values are not of days to come, and 428 refuses a missing If-Match
    where there is something to match, 404 where there is nothing."""
    schemathesis.openapi.format("date", st.dates(date(1900, 1, 1), START.date()).map(str))
    schemathesis.openapi.format("email", st.just("lena@example.org"))
    with TemporaryDirectory() as folder:
        app = create_app(settings_for(f"sqlite:///{folder}/none.db", Path(folder)))
    read = schemathesis.openapi.from_dict(app.extensions["openapi"]())
    read.config.checks.missing_required_header.expected_statuses.extend(["404", "428"])
    # A rule of the domain may refuse what the document allows: a second lane of that name, a sprint on those days.
    read.config.checks.positive_data_acceptance.expected_statuses.extend(["404", "409", "412", "422"])
    return read


under_test = UnderTest()
document = read_document()
document.app = under_test


def settle(case: Any) -> None:
    """Where a request should be accepted, let it mean what is there, one value for each week, one kind of cost,
    nobody asked twice.

    Whether a problem moves depends on where it stands, and the document can't say: they mean one that isn't there.
    """
    moves = case.operation.definition.raw["operationId"].startswith(MOVES)
    there = {
        ParameterLocation.PATH: (case.path_parameters, {"slug": "sales-learning", "number": 2 if moves else 1}),
        ParameterLocation.QUERY: (
            case.query,
            {"cursor": CURSORS.get(case.path.rpartition("/")[2], "MQ=="), "name": "notes.txt"},
        ),
        ParameterLocation.HEADER: (case.headers, {"If-Match": "*", "Idempotency-Key": str(uuid4())}),
    }
    for location, (sent, values) in there.items():
        if should_pass(case, location):
            sent.update({name: value for name, value in values.items() if name in sent})
    if should_pass(case, ParameterLocation.BODY) and isinstance(case.body, dict):
        settle_body(case.body)


def settle_body(body: dict[str, Any]) -> None:
    """What the document can't say of one field beside another."""
    if "monthly_cost" in body:
        body.pop("hours_lost", None)
    fixed = {"to_on": None, "requester": False, "email": f"{uuid4()}@example.org"}
    body |= {name: value for name, value in fixed.items() if name in body}
    for week, each in enumerate(body.get("values", ())):
        each["dated"] = (START.date() - timedelta(weeks=week)).isoformat()


def should_pass(case: Any, location: ParameterLocation) -> bool:
    """Whether this part of the request is as the document wants it."""
    return location in case.meta.components and case.meta.components[location].mode.is_positive


@document.parametrize()
@settings(max_examples=5, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_answered_is_what_the_document_says(
    case: Any,
    app: Flask,
    owner: Program,
    metric: str,
    problem: str,
    informant: str,
    followup: str,
    retro: Any,
    card: str,
    invitation: str,
) -> None:
    under_test.app = app
    settle(case)
    token = owner.environ_base["HTTP_AUTHORIZATION"]
    case.call_and_validate(headers={"Authorization": token, "Accept-Encoding": "identity"})
