"""Cards and votes for programs: everybody is sent what they may see at that moment, and nothing else."""

from typing import Any

import pytest
from flask import Flask

from ldagile.models.base import session
from ldagile.models.request_keys import RequestKey
from tests.holding import HeldRetro
from tests.web.api.conftest import TEAM
from tests.web.api.test_retros import go

RETRO = f"{TEAM}/retros/1"
SECRET = "Nobody reads the help articles"


def test_before_the_cards_are_revealed_their_text_is_sent_to_nobody_but_their_writer(
    app: Flask, teammate: Any, owner: Any, onlooker: Any, admin: Any, retro: HeldRetro
) -> None:
    card = teammate.get(RETRO).json["cards"][0]["id"]
    reads = [path for path, item in app.extensions["openapi"]()["paths"].items() if "get" in item]
    for program in (owner, onlooker, admin):
        told = [program.get(path.format(slug="sales-learning", number=1, key=card)).text for path in reads]
        assert SECRET not in "".join(told)
        assert program.get(f"{RETRO}/cards/{card}").status_code == 404
        seen = program.get(RETRO).json
        assert (seen["cards"], seen["face_down"]) == ([], {"0": 1})
    assert owner.patch(f"{RETRO}/cards/{card}", json={"text": "Mine"}, headers={"If-Match": "*"}).status_code == 404
    assert owner.delete(f"{RETRO}/cards/{card}").status_code == 404
    assert teammate.get(f"{RETRO}/cards/{card}").json["text"] == SECRET


def test_in_an_anonymous_retro_nobody_is_ever_sent_who_wrote_a_card(
    teammate: Any, owner: Any, retro: HeldRetro
) -> None:
    go(owner, "vote")
    (card,) = owner.get(RETRO).json["cards"]
    assert (card["text"], card["author"], card["mine"]) == (SECRET, None, False)
    assert "batch_at" not in card
    assert teammate.get(RETRO).json["cards"][0]["mine"] is True


def test_totals_are_sent_once_the_vote_is_closed_and_hidden_again_when_it_is_opened(
    teammate: Any, owner: Any, onlooker: Any, retro: HeldRetro
) -> None:
    go(owner, "vote")
    card = owner.get(RETRO).json["cards"][0]["id"]
    assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 2}).json["my_votes"] == 2
    for program in (owner, onlooker):
        (seen,) = program.get(RETRO).json["cards"]
        assert (seen["votes"], seen["voters"], seen["my_votes"]) == (None, None, 0)
    assert teammate.get(RETRO).json["votes_left"] == 3
    go(owner, "discuss")
    seen = onlooker.get(RETRO).json
    assert (seen["cards"][0]["votes"], seen["cards"][0]["voters"], seen["topics"]) == (2, 1, [card])
    go(owner, "vote")
    assert onlooker.get(RETRO).json["cards"][0]["votes"] is None


def test_the_address_of_a_guest_is_sent_to_nobody(teammate: Any, do: Any, retro: HeldRetro) -> None:
    do(retro.guest, email="helen.marsh@nordlicht.org")
    helen = next(person for person in teammate.get(RETRO).json["people"] if person["name"] == "Helen")
    assert (helen["guest"], helen["can_own"], helen["can_lead"]) == (True, True, False)
    assert "nordlicht" not in teammate.get(RETRO).text


def test_writing_a_card_leaves_no_request_key_that_would_name_its_writer(
    teammate: Any, app: Flask, retro: HeldRetro
) -> None:
    teammate.post(f"{RETRO}/cards", json={"column": 1, "text": "Mine"}, headers={"Idempotency-Key": "mine"})
    with app.app_context():
        assert session.query(RequestKey).count() == 0


# Writing and voting


def test_a_card_is_written_once_for_each_key_changed_and_taken_back(teammate: Any, retro: HeldRetro) -> None:
    body, key = {"column": 1, "text": "Too long"}, {"Idempotency-Key": "one"}
    first, second = (teammate.post(f"{RETRO}/cards", json=body, headers=key) for _ in range(2))
    assert (first.status_code, first.json) == (201, second.json)
    other = teammate.post(f"{RETRO}/cards", json={**body, "text": "Other"}, headers=key)
    assert (other.status_code, other.json["type"]) == (422, "urn:ldagile:key_reused")
    address, tag = first.headers["Location"], {"If-Match": first.headers["ETag"]}
    assert teammate.patch(address, json={"text": "Far too long"}, headers=tag).json["version"] == 2
    stale = teammate.patch(address, json={"text": "Long"}, headers=tag)
    assert (stale.status_code, stale.json["current"]["text"]) == (412, "Far too long")
    assert teammate.patch(address, json={"text": "Long"}).status_code == 428
    assert [card["text"] for card in teammate.delete(address).json["cards"]] == [SECRET]
    assert teammate.delete(address).status_code == 404


@pytest.mark.parametrize("body", [{"column": 4, "text": "x"}, {"column": 0, "text": "x" * 1001}, {"column": 0}])
def test_a_card_that_does_not_fit_is_refused(teammate: Any, retro: HeldRetro, body: Any) -> None:
    assert teammate.post(f"{RETRO}/cards", json=body).status_code == 422


def test_no_more_votes_than_one_has(teammate: Any, owner: Any, retro: HeldRetro) -> None:
    card = teammate.get(RETRO).json["cards"][0]["id"]
    assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 1}).json["type"] == "urn:ldagile:not_voting"
    go(owner, "vote")
    assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 3}).status_code == 422
    for _ in range(2):
        assert teammate.put(f"{RETRO}/cards/{card}/votes", json={"count": 1}).json["my_votes"] == 1
