"""A retro by plain forms, as a browser without JavaScript sends them, and by fragments."""

import re
from collections.abc import Callable
from typing import Any

from flask import Flask

from ldagile.models.base import session
from ldagile.models.retros import RetroAction, RetroCard
from tests.conftest import Client
from tests.statements import counted
from tests.web.retros.conftest import Live

FRAGMENT = {"HX-Request": "true"}


def key_in(text: str) -> str:
    found = re.search(r'name="request_key" value="([^"]+)"', text)
    assert found
    return found[1]


def revision_in(text: str) -> str:
    found = re.search(r'name="revision" value="(\d+)"', text)
    assert found
    return found[1]


def step(client: Client, live: Live, phase: str) -> Any:
    revision = revision_in(client.get(live.url).text)
    return client.post(f"{live.url}/phase", data={"to_phase": phase, "revision": revision})


def test_a_whole_retro_without_javascript(app: Flask, people: Any, owner: Client, teammate: Client) -> None:
    form = owner.get(f"/t/{people.slug}/retros/new").text
    called = owner.post(
        f"/t/{people.slug}/retros/new",
        data={"expected": "5", "planned_on": "2026-11-24", "request_key": key_in(form), "title": "How we work"},
    )
    assert called.status_code == 303
    url = called.headers["Location"]
    assert "Others can’t see who wrote a card" in owner.get(url).text
    with app.app_context():
        from tests.holding import HeldRetro

        live = Live(app, HeldRetro(1, people, app.extensions["clock"]), people.slug)
    assert step(owner, live, "write").status_code == 303
    page = teammate.get(url).text
    data = {"column": "1", "text": "Nobody opens the articles", "request_key": key_in(page)}
    for _ in range(2):
        assert teammate.post(f"{url}/cards", data=data).status_code == 303
    page = owner.get(url).text
    assert "One from others, face down" in page
    assert "Nobody opens the articles" not in page
    step(owner, live, "vote")
    card = live.room(people.teammate).cards[0].id
    assert teammate.post(f"{url}/cards/{card}/votes", data={"count": "2"}).status_code == 303
    assert "3 of your 5 votes are left" in teammate.get(url).text
    step(owner, live, "discuss")
    place = str(next(person.id for person in live.room(people.owner).people if person.name == "Teammate"))
    taken = {"title": "Pin them", "owner": place, "due": "2026-12-04", "how_known": "Half have opened one"}
    assert owner.post(f"{url}/actions", data=taken).status_code == 303
    assert "Teammate, by 4 December." in owner.get(url).text
    step(owner, live, "commit")
    assert owner.post(f"{url}/actions/1/card").status_code == 303
    assert "On the board" in owner.get(url).text
    step(owner, live, "close")
    for client in (owner, teammate):
        page = client.get(url).text
        assert "What came out of it" in page
        assert "Nobody opens the articles" in page
    assert "How we work" in owner.get(f"/t/{people.slug}/retros").text


def test_a_fragment_is_the_room_without_its_frame(owner: Client, live: Live) -> None:
    part = owner.get(live.url, headers=FRAGMENT).text
    assert "<html" not in part
    assert 'id="main"' in part
    assert "<html" in owner.get(live.url).text


def test_what_was_typed_is_kept_beside_the_sentence_that_refuses_it(owner: Client, live: Live) -> None:
    page = owner.get(live.url).text
    data = {"column": "0", "text": "x" * 1001, "request_key": key_in(page)}
    for headers in ({}, FRAGMENT):
        answer = owner.post(f"{live.url}/cards", data=data, headers=headers)
        assert answer.status_code == 422
        assert "This is too long" in answer.text
        assert "x" * 1001 in answer.text
        assert key_in(page) in answer.text


def test_the_same_key_with_another_text_is_refused(owner: Client, live: Live) -> None:
    data = {"column": "0", "text": "One", "request_key": "k"}
    assert owner.post(f"{live.url}/cards", data=data).status_code == 303
    answer = owner.post(f"{live.url}/cards", data={**data, "text": "Two"})
    assert answer.status_code == 422
    assert "Two" in answer.text


def test_a_card_written_when_cards_arent_is_kept_for_later(owner: Client, teammate: Client, live: Live) -> None:
    live.go("vote")
    answer = teammate.post(f"{live.url}/cards", data={"column": "0", "text": "Too late", "request_key": "k"})
    assert answer.status_code == 422


def test_a_stale_rewording_shows_both_texts(people: Any, owner: Client, teammate: Client, live: Live) -> None:
    card = live.write(people.teammate, "Nobody opens them")
    live.go("vote")
    url = f"{live.url}/cards/{card}"
    assert "Nobody opens them" in teammate.get(url).text
    assert owner.post(url, data={"text": "Few open them", "version": "1"}).status_code == 303
    answer = teammate.post(url, data={"text": "None opens them", "version": "1"})
    assert answer.status_code == 409
    assert "Few open them" in answer.text
    assert "None opens them" in answer.text
    assert teammate.post(url, data={"text": "None opens them", "version": "2"}).status_code == 303


def test_a_stale_action_shows_both_texts(people: Any, owner: Client, teammate: Client, live: Live) -> None:
    live.take_on("Pin them")
    url = f"{live.url}/actions/1"
    mine = {"title": "Pin them here", "owner": "", "due": "2026-12-04", "how_known": "We see it", "version": "1"}
    assert teammate.post(url, data=mine).status_code == 303
    answer = owner.post(url, data={**mine, "title": "Pin them there"})
    assert answer.status_code == 409
    assert "Pin them here" in answer.text
    assert "Pin them there" in answer.text


def test_a_step_from_an_old_page_shows_where_the_retro_stands(owner: Client, live: Live) -> None:
    revision = revision_in(owner.get(live.url).text)
    live.go("vote")
    answer = owner.post(f"{live.url}/phase", data={"to_phase": "discuss", "revision": revision})
    assert answer.status_code == 409
    assert "This is where it stands" in answer.text
    assert "What is worth talking about?" in answer.text
    again = owner.post(f"{live.url}/phase", data={"to_phase": "vote", "revision": revision})
    assert again.status_code == 303


def test_a_loose_end_keeps_the_retro_open_and_says_which(owner: Client, live: Live) -> None:
    live.go("commit")
    owner.post(f"{live.url}/actions", data={"title": "Pin them"})
    assert "One has no owner yet." in owner.get(live.url).text
    answer = step(owner, live, "close")
    assert answer.status_code == 422
    assert "“Pin them” has no owner yet." in answer.text


def test_who_leads_has_one_green_button_and_the_others_say_they_are_ready(
    people: Any, owner: Client, teammate: Client, live: Live
) -> None:
    teammate.post(f"{live.url}/here")
    assert owner.get(live.url).text.count('class="button main"') == 1
    page = teammate.get(live.url).text
    assert "I’m ready" in page
    assert "Reveal the cards" not in page
    assert teammate.post(f"{live.url}/ready", data={"ready": "yes"}).status_code == 303
    assert "Everybody is ready." in owner.get(live.url).text


def test_take_over_is_offered_to_members_when_the_facilitator_is_gone(
    people: Any, clock: Any, teammate: Client, onlooker: Client, live: Live
) -> None:
    _guest, guest = live.guest()
    assert "Take over" not in teammate.get(live.url).text
    clock.advance(seconds=61)
    assert "Owner has been gone for a minute." in teammate.get(live.url).text
    for client in (onlooker, guest):
        assert "Take over" not in client.get(live.url).text
    assert teammate.post(f"{live.url}/facilitator/take").status_code == 303
    assert "Reveal the cards" in teammate.get(live.url).text


def test_an_open_page_that_is_behind_gets_the_room_and_any_other_nothing(
    people: Any, owner: Client, teammate: Client, live: Live
) -> None:
    stamp = live.room(people.owner).stamp
    assert owner.post(f"{live.url}/here", data={"stamp": stamp}, headers=FRAGMENT).status_code == 204
    teammate.post(f"{live.url}/cards", data={"column": "0", "text": "One", "request_key": "k"})
    behind = owner.post(f"{live.url}/here", data={"stamp": stamp}, headers=FRAGMENT)
    assert behind.status_code == 200
    assert "One from others, face down" in behind.text


def test_the_room_costs_as_many_statements_however_much_is_in_it(
    app: Flask, people: Any, owner: Client, call: Callable[..., Live]
) -> None:
    small, large = call(), call()
    with large.inside() as held:
        guests = [held.guest(f"Guest {number}") for number in range(8)]
        for number, guest in enumerate(guests):
            held.write(guest, f"Card {number}")
    for phase in ("write", "vote", "discuss", "commit", "close"):
        small.go(phase)
        large.go(phase)
        if phase == "commit":
            with large.inside() as held:
                for number in range(6):
                    held.act(f"Action {number}")
        with counted(app) as few:
            owner.get(small.url)
        with counted(app) as many:
            owner.get(large.url)
        assert len(few) == len(many) <= 14, phase


def test_the_list_costs_as_many_statements_however_long_it_is(
    app: Flask, owner: Client, people: Any, call: Callable[..., Live]
) -> None:
    call()
    with counted(app) as few:
        owner.get(f"/t/{people.slug}/retros")
    for _ in range(6):
        call().go("close")
    with counted(app) as many:
        owner.get(f"/t/{people.slug}/retros")
    assert len(few) == len(many)


def test_a_closed_retro_says_what_became_of_what_it_took_on(
    people: Any, owner: Client, onlooker: Client, call: Callable[..., Live]
) -> None:
    first = call()
    first.take_on("Pin the articles on the phone")
    first.go("close")
    assert "It is done" not in onlooker.get(first.url).text
    done = owner.post(f"{first.url}/actions/1/done", data={"done": "yes"}, headers=FRAGMENT).text
    assert ("Not done after all" in done, "It is done" in done) == (True, False)
    assert "one action, 1 done" in owner.get(f"/t/{people.slug}/retros").text
    second = call()
    second.go("look_back")
    owner.post(f"{second.url}/actions/1/look-back", data={"outcome": "done", "helped": "yes"})
    page = owner.get(first.url).text
    assert ("It helped." in page, "Not done after all" in page, "Make it a card" in page) == (True, False, False)


def test_letting_an_action_go_can_be_undone(app: Flask, owner: Client, live: Live) -> None:
    live.go("commit")
    owner.post(f"{live.url}/actions", data={"title": "Pin them"})
    owner.post(f"{live.url}/actions/1/drop")
    page = owner.get(live.url).text
    assert "Nothing is taken on yet." in page or "One more thing" in page
    assert f"{live.url}/actions/1/restore" in page
    owner.post(f"{live.url}/actions/1/restore")
    with app.app_context():
        assert session.query(RetroAction).one().archived_at is None


def test_a_card_is_taken_back_from_its_own_page(app: Flask, people: Any, teammate: Client, live: Live) -> None:
    card = live.write(people.teammate, "Not so")
    assert "Take the card back" in teammate.get(f"{live.url}/cards/{card}").text
    assert teammate.post(f"{live.url}/cards/{card}/take-back").status_code == 303
    with app.app_context():
        assert session.query(RetroCard).count() == 0
