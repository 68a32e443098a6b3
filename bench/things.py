"""What is measured: each a function that sends one request, or the few that belong together."""

import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import Protocol
from urllib.parse import urlencode

from bench.ground import Site

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
A_HUNDRED = 100  # requests from one address: the limit of 1,200 a minute stays switched on and is not met
ANSWERS = 10  # to a follow-up from one address: 20 a minute are taken
addresses = count()


class Send(Protocol):
    """Sends a request and returns the body; raises unless it is answered with success."""

    def __call__(self, method: str, path: str, headers: Mapping[str, str], body: str = "") -> bytes: ...


Measured = Callable[[Send], object]
Maker = Callable[[Site, int], Measured]


def from_somewhere(headers: Mapping[str, str], each: int = A_HUNDRED) -> dict[str, str]:
    """The headers as a proxy passes them on: from another address once in a while."""
    number = next(addresses) // each
    return {**headers, "X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}


def page(path: str) -> Maker:
    """A page of the team."""

    def make(site: Site, _lane: int) -> Measured:
        return lambda send: send("GET", f"/t/{site.slug}/{path}", from_somewhere(site.lead))

    return make


def panel(site: Site, worker: int) -> Measured:
    """The board with a card open."""
    number = list(site.moving)[worker]
    return lambda send: send("GET", f"/t/{site.slug}/board/{number}", from_somewhere(site.lead))


def move(site: Site, worker: int) -> Measured:
    """A drop into the other lane; each worker has a card of its own."""
    number = list(site.moving)[worker]
    board = f"/t/{site.slug}/board"
    headers = {**site.lead, **FORM, "HX-Request": "true", "HX-Current-URL": f"http://127.0.0.1{board}"}

    def drop(send: Send) -> bytes:
        here = site.moving[number]
        there = site.lanes[1] if here == site.lanes[0] else site.lanes[0]
        said = urlencode({"from_lane": here, "to_lane": there, "after": 0})
        answer = send("POST", f"/t/{site.slug}/cards/{number}/move?dropped=yes", from_somewhere(headers), said)
        site.moving[number] = there
        return answer

    return drop


def changes(site: Site, worker: int) -> Measured:
    """A drop, and what an open board fetches when it hears of it."""
    drop = move(site, worker)
    path = f"/t/{site.slug}/board"
    marks: dict[str, str] = {}

    def fetch(send: Send) -> bytes:
        if not marks:
            plain = {**site.lead, "Accept-Encoding": "identity"}
            marks.update(marks_of(send("GET", path, from_somewhere(plain))))
        drop(send)
        query = urlencode([("mark", f"{cell}:{state}") for cell, state in marks.items()])
        headers = {**site.lead, "HX-Request": "true", "Accept-Encoding": "identity"}
        answer = send("GET", f"{path}/changes?{query}", from_somewhere(headers))
        marks.update(marks_of(answer))
        return answer

    return fetch


def board_after(site: Site, worker: int) -> Measured:
    """A drop, and the whole board after it."""
    drop, look = move(site, worker), page("board")(site, worker)

    def both(send: Send) -> object:
        drop(send)
        return look(send)

    return both


def marks_of(body: bytes) -> dict[str, str]:
    """The states of the cells in this answer, by cell."""
    return dict(re.findall(r'name="mark" value="([^":]+):([^"]+)"', body.decode()))


def answer(site: Site, _worker: int) -> Measured:
    """The two questions, answered by somebody of a group."""
    said = urlencode({"change": "I write the date down first.", "barrier": "Nothing.", "sign": "no"})
    return lambda send: send("POST", site.asked, from_somewhere({**site.visitor, **FORM}, ANSWERS), said)


THINGS: dict[str, Maker] = {
    "A form with nothing in it, signed in": page("objectives/new"),
    "The board": page("board"),
    "A move, and the whole board after it": board_after,
    "A move": move,
    "A move, and what an open board fetches after it": changes,
    "The board with a card open": panel,
    "The backlog": page("backlog"),
    "A problem's page": page("problems/1"),
    "An answer to a follow-up": answer,
}
