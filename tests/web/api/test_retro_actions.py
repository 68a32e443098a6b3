"""What retros take on, for programs."""

from typing import Any

from flask import Flask

from ldagile.models.base import session
from ldagile.models.cards import Card
from tests.holding import HeldRetro
from tests.web.api.conftest import TEAM
from tests.web.api.test_retros import NEW, act, go, me

RETRO = f"{TEAM}/retros/1"


def test_actions_are_taken_on_changed_let_go_and_become_cards(
    teammate: Any, owner: Any, app: Flask, retro: HeldRetro
) -> None:
    assert act(owner).json["type"] == "urn:ldagile:not_deciding"
    go(owner, "commit")
    made = act(owner)
    assert (made.status_code, made.json["missing"]) == (201, ["owner", "due", "how_known"])
    address, tag = made.headers["Location"], {"If-Match": made.headers["ETag"]}
    whole = {"owner": me(owner), "due": "2026-12-08", "how_known": "Half have opened one"}
    changed = owner.patch(address, json=whole, headers=tag)
    assert (changed.json["owner_name"], changed.json["missing"], changed.json["version"]) == ("Owner", [], 2)
    stale = owner.patch(address, json={"title": "Other"}, headers=tag)
    assert (stale.status_code, stale.json["current"]["due"]) == (412, "2026-12-08")
    assert owner.patch(address, json={"owner": 99}, headers={"If-Match": "*"}).json["errors"].keys() == {"owner"}
    key = {"Idempotency-Key": "drop"}
    assert owner.post(f"{address}/drop", headers=key).status_code == 200
    assert owner.get(RETRO).json["actions"] == []
    owner.post(f"{address}/restore")
    owner.post(f"{address}/drop", headers=key)
    assert [action["number"] for action in owner.get(RETRO).json["actions"]] == [1]
    assert [owner.post(f"{address}/card").json for _ in range(2)] == [{"card": 1}] * 2
    with app.app_context():
        card = session.query(Card).one()
        assert (card.kind, card.title) == ("improvement", "Put them on the phone")
    listed = teammate.get(f"{TEAM}/retro-actions?retro=1&state=open").json["items"]
    assert [(action["number"], action["card"]) for action in listed] == [(1, 1)]


def test_the_next_retro_says_what_became_of_it_and_whether_it_helped(
    owner: Any, teammate: Any, do: Any, retro: HeldRetro
) -> None:
    do(retro.go, phase="commit")
    do(retro.act)
    assert go(owner, "close").json["closed_at"] is not None
    for done, state in ((True, "done"), (True, "done"), (False, "open")):
        assert teammate.put(f"{TEAM}/retro-actions/1/done", json={"done": done}).json["state"] == state
    owner.post(f"{TEAM}/retros", json=NEW)
    second = f"{TEAM}/retros/2"
    owner.put(f"{second}/phase", json={"to_phase": "look_back", "revision": 1})
    assert [action["number"] for action in teammate.get(second).json["earlier"]] == [1]
    said = {"action": 1, "outcome": "done", "helped": "yes"}
    for _ in range(2):
        looked = teammate.put(f"{second}/look-back", json=said)
        assert (looked.json["state"], looked.json["helped"]) == ("done", "yes")
    assert teammate.put(f"{second}/look-back", json={**said, "helped": "perhaps"}).status_code == 422
    assert teammate.put(f"{second}/look-back", json={**said, "action": 9}).status_code == 404
