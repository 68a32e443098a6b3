from typing import Any

import pytest

from ldagile.queries.links import sign_link
from ldagile.usecases.causes import create_cause
from ldagile.usecases.observations import create_observation
from tests import build
from tests.conftest import Client, People
from tests.web.diagnosing import ask, ask_everybody
from tests.web.test_words_can_be_translated import OWN, catalog, pseudo, translations, unmarked  # noqa: F401

TEAM = "/t/sales-learning"
SECRET = "a secret for tests that is long enough"
WORDS = OWN | {
    "Helen Marsh",
    "Bo Sandberg",
    "Lena Vogt",
    "Nils Aas",
    "head of sales",
    "Head of sales",
    "sales managers",
    "Sales managers",
    "reps",
    "Reps",
    "Nobody opens it",
    "Only 41 % of records are complete",
    "Oslo",
    "Another",
}
PAGES = [
    "problems/1/observations",
    "problems/1/observations/new",
    "observations/1/edit",
    "problems/1/causes",
    "causes/2/edit",
    "problems/1/diagnosis",
    "problems/2/diagnosis",
    "problems/3/diagnosis",
    "problems/1/informants/new",
    "problems/1/informants/new?who=requester",
    "informants/3",
    "informants/3/edit",
]


@pytest.fixture
def planted(do: Any, people: People, clock: Any) -> None:
    def plant() -> None:
        who = {"actor": people.owner, "now": clock.now}
        for statement in ("Only 41 % of records are complete", "Another", "Another"):
            build.a_problem(people.owner.team, clock.now, statement)
        for kind, tone in (("interview", "friction"), ("artefact", "success")):
            create_observation(problem_number=1, kind=kind, tone=tone, note="Nobody opens it", place="Oslo", **who)
        create_cause(problem_number=1, text="Nobody opens it", **who)
        create_cause(problem_number=1, text="Nobody opens it", kind="hand-off", parent=1, **who)
        ask_everybody(1, **who)
        ask(2, "reps", "3N", missing=["tool"], **who)

    do(plant)


@pytest.mark.usefixtures("pseudo", "planted")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_no_word_of_ours_escapes_translation(owner: Client, path: str) -> None:
    page = owner.get(f"{TEAM}/{path}")
    assert page.status_code == 200
    assert unmarked(page.text, WORDS) == []


@pytest.mark.usefixtures("pseudo", "planted")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", ["", "/thanks"])
def test_nor_on_the_informant_s_own_page(visitor: Client, path: str) -> None:
    page = visitor.get(f"/q/{sign_link(SECRET, 'informant', 3, 0)}{path}").text
    assert unmarked(page, WORDS) == []
