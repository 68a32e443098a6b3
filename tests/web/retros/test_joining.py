import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from flask import Flask

from ldagile.factory import create_app
from ldagile.models.base import db, session
from ldagile.models.retros import RetroParticipant
from tests.conftest import Client
from tests.databases import settings_for
from tests.holding import a_retro
from tests.web.retros.conftest import Live


def link_of(owner: Client, live: Live) -> str:
    """The link as the lobby shows it, also to latecomers."""
    found = re.search(r'data-copy="http://[^/]+(/join/[^"]+)"', owner.get(f"{live.url}?show=code").text)
    assert found
    return found[1]


def test_the_lobby_shows_a_code_a_square_and_the_link(people: Any, owner: Client, call: Any) -> None:
    live = call()
    page = owner.get(live.url).text
    with live.inside() as held:
        code = str(held.row.code)
    assert f"{code[:3]} {code[3:]}" in page
    assert '<svg class="qr-code"' in page or 'class="qr-code"' in page
    assert "style=" not in page
    assert "/join/" in page


def test_a_guest_comes_in_by_the_code_and_a_name(app: Flask, owner: Client, visitor: Client, call: Any) -> None:
    live = call()
    with live.inside() as held:
        code = str(held.row.code).lower()
    found = visitor.post("/join", data={"code": f"{code[:3]} {code[3:]}"})
    assert found.status_code == 303
    door = visitor.get(found.headers["Location"])
    assert "Retro of sprint 14" in door.text
    assert "nothing else of the team" in door.text
    joined = visitor.post(found.headers["Location"], data={"name": "Nils", "email": ""})
    assert joined.status_code == 303
    assert joined.headers["Location"] == live.url
    assert "What did we learn" in visitor.get(live.url).text
    assert "Nils" in owner.get(live.url).text


def test_opening_the_link_changes_nothing_and_nobody_may_keep_it(
    app: Flask, owner: Client, visitor: Client, call: Any
) -> None:
    live = call()
    page = visitor.get(link_of(owner, live))
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    with app.app_context():
        assert session.query(RetroParticipant).count() == 1


def test_a_guest_needs_a_name_of_their_own(owner: Client, visitor: Client, call: Any) -> None:
    link = link_of(owner, call())
    for name, sentence in (("", "Please fill this in."), ("owner", "Somebody here is called owner already.")):
        answer = visitor.post(link, data={"name": name, "email": ""})
        assert answer.status_code == 422
        assert sentence in answer.text


def test_a_second_click_on_join_is_the_same_guest(app: Flask, owner: Client, sign_in: Any, call: Any) -> None:
    live = call()
    link, first, second, other = link_of(owner, live), *(sign_in(None) for _ in range(3))
    sent = {"name": "Nils", "email": "", "request_key": "one"}
    for click in (first, second):  # the second is on its way before the first one's cookie is here
        assert click.post(link, data=sent).location == live.url
        assert "What did we learn" in click.get(live.url).text
    assert other.post(link, data={**sent, "request_key": "two"}).status_code == 422
    with app.app_context():
        assert session.query(RetroParticipant).filter_by(name="Nils").count() == 1


def test_who_is_in_changes_their_name_or_email_by_the_same_link(owner: Client, visitor: Client, call: Any) -> None:
    live = call()
    live.go("write")
    link = link_of(owner, live)
    visitor.post(link, data={"name": "Nils", "email": ""})
    assert 'value="Nils"' in visitor.get(link).text
    assert link in visitor.get(live.url).text
    visitor.post(link, data={"name": "Nils", "email": "nils@example.org"})
    live.go("commit")
    page = owner.get(live.url).text
    assert "Nils" in page
    assert "nils@example.org" not in page


def test_the_teams_own_people_need_no_name(owner: Client, teammate: Client, stranger: Client, call: Any) -> None:
    live = call()
    link = link_of(owner, live)
    assert teammate.get(link).headers["Location"] == live.url
    assert stranger.get(link).status_code == 200


def test_who_may_only_look_takes_part_by_name(owner: Client, onlooker: Client, call: Any) -> None:
    live = call()
    live.go("write")
    link = link_of(owner, live)
    data = {"column": "0", "text": "Seen from the side", "request_key": "k"}
    assert "Take part with a name" in onlooker.get(live.url).text
    assert onlooker.post(f"{live.url}/cards", data=data).status_code == 403
    assert onlooker.post(link, data={"name": "Ravi", "email": ""}).headers["Location"] == live.url
    assert onlooker.post(f"{live.url}/cards", data=data).status_code == 303


def test_a_broken_link_or_a_closed_retro_lets_nobody_in(owner: Client, visitor: Client, call: Any) -> None:
    live = call()
    link = link_of(owner, live)
    assert visitor.get(link[:-1]).status_code == 404
    live.go("close")
    for answer in (visitor.get(link), visitor.post(link, data={"name": "Nils"})):
        assert answer.status_code == 404
        assert "This retro is over" in answer.text


def test_an_unknown_code_says_so(visitor: Client) -> None:
    answer = visitor.post("/join", data={"code": "TKW QRM"})
    assert answer.status_code == 422
    assert "No retro has this code" in answer.text
    assert "TKW QRM" in answer.text


def test_ten_wrong_codes_a_minute_are_enough_and_right_ones_dont_count(
    database_url: str, tmp_path: Path, people: Any, clock: Any
) -> None:
    app = create_app(replace(settings_for(database_url, tmp_path), rate_limits=True), clock)
    with app.app_context():
        code = str(a_retro(people, clock).row.code)
    client = app.test_client()
    app.config["WTF_CSRF_ENABLED"] = False
    right = [client.post("/join", data={"code": code}).status_code for _ in range(15)]
    wrong = [client.post("/join", data={"code": "BBBBBB"}).status_code for _ in range(11)]
    assert right == [303] * 15
    assert wrong == [422] * 10 + [429]
    with app.app_context():
        db.engine.dispose()


def test_pages_behind_a_link_can_be_sent_over_https_though_they_send_no_referrer(
    database_url: str, tmp_path: Path, people: Any, clock: Any
) -> None:
    settings = replace(settings_for(database_url, tmp_path), base_url="https://localhost")
    app = create_app(settings, clock)
    app.test_client_class = Client
    client = app.test_client()
    client.carry_csrf()  # type: ignore[attr-defined]
    answer = client.post("/join", data={"code": "BBBBBB"}, base_url="https://localhost")
    assert answer.status_code == 422
    with app.app_context():
        db.engine.dispose()
