from typing import Any

import pytest
from flask import Flask

from ldagile.factory import create_app
from ldagile.jobs.run import run_due
from ldagile.models.base import db
from ldagile.models.transaction import on_commit
from ldagile.queries.links import sign_link
from tests.conftest import PASSWORD, Client, Clock
from tests.databases import settings_for

FORM = {"name": "Mira Okafor", "email": "Mira@Example.org", "password": PASSWORD, "team_name": "Sales learning"}


@pytest.fixture
def browser(app: Flask) -> Client:
    client: Client = app.test_client()  # type: ignore[assignment]
    client.carry_csrf()
    return client


def test_the_front_door_leads_to_set_up_while_nobody_has_set_up(browser: Client) -> None:
    assert browser.get("/").location == "/setup"
    assert "Set-up token" not in browser.get("/setup").text


def test_four_lines_make_the_administrator_their_team_and_sign_them_in(browser: Client) -> None:
    assert browser.post("/setup", data=FORM).location == "/t/sales-learning/start"
    page = browser.get("/t/sales-learning/team").text
    assert "Mira Okafor" in page
    assert "mira@example.org" in page


def test_who_would_rather_look_round_first_finds_the_garden_beside_their_team(
    app: Flask, browser: Client, clock: Clock
) -> None:
    """While it grows, the worker does whatever it may at once, as in the real program."""
    with app.app_context():
        on_commit(db.engine, lambda work: work.jobs and run_due(clock.now) and None)
    garden = browser.post("/setup", data={**FORM, "team_name": "People team", "then": "garden"}).location
    assert garden == "/t/sales-learning/"
    assert "A forecast we can trust" in browser.get("/t/sales-learning/objectives").text
    assert "No objective yet" in browser.get("/t/people-team/objectives").text


@pytest.mark.parametrize(("zone", "kept"), [("Europe/Berlin", "Europe/Berlin"), ("Mars/Olympus", "UTC"), ("", "UTC")])
def test_the_browsers_time_zone_becomes_the_teams(browser: Client, zone: str, kept: str) -> None:
    browser.post("/setup", data={**FORM, "time_zone": zone})
    assert f'name="time_zone" type="text" value="{kept}"' in browser.get("/t/sales-learning/settings").text


def test_once_it_is_done_it_is_not_there_any_more(browser: Client) -> None:
    browser.post("/setup", data=FORM)
    assert browser.get("/setup").status_code == 404
    assert browser.post("/setup", data={**FORM, "email": "second@example.org"}).location == "/"
    assert "This site is set up." in browser.get("/", follow_redirects=True).text


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("email", "mira", "This is no e-mail address."),
        ("password", "short", "Take 12 characters or more."),
        ("password", "mira@example.org", "the first thing others would try"),
        ("team_name", " ", "Please fill this in."),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field(browser: Client, field: str, value: str, sentence: str) -> None:
    response = browser.post("/setup", data={**FORM, field: value})
    assert response.status_code == 422
    assert sentence in response.text
    assert 'value="Mira Okafor"' in response.text
    assert PASSWORD not in response.text


@pytest.mark.parametrize(
    "headers",
    [{"Host": "ldagile.example.org"}, {"X-Forwarded-For": "10.0.0.9"}, {"Forwarded": "for=10.0.0.9"}, {"Host": "evil"}],
)
def test_from_elsewhere_it_takes_the_token_of_the_console(browser: Client, clock: Clock, headers: Any) -> None:
    browser.application.config["WTF_CSRF_ENABLED"] = False  # another host has another cookie
    assert "Set-up token" in browser.get("/setup", headers=headers).text
    refused = browser.post("/setup", data={**FORM, "token": "guess"}, headers=headers)
    assert refused.status_code == 422
    assert "That is not the token." in refused.text
    token = sign_link(str(browser.application.secret_key), "setup", 0, 0)
    assert browser.post("/setup", data={**FORM, "token": token}, headers=headers).status_code == 303


@pytest.mark.parametrize("more", [{"host": "0.0.0.0"}, {"base_url": "http://localhost:5000"}, {"trusted_proxies": 1}])  # noqa: S104
def test_bound_to_the_world_or_behind_a_proxy_nobody_counts_as_local(
    database_url: str, tmp_path: Any, clock: Clock, more: Any
) -> None:
    app = create_app(settings_for(database_url, tmp_path, **more), clock)
    assert "Set-up token" in app.test_client().get("/setup").text


def test_a_browser_elsewhere_takes_the_token_even_where_another_server_than_ours_listens(browser: Client) -> None:
    elsewhere = {"REMOTE_ADDR": "10.0.0.9"}
    assert "Set-up token" in browser.get("/setup", environ_overrides=elsewhere).text
    assert browser.post("/setup", data=FORM, environ_overrides=elsewhere).status_code == 422
