from typing import Any

from flask import Flask

from ldagile.live.feed import retro_topic
from ldagile.web.live import PER_PERSON, PER_PROCESS, PER_RETRO, Place, Places, events
from tests.conftest import Client
from tests.web.retros.conftest import Live


def test_whoever_opens_a_sixth_stream_gives_up_their_oldest() -> None:
    places = Places()
    mine = [places.take(("guest", 1), 7) for _ in range(PER_PERSON + 1)]
    assert [place is not None and place.given_up for place in mine] == [True] + [False] * PER_PERSON
    assert places.count(7) == PER_PERSON


def test_a_retro_has_150_streams_and_the_process_500() -> None:
    places = Places()
    assert all(places.take(number, 1) for number in range(PER_RETRO))
    assert places.take("one more", 1) is None
    assert places.take("somebody of the team") is not None
    taken = [places.take(number, 2 + number // 100) for number in range(1000, 1000 + PER_PROCESS)]
    assert sum(place is not None for place in taken) == PER_PROCESS - PER_RETRO - 1


def test_a_place_that_is_left_is_free_again() -> None:
    places = Places()
    last = [places.take(number, 1) for number in range(PER_RETRO)][-1]
    assert last is not None
    places.leave(last)
    assert places.take("late", 1) is not None


def read_some(answer: Any) -> str:
    text = next(iter(answer.response))
    answer.close()
    return text.decode() if isinstance(text, bytes) else text


def test_members_and_guests_get_the_stream_and_nobody_else(
    teammate: Client, onlooker: Client, visitor: Client, stranger: Client, live: Live
) -> None:
    _guest, guest = live.guest()
    for client in (teammate, onlooker, guest):
        answer = client.get(f"{live.url}/live", buffered=False)
        assert answer.mimetype == "text/event-stream"
        assert read_some(answer) == ": here\n\n"
    assert visitor.get(f"{live.url}/live").status_code == 303
    assert stranger.get(f"{live.url}/live").status_code == 404


def test_a_reader_hears_what_came_after_the_number_it_saw(app: Flask, people: Any, live: Live) -> None:
    with live.inside() as held:
        seen, topic = held.room(people.owner).retro.seq, retro_topic(held.row.id)
    stream = events(app, Place("one"), topic, seen, lambda: True)
    assert next(stream) == ": here\n\n"
    live.go("vote")
    assert next(stream) == f"event: phase\ndata: {seen + 1}\nid: {seen + 1}\n\n"
    stream.close()


def test_a_stream_ends_with_the_place_of_its_reader(app: Flask, live: Live) -> None:
    allowed = iter([True, False])
    with live.inside() as held:
        topic = retro_topic(held.row.id)
    assert list(events(app, Place("one"), topic, 0, lambda: next(allowed)))[-1].startswith("event: phase")
