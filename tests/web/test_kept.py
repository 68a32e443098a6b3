"""What somebody wrote survives the end of their sign-in."""

import re
from html import unescape
from typing import Any

import pytest
from flask import Flask

from tests.conftest import PASSWORD, Client, Clock

NEW = "/t/sales-learning/objectives/new"
WRITTEN = {"title": "A forecast we can trust", "source": 'Said "twice" & <b>loud</b>', "request_key": "one"}
OURS = {"Origin": "http://localhost"}


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return unescape(found[1])


def signed_in_with(client: Client, kept: str, password: str = PASSWORD) -> Any:
    return client.post("/sign-in", data={"email": "owner@example.org", "password": password, "kept": kept})


def test_a_form_that_is_sent_after_the_sign_in_ended_can_be_sent_again(owner: Client, clock: Clock) -> None:
    clock.advance(days=31)
    asked = owner.post(NEW, data=WRITTEN)
    assert asked.status_code == 401
    assert "What you wrote is kept" in asked.text
    kept = field(asked.text, "kept")
    wrong = signed_in_with(owner, kept, "not the password")
    assert wrong.status_code == 422
    assert field(wrong.text, "kept") == kept
    offered = signed_in_with(owner, kept)
    assert offered.status_code == 200
    assert f'action="{NEW}"' in offered.text
    again = {name: field(offered.text, name) for name in WRITTEN}
    assert again == WRITTEN
    made = owner.post(NEW, data=again)
    assert made.status_code == 303
    assert "A forecast we can trust" in owner.get(made.location).text


def test_where_nothing_was_written_one_is_only_asked_to_sign_in(visitor: Client) -> None:
    assert visitor.post("/t/sales-learning/objectives/1/archive").location == "/sign-in"


def test_a_form_from_an_earlier_sign_in_can_be_sent_with_the_new_one(owner: Client) -> None:
    del owner.environ_base["HTTP_X_CSRFTOKEN"]
    answer = owner.post(NEW, data={**WRITTEN, "csrf_token": "of another session"}, headers=OURS)
    assert answer.status_code == 400
    assert field(answer.text, "title") == WRITTEN["title"]
    assert field(answer.text, "request_key") == WRITTEN["request_key"]
    (nonce,) = set(re.findall(r'nonce="([^"]*)"', answer.text))
    assert f"'nonce-{nonce}'" in answer.headers["Content-Security-Policy"]
    assert "of another session" not in answer.text


def test_who_tells_a_problem_needs_no_account_to_send_it_again(visitor: Client) -> None:
    del visitor.environ_base["HTTP_X_CSRFTOKEN"]
    sent = {"statement": "Refunds go wrong", "email": "helen@example.org"}
    answer = visitor.post("/to/sales-learning", data=sent, headers=OURS)
    assert answer.status_code == 400
    assert field(answer.text, "statement") == "Refunds go wrong"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://[x", "http://localhost.evil.example"])
def test_what_another_site_sends_is_not_offered_to_be_sent(owner: Client, visitor: Client, origin: str) -> None:
    for client in (owner, visitor):
        client.environ_base.pop("HTTP_X_CSRFTOKEN")
        answer = client.post(NEW, data=WRITTEN, headers={"Origin": origin})
        assert answer.status_code == 400
        assert WRITTEN["title"] not in answer.text
        client.carry_csrf()


@pytest.mark.parametrize(
    "kept",
    [
        *("", "x", "[]", "{}", "null", "[" * 100_000, '["/t", 1]', '["/t", [["a"]]]', '["/t"]'),
        *(
            '["//evil.example", []]',
            '["https://evil.example", []]',
            '["/\\\\evil.example", []]',
            '["javascript:x", []]',
        ),
    ],
)
def test_what_is_no_form_of_ours_is_dropped(visitor: Client, kept: str) -> None:
    assert signed_in_with(visitor, kept).location == "/"


def test_passwords_are_never_kept(owner: Client, clock: Clock) -> None:
    clock.advance(days=31)
    secret = "a secret that is long"
    sent = {"current": PASSWORD, "password": secret, "name": "Mira"}
    assert secret not in owner.post("/account/password", data=sent).text


def test_a_script_is_told_where_to_sign_in_and_changes_nothing_on_the_page(app: Flask, visitor: Client) -> None:
    answer = visitor.post(NEW, data=WRITTEN, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.text) == (401, "")
    assert answer.headers["X-Sign-In"] == "/sign-in"
    assert answer.headers["HX-Reswap"] == "none"
