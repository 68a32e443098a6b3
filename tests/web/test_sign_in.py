import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import VerifyMismatchError
from flask import Flask

from ldagile.domain.errors import RuleBroken
from ldagile.factory import create_app
from ldagile.usecases.passwords import replace_password
from ldagile.usecases.sessions import sign_in
from ldagile.web.passwords import made_up_hash
from ldagile.web.schemas.fields import account_typed
from tests.conftest import PASSWORD, START, Client, Clock, People
from tests.databases import settings_for

FORM = {"email": "owner@example.org", "password": PASSWORD}
WRONG = "That e-mail and password don’t go together."


def test_the_right_pair_leads_to_where_one_wanted_to_go(visitor: Client) -> None:
    led = visitor.get("/t/sales-learning/team")
    assert led.location.startswith("/sign-in?next=")
    response = visitor.post("/sign-in", data={**FORM, "next": "/t/sales-learning/team"})
    assert response.location == "/t/sales-learning/team"
    assert visitor.get("/t/sales-learning/team").status_code == 200


@pytest.mark.parametrize("target", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_an_address_elsewhere_is_never_gone_to(visitor: Client, target: str) -> None:
    assert visitor.post("/sign-in", data={**FORM, "next": target}).location == "/"


@pytest.mark.parametrize("email", ["owner@example.org", "nobody@example.org"])
def test_a_wrong_password_and_an_unknown_address_are_told_the_same(visitor: Client, email: str) -> None:
    response = visitor.post("/sign-in", data={"email": email, "password": "not the password"})
    assert response.status_code == 422
    assert WRONG in response.text
    assert f'value="{email}"' in response.text


def test_what_is_wrong_is_said_first_and_takes_the_focus(visitor: Client) -> None:
    page = visitor.post("/sign-in", data={"email": "", "password": "x"}).text
    assert 'role="alert" tabindex="-1" autofocus data-error-summary' in page
    assert '<a href="#f-email">E-mail: ' in page
    for path in ("/reset", "/join"):
        assert re.search(r'<input [^>]*aria-invalid="true"[^>]* autofocus', visitor.post(path, data={}).text), path


def test_sample_people_have_no_password_and_cannot_sign_in(visitor: Client, do: Any, clock: Clock) -> None:
    from ldagile.jobs.garden import load_garden

    do(load_garden, visitor_id=None, now=clock.now)
    response = visitor.post("/sign-in", data={"email": "mira.okafor@nordlicht.example", "password": "None"})
    assert response.status_code == 422


def test_a_session_from_before_the_sign_in_is_worth_nothing_after_it(visitor: Client) -> None:
    with visitor.session_transaction() as cookies:
        cookies["planted"] = "by somebody else"
    visitor.post("/sign-in", data=FORM)
    with visitor.session_transaction() as cookies:
        assert "planted" not in cookies


def test_signing_out_ends_the_session_on_the_server_too(visitor: Client) -> None:
    visitor.post("/sign-in", data=FORM)
    with visitor.session_transaction() as cookies:
        token = cookies["_user_id"]
    visitor.post("/sign-out")
    with visitor.session_transaction() as cookies:
        cookies["_user_id"] = token
    assert visitor.get("/account").status_code == 303


def test_a_session_ends_after_thirty_days(visitor: Client, clock: Clock) -> None:
    visitor.post("/sign-in", data=FORM)
    clock.advance(days=29)
    assert visitor.get("/account").status_code == 200
    clock.advance(days=2)
    assert visitor.get("/account").status_code == 303


def test_guessing_is_slowed_down_by_account_and_told_when_to_try_again(
    database_url: str, tmp_path: Any, clock: Clock, people: People
) -> None:
    from dataclasses import replace

    app = create_app(replace(settings_for(database_url, tmp_path), rate_limits=True), clock)
    app.test_client_class = Client
    client: Client = app.test_client()  # type: ignore[assignment]
    client.carry_csrf()
    codes = [client.post("/sign-in", data={**FORM, "password": f"guess {n}"}).status_code for n in range(9)]
    assert codes == [422] * 8 + [429]
    response = client.post("/sign-in", data=FORM)
    assert response.status_code == 429
    assert "Wait a minute" in response.text


def test_the_cookie_outlasts_the_session_and_is_not_sent_anew_with_every_answer(visitor: Client) -> None:
    visitor.post("/sign-in", data=FORM)
    cookie = visitor.get_cookie("ldagile")
    assert cookie
    assert cookie.expires
    assert cookie.expires > datetime.now(UTC) + timedelta(days=31)
    assert "Set-Cookie" not in visitor.get("/t/sales-learning/team").headers


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(app: Flask, visitor: Client) -> None:
    cookie = visitor.post("/sign-in", data=FORM).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize("target", ["/" + "a" * 5000, "/a\nb", "/\0"])
def test_a_bad_way_on_keeps_nobody_out(visitor: Client, target: str) -> None:
    assert visitor.post("/sign-in", data={**FORM, "next": target}).location == "/"


def test_one_address_in_two_ways_of_writing_is_one_account_to_be_counted() -> None:
    assert account_typed(" OWNER@EXAMPLE.org ") == account_typed("owner@ｅxample.org") == "owner@example.org"
    assert account_typed("No Address") == "no address"


def test_a_password_that_is_changed_while_the_old_one_is_verified_lets_nobody_in(do: Any, people: People) -> None:
    class ChangedMeanwhile:
        def hash(self, password: str) -> str:
            return password

        def matches(self, password_hash: str | None, password: str) -> bool:
            replace_password(int(people.owner.user_id or 0), "another hash", keep=None)
            return True

    late = {"hasher": ChangedMeanwhile(), "now": START}
    with pytest.raises(RuleBroken, match="wrong_sign_in"):
        do(sign_in, email="owner@example.org", password=PASSWORD, user_agent="", **late)


def test_an_account_that_is_not_there_costs_as_much_to_check_as_any() -> None:
    hasher = PasswordHasher()
    nobodys = made_up_hash(hasher)
    assert extract_parameters(nobodys) == extract_parameters(hasher.hash(PASSWORD))
    with pytest.raises(VerifyMismatchError):  # as after hashing in full, and no word about a broken hash
        hasher.verify(nobodys, PASSWORD)
