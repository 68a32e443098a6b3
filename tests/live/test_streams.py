"""Streams: nothing that happens between the page and its stream is missed, and who may no longer read is let go."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from ldagile.live.feed import team_topic
from ldagile.usecases.objectives import create_objective
from ldagile.usecases.sessions import sign_out
from ldagile.usecases.teams import remove_member
from ldagile.web.live import PER_PERSON, Place, Places, events, still_allowed
from tests.conftest import Client, People


@pytest.fixture
def token(owner: Client) -> str:
    with owner.session_transaction() as cookies:
        return str(cookies["_user_id"])


def stream(app: Flask, people: People, token: str, after: int = 0) -> Iterator[str]:
    place = Place("owner")
    allowed = still_allowed(app, token, people.slug)
    return events(app, place, team_topic(people.owner.team), after, allowed)


def names(text: str) -> list[str]:
    return [line.removeprefix("event: ") for line in text.splitlines() if line.startswith("event: ")]


def test_a_reader_gets_what_happened_since_the_page_was_drawn(
    app: Flask, people: People, token: str, do: Any, clock: Any
) -> None:
    for title in ("One", "Two"):
        do(create_objective, actor=people.teammate, now=clock.now, title=title)
    reader = stream(app, people, token, after=1)
    assert next(reader) == ": here\n\n"
    assert names(next(reader)) == ["objectives", "objective-2"]
    reader.close()


def test_a_waiting_reader_is_woken_by_the_write_and_told_no_value(
    app: Flask, people: People, token: str, do: Any, clock: Any
) -> None:
    reader = stream(app, people, token)
    next(reader)
    said: list[str] = []
    waiting = threading.Thread(target=lambda: said.append(next(reader)))
    waiting.start()
    do(create_objective, actor=people.teammate, now=clock.now, title="A secret title")
    waiting.join(timeout=5)
    assert names(said[0]) == ["objectives", "objective-1"]
    assert "secret" not in said[0]
    reader.close()


def test_whoever_loses_the_line_within_a_change_is_told_all_of_it_again(
    app: Flask, people: People, token: str, do: Any, clock: Any
) -> None:
    do(create_objective, actor=people.teammate, now=clock.now, title="One")
    reader = stream(app, people, token)
    next(reader)
    assert next(reader) == "event: objectives\ndata: 1\n\nevent: objective-1\ndata: 1\nid: 1\n\n"
    reader.close()


@pytest.mark.parametrize("how", ["signed out", "taken out of the team"])
def test_who_may_no_longer_read_is_let_go(
    app: Flask, people: People, sign_in: Any, do: Any, clock: Any, how: str
) -> None:
    teammate = sign_in(people.teammate)
    with teammate.session_transaction() as cookies:
        token = str(cookies["_user_id"])
    reader = stream(app, people, token)
    next(reader)
    if how == "signed out":
        do(sign_out, token=token)
    else:
        do(remove_member, user_id=people.teammate.user_id, actor=people.owner, now=clock.now)
    do(create_objective, actor=people.owner, now=clock.now, title="Not for them")
    assert list(reader) == []


def test_one_stream_too_many_closes_one_s_own_oldest_and_nobody_else_s() -> None:
    places = Places()
    others = places.take("other")
    mine = [places.take("me") for _ in range(PER_PERSON + 1)]
    assert [place.given_up for place in mine if place] == [True] + [False] * PER_PERSON
    assert others is not None
    assert not others.given_up


def test_a_full_process_has_no_place_until_somebody_leaves() -> None:
    places = Places()
    taken = [places.take(number) for number in range(500)]
    assert places.take("one more") is None
    assert taken[0] is not None
    places.leave(taken[0])
    assert places.take("one more") is not None


def test_the_stream_says_what_it_is_and_is_neither_kept_nor_buffered(app: Flask, owner: Client, people: People) -> None:
    response = owner.get(f"/t/{people.slug}/live?after=0", buffered=False)
    assert response.mimetype == "text/event-stream"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Accel-Buffering"] == "no"
    assert "Content-Encoding" not in response.headers
    response.close()


def test_a_page_without_a_place_is_told_what_there_is_and_when_to_come_back(
    app: Flask, owner: Client, people: People, do: Any, clock: Any
) -> None:
    do(create_objective, actor=people.owner, now=clock.now, title="Fewer returns")
    places = app.extensions["places"]
    while places.take(object()):
        pass
    response = owner.get(f"/t/{people.slug}/live?after=0")
    assert response.get_data(as_text=True).split("\n\n")[-2:] == [
        "event: later\nretry: 10000\ndata: 1\nid: 1",
        "",
    ]
    assert "event: objective-1\ndata: 1" in response.get_data(as_text=True)


def test_a_stream_given_up_while_it_waits_ends_at_once(app: Flask, people: People, token: str) -> None:
    place = Place("owner")
    reader = events(app, place, team_topic(people.owner.team), 99, still_allowed(app, token, people.slug))
    next(reader)
    rest: list[str] = []
    waiting = threading.Thread(target=lambda: rest.extend(reader))
    waiting.start()
    waiting.join(timeout=0.5)
    assert waiting.is_alive()
    place.give_up()
    waiting.join(timeout=5)
    assert (waiting.is_alive(), rest) == (False, [])
