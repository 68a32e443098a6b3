from typing import Any

import pytest

from ldagile.queries.sessions import list_tokens
from ldagile.usecases.tokens import revoke_token
from tests.web.api.conftest import FORECAST, TEAM


def refused(answer: Any) -> bool:
    headers = (answer.headers["WWW-Authenticate"], answer.content_type)
    return answer.status_code == 401 and headers == ("Bearer", "application/problem+json")


def test_without_a_token_nothing_is_told(visitor: Any, objective: str) -> None:
    for address in ("/api/v1/teams", TEAM, objective, "/api/v1/teams/nobodys"):
        assert refused(visitor.get(address)), address
    assert refused(visitor.post(f"{TEAM}/objectives", json=FORECAST))


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer ", "Bearer lda_x", "Basic eDp4", "lda_x", "Bearer ü", "bearer x y"]
)
def test_what_is_no_token_of_ours_is_refused(visitor: Any, people: Any, header: str) -> None:
    assert refused(visitor.get("/api/v1/teams", headers={"Authorization": header}))


def test_a_token_that_is_over_is_refused(program: Any, token: Any, people: Any, clock: Any) -> None:
    client = program(token(people.teammate, days=1))
    clock.advance(hours=23)
    assert client.get("/api/v1/teams").status_code == 200
    clock.advance(hours=1)
    assert refused(client.get("/api/v1/teams"))


def test_a_token_that_was_revoked_is_refused(do: Any, program: Any, token: Any, people: Any, clock: Any) -> None:
    client = program(token(people.teammate))
    (seen,) = do(list_tokens, user_id=people.teammate.user_id, now=clock.now)
    do(revoke_token, token_id=seen.id, actor=people.teammate, now=clock.now)
    assert refused(client.get("/api/v1/teams"))


def test_a_token_that_may_only_read_does_not_write(program: Any, token: Any, people: Any, objective: str) -> None:
    client = program(token(people.owner, scope="read"))
    tag = client.get(objective).headers["ETag"]
    answers = [
        client.post(f"{TEAM}/objectives", json=FORECAST),
        client.patch(objective, json={}, headers={"If-Match": tag}),
        client.post(f"{objective}/archive"),
    ]
    assert {(answer.status_code, answer.json["type"]) for answer in answers} == {(403, "urn:ldagile:read_only_token")}


def test_a_cookie_is_not_enough_and_a_token_needs_none(sign_in: Any, people: Any, teammate: Any) -> None:
    browser = sign_in(people.owner)
    assert refused(browser.get("/api/v1/teams"))
    assert refused(browser.post(f"{TEAM}/objectives", json=FORECAST))
    made = teammate.post(f"{TEAM}/objectives", json=FORECAST)
    assert (made.status_code, made.headers.get("Set-Cookie")) == (201, None)


def test_a_token_is_no_key_to_the_pages(teammate: Any) -> None:
    assert teammate.get("/t/sales-learning/objectives").status_code == 303


def test_a_person_who_leaves_the_team_takes_their_token_along(teammate: Any, do: Any, people: Any, clock: Any) -> None:
    from ldagile.usecases.teams import remove_member

    do(remove_member, user_id=people.teammate.user_id, actor=people.owner, now=clock.now)
    assert teammate.get(TEAM).status_code == 404
