from dataclasses import replace
from typing import Any

import pytest

from ldagile.factory import create_app
from tests.conftest import PASSWORD, Client, People
from tests.databases import settings_for
from tests.statements import counted

NEW = "four plain words now"


def test_a_new_password_ends_every_other_session(owner: Client, people: People, sign_in: Any) -> None:
    elsewhere = sign_in(people.owner)
    response = owner.post("/account/password", data={"current": PASSWORD, "password": NEW})
    assert response.status_code == 303
    assert owner.get("/account").status_code == 200
    assert elsewhere.get("/account").status_code == 303
    assert sign_in(None).post("/sign-in", data={"email": "owner@example.org", "password": NEW}).status_code == 303


@pytest.mark.parametrize(
    ("current", "password", "sentence"),
    [("wrong password", NEW, "That isn’t your password."), (PASSWORD, "short", "Take 12 characters or more.")],
)
def test_a_password_that_does_not_fit_changes_nothing(
    owner: Client, current: str, password: str, sentence: str
) -> None:
    response = owner.post("/account/password", data={"current": current, "password": password})
    assert response.status_code == 422
    assert sentence in response.text


def test_name_and_keys_are_saved(owner: Client) -> None:
    assert owner.post("/account", data={"name": "Olga Owner"}).status_code == 303
    page = owner.get("/account").text
    assert "Olga Owner" in page
    assert 'data-keys="off"' in page


def test_other_sessions_are_listed_and_can_be_ended_but_only_one_s_own(
    owner: Client, teammate: Client, people: People, sign_in: Any
) -> None:
    elsewhere = sign_in(people.owner)
    page = owner.get("/account").text
    assert page.count("Sign it out") == 1
    path = page.split('action="/account/sessions/')[1].split('"')[0]
    assert teammate.post(f"/account/sessions/{path}").status_code == 404
    assert owner.post(f"/account/sessions/{path}").status_code == 303
    assert elsewhere.get("/account").status_code == 303


def test_a_token_is_shown_once_and_can_be_revoked(owner: Client, teammate: Client) -> None:
    answer = owner.post("/account/tokens", data={"name": "Export", "scope": "read", "days": "30"})
    assert answer.headers["Cache-Control"] == "no-store"
    made = answer.text
    token = made.split('value="lda_')[1].split('"')[0]
    page = owner.get("/account").text
    assert token not in page
    path = page.split('action="/account/tokens/')[1].split('"')[0]
    assert teammate.post(f"/account/tokens/{path}").status_code == 404
    assert owner.post(f"/account/tokens/{path}").status_code == 303
    assert "Export" not in owner.get("/account").text


def test_a_reset_link_sets_a_new_password_once(app: Any, owner: Client, visitor: Client, people: People) -> None:
    from ldagile.queries.links import sign_link

    link = f"/reset/{sign_link(app.secret_key, 'reset', people.owner.user_id, 0)}"
    page = visitor.get(link)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    assert visitor.post(link, data={"password": "short"}).status_code == 422
    for _click in range(2):
        assert visitor.post(link, data={"password": NEW}).location == "/sign-in"
    assert owner.get("/account").status_code == 303
    for again in (visitor.post(link, data={"password": "another plain password"}), visitor.get(link)):
        assert again.status_code == 404
        assert "This link was used" in again.text


def test_a_reload_makes_no_second_token(owner: Client) -> None:
    form = {"name": "Export", "scope": "read", "days": "30", "request_key": "one"}
    first, second = (owner.post("/account/tokens", data=form).text.split('value="lda_')[1] for _ in range(2))
    assert owner.get("/account").text.count('action="/account/tokens/') == 1
    answers = []
    for made in (first, second):
        bearer = {"Authorization": "Bearer lda_" + made.split('"')[0]}
        answers.append(owner.get("/api/v1/teams", headers=bearer).status_code)
    assert answers == [401, 200], "the one that is shown last works"


def with_token(client: Client) -> Any:
    """What the API says to the holder of a new token of theirs."""
    made = client.post("/account/tokens", data={"name": "Export", "scope": "read", "days": "30"}).text
    token = made.split('value="lda_')[1].split('"')[0]
    bearer = {"Authorization": f"Bearer lda_{token}"}
    return lambda: client.get("/api/v1/teams", headers=bearer).status_code


def test_a_reset_ends_tokens_too(app: Any, owner: Client, visitor: Client, people: People) -> None:
    from ldagile.queries.links import sign_link

    asks = with_token(owner)
    assert asks() == 200
    link = f"/reset/{sign_link(app.secret_key, 'reset', people.owner.user_id, 0)}"
    assert "every token for the API ends" in visitor.get(link).text
    visitor.post(link, data={"password": NEW})
    assert asks() == 401


@pytest.mark.parametrize(("form", "answer"), [({}, 200), ({"end_tokens": "true"}, 401)])
def test_who_changes_their_password_says_whether_tokens_end(owner: Client, form: dict[str, str], answer: int) -> None:
    assert "End my tokens" not in owner.get("/account").text
    asks = with_token(owner)
    assert "End my tokens for the API too" in owner.get("/account").text
    assert owner.post("/account/password", data={"current": PASSWORD, "password": NEW, **form}).status_code == 303
    assert asks() == answer


@pytest.mark.parametrize("token", ["x", "WzEsMCwwXQ.forged", "%00", "a" * 3000])
def test_a_forged_reset_link_is_not_there(visitor: Client, token: str) -> None:
    assert visitor.get(f"/reset/{token}").status_code == 404


@pytest.mark.parametrize("email", ["owner@example.org", "nobody@example.org"])
def test_asking_for_a_link_says_the_same_for_everybody(visitor: Client, email: str) -> None:
    assert visitor.get("/reset/sent").location == "/reset"
    assert visitor.post("/reset", data={"email": email}).location == "/reset/sent"
    assert f"If {email} has an account here" in visitor.get("/reset/sent").text


def test_asking_for_a_link_does_the_same_for_everybody(app: Any, visitor: Client) -> None:
    def statements(email: str) -> list[str]:
        with counted(app) as seen:
            visitor.post("/reset", data={"email": email})
        return list(seen)

    statements("warm@example.org")
    assert statements("owner@example.org") == statements("nobody@example.org")


def test_links_are_asked_for_a_few_times_only_by_account_and_by_machine(
    database_url: str, tmp_path: Any, clock: Any, people: People
) -> None:
    app = create_app(replace(settings_for(database_url, tmp_path), rate_limits=True), clock)
    app.test_client_class = Client
    client: Any = app.test_client()
    client.carry_csrf()

    def asked(email: str) -> int:
        status: int = client.post("/reset", data={"email": email}).status_code
        return status

    assert [asked(email) for email in ("owner@example.org", "OWNER@example.org ", "owner@example.org")] == [303] * 3
    assert asked("owner@example.org") == 429
    assert [asked(f"rep{number}@example.org") for number in range(9)] == [303] * 7 + [429] * 2
