from collections.abc import Callable
from typing import Any

from flask import Flask

from ldagile.models.base import session
from ldagile.models.retros import Retro
from tests.build import a_card
from tests.conftest import Client
from tests.web.retros.conftest import Live

FORM = {"expected": "3", "planned_on": "2026-11-24"}


def url(people: Any, tail: str = "") -> str:
    return f"/t/{people.slug}/retros{tail}"


def the_retro(app: Flask) -> Retro:
    with app.app_context():
        return session.query(Retro).one()  # type: ignore[no-any-return]


def test_members_see_the_list_and_may_call_one(people: Any, owner: Client, teammate: Client, onlooker: Client) -> None:
    for client, may in ((owner, True), (teammate, True), (onlooker, False)):
        page = client.get(url(people))
        assert page.status_code == 200
        assert "No retro yet" in page.text
        assert ("Hold a retro" in page.text) == may
        assert client.get(url(people, "/new")).status_code == (200 if may else 403)


def test_others_find_nothing(people: Any, stranger: Client, visitor: Client) -> None:
    assert stranger.get(url(people)).status_code == 404
    assert visitor.get(url(people)).status_code == 302 or visitor.get(url(people)).status_code == 303


def test_a_retro_of_three_is_named_and_says_why(people: Any, app: Flask, owner: Client) -> None:
    made = owner.post(url(people, "/new"), data=FORM)
    assert made.status_code == 303
    page = owner.get(made.headers["Location"]).text
    assert "with 3 of us anonymous would not be honest" in page
    assert "Make it anonymous" in page
    assert the_retro(app).title == "Retro of 24 November"


def test_the_facilitator_may_decide_otherwise_until_somebody_wrote(people: Any, app: Flask, owner: Client) -> None:
    room = owner.post(url(people, "/new"), data={**FORM, "anonymity": "anonymous"}).headers["Location"]
    assert the_retro(app).anonymous
    owner.post(f"{room}/anonymity", data={"anonymous": "no"})
    assert not the_retro(app).anonymous
    owner.post(f"{room}/cards", data={"column": "0", "text": "One", "request_key": "k"})
    assert "Make it anonymous" not in owner.get(f"{room}?show=lobby").text
    answer = owner.post(f"{room}/anonymity", data={"anonymous": "yes"})
    assert answer.status_code == 422
    assert "this can’t be changed any more" in answer.text


def test_it_is_named_after_what_it_is_about(people: Any, app: Flask, clock: Any, owner: Client) -> None:
    with app.app_context():
        released = {"kind": "intervention", "title": "CRM checklist", "released_at": clock.now}
        number = a_card(people.owner.team, clock.now, "listening", **released)
    assert "CRM checklist" in owner.get(url(people, f"/new?card={number}")).text
    owner.post(url(people, "/new"), data={**FORM, "about": f"card-{number}"})
    retro = the_retro(app)
    assert (retro.title, retro.card_id is not None) == ("Retro of “CRM checklist”", True)


def test_own_columns_stand_one_a_line(people: Any, app: Flask, owner: Client) -> None:
    refused = owner.post(url(people, "/new"), data={**FORM, "format": "own", "columns": "Glad"})
    assert refused.status_code == 422
    assert "2 to 6 different names" in refused.text
    made = owner.post(url(people, "/new"), data={**FORM, "format": "own", "columns": "Glad\r\n\r\nSad\r\n"})
    page = owner.get(made.headers["Location"] + "?show=cards").text
    assert "Glad" in page
    assert the_retro(app).columns == ["Glad", "Sad"]


def test_bad_input_keeps_what_was_typed(people: Any, owner: Client) -> None:
    answer = owner.post(url(people, "/new"), data={"expected": "0", "planned_on": "soon", "title": "Ours"})
    assert answer.status_code == 422
    assert "Ours" in answer.text
    assert "Write a date like" in answer.text


def test_each_format_says_what_it_asks(people: Any, owner: Client) -> None:
    page = owner.get(url(people, "/new")).text
    assert "DAKI: Drop, Add, Keep, Improve" in page
    assert ">Our own columns<" in page


def test_a_repeated_submit_calls_one(people: Any, app: Flask, owner: Client) -> None:
    for _ in range(2):
        assert owner.post(url(people, "/new"), data={**FORM, "request_key": "k"}).status_code == 303
    assert the_retro(app).number == 1


def test_the_list_shows_what_is_open_taken_on_and_held(people: Any, owner: Client, call: Callable[..., Live]) -> None:
    held = call(title="Retro of sprint 13")
    held.take_on("Pin the articles")
    held.go("close")
    call(title="Retro of sprint 14").go("write")
    for headers in ({}, {"HX-Request": "true"}):
        page = owner.get(url(people), headers=headers).text
        assert [word in page for word in ("Retro of sprint 13", "Retro of sprint 14", "Pin the articles", "Write")] == [
            True
        ] * 4
