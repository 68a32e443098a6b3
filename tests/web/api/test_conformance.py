"""Schemathesis asks what the document allows and what it doesn't, and looks whether the answers are as described."""

import shutil
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import CoverageScenario

from ldagile.factory import create_app
from ldagile.models.files import FOLDER
from tests.conftest import START, Clock
from tests.databases import copy_sqlite, save_sqlite, settings_for

MOVES = ("problem_moves_", "problems_claim")
CURSORS = {"values": "MjAyNi0xMS0wMg==", "teams": "YQ=="}  # of a day and of an address; all others are of a number
# Wrong types in every field are what tests/web/nonsense sends; in an address, what is no number or too large remains.
SAID_ELSEWHERE = {(CoverageScenario.INCORRECT_TYPE, ParameterLocation.BODY)}
SAID_ELSEWHERE |= {(CoverageScenario.INCORRECT_TYPE, ParameterLocation.PATH)}


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
    # That nothing else answers is what test_document says of every method.
    read.config.phases.coverage.unexpected_methods = {"delete"}
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


@pytest.fixture(scope="module")
def stands(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was planted: where the database lies, the folder of its files, the clock, and a token."""
    return {"folder": tmp_path_factory.mktemp("stands")}


@pytest.fixture
def token_of_lead(
    request: pytest.FixtureRequest, app: Flask, clock: Clock, sqlite_folder: Path, stands: dict[str, Any]
) -> str:
    """The token of the lead of a team with one of everything, which is planted once and copied for each operation."""
    kept, instance = stands["folder"], app.extensions["settings"].instance
    if "token" not in stands:
        for name in ("metric", "problem", "informant", "followup", "retro", "card", "invitation"):
            request.getfixturevalue(name)
        token = request.getfixturevalue("owner").environ_base["HTTP_AUTHORIZATION"]
        save_sqlite(sqlite_folder, kept / "test.db")
        shutil.copytree(instance / FOLDER, kept / FOLDER)
        stands.update(now=clock.now, token=token)
    copy_sqlite(kept / "test.db", sqlite_folder)
    shutil.copytree(kept / FOLDER, instance / FOLDER, dirs_exist_ok=True)
    clock.now = stands["now"]
    return str(stands["token"])


@document.parametrize()
@settings(max_examples=5, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_answered_is_what_the_document_says(case: Any, app: Flask, token_of_lead: str) -> None:
    why = case.meta.phase.data
    if (getattr(why, "scenario", None), getattr(why, "parameter_location", None)) in SAID_ELSEWHERE:
        return
    under_test.app = app
    settle(case)
    case.call_and_validate(headers={"Authorization": token_of_lead, "Accept-Encoding": "identity"})
