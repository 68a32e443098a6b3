"""Addresses to be copied lead where others reach the app, whichever way this browser came."""

from dataclasses import replace
from typing import Any

import pytest

from ldagile.factory import create_app
from ldagile.models.base import db
from ldagile.usecases.informants import add_informant
from ldagile.usecases.invitations import invite
from tests.conftest import PASSWORD, People
from tests.databases import settings_for
from tests.holding import a_retro
from tests.listening import a_released_card, opened
from tests.web.test_tracking import tell

SITE = "https://learn.example.org"


@pytest.fixture
def site(app: Any, request: Any) -> str:
    """The address that others know."""
    base_url = request.param
    app.extensions["settings"] = replace(app.extensions["settings"], base_url=base_url)
    return base_url or "http://localhost"


@pytest.mark.parametrize("site", [SITE, None], indirect=True)
def test_an_address_to_be_copied_is_the_one_that_others_reach(
    do: Any, app: Any, people: People, clock: Any, sign_in: Any, site: str
) -> None:
    with app.app_context():
        card = a_released_card(people, clock)
        opened(clock, by_mail=False)
        a_retro(people, clock)
    who = {"actor": people.owner, "now": clock.now}
    do(invite, email="new@example.org", role="member", **who)
    do(add_informant, problem_number=1, role="reps", **who)
    owner = sign_in(people.owner)
    team = f"/t/{people.slug}"
    assert f'value="{site}/invitations/' in owner.get(f"{team}/team").text
    assert f"{site}/to/{people.slug}" in owner.get(f"{team}/problems").text
    assert f'value="{site}/q/' in owner.get(f"{team}/informants/1").text
    assert f"{site}/a/" in owner.get(f"{team}/listening/1").text
    assert f"{site}/feedback/" in owner.get(f"{team}/cards/{card}/evaluation").text
    assert f"{site}/join/" in owner.get(f"{team}/retros/1?show=code").text


@pytest.mark.parametrize("site", [SITE, None], indirect=True)
def test_so_is_the_one_on_the_page_of_somebody_who_told_a_problem(
    app: Any, do: Any, people: People, clock: Any, visitor: Any, site: str
) -> None:
    link = tell(app, do, people, clock, "Only 41 % of records are complete")
    assert f'value="{site}{link}"' in visitor.get(link).text


@pytest.fixture
def https(database_url: str, tmp_path: Any, clock: Any, people: People) -> Any:
    """A browser on a site that is reached by https."""
    app = create_app(settings_for(database_url, tmp_path, base_url=SITE), clock)
    yield app.test_client()
    with app.app_context():
        db.engine.dispose()


@pytest.mark.own_app
def test_a_site_that_is_reached_by_https_keeps_browsers_to_it(https: Any) -> None:
    assert https.get("/sign-in", base_url="http://learn.example.org").location == f"{SITE}/sign-in"
    answer = https.get("/sign-in", base_url=SITE)
    assert "max-age=" in answer.headers["Strict-Transport-Security"]
    assert {"Secure", "HttpOnly"} <= {part.strip() for part in answer.headers["Set-Cookie"].split(";")}


@pytest.mark.own_app
def test_a_form_goes_through_without_a_referrer(https: Any) -> None:
    page = https.get("/sign-in", base_url=SITE).text
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    form = {"email": "owner@example.org", "password": PASSWORD, "csrf_token": token}
    answer = https.post("/sign-in", data=form, base_url=SITE)
    assert (answer.status_code, answer.location) == (303, "/")
    assert https.post("/sign-in", data={**form, "csrf_token": "x"}, base_url=SITE).status_code == 400
