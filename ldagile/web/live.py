"""Server-sent events: an open page learns what changed, and fetches that part of itself again.

An event carries names and numbers, never values: what is shown is always rendered for who looks, by the same
views and the same permissions as the page.
"""

from collections.abc import Callable, Iterable, Iterator
from threading import Event as Waker
from threading import Lock

from flask import Blueprint, Flask, Response, current_app, g, request
from flask_login import current_user
from sqlalchemy.exc import SQLAlchemyError

from ldagile.domain.errors import DomainError
from ldagile.domain.permissions import check
from ldagile.live.bus import Bus
from ldagile.live.feed import Event, changes_after, last_seq, retro_topic, team_topic
from ldagile.queries.readiness import why_unusable
from ldagile.queries.retros.lists import find_guest
from ldagile.queries.retros.rooms import get_retro
from ldagile.queries.sessions import find_by_session
from ldagile.web.auth import actor_of, permits
from ldagile.web.guests import guest_token
from ldagile.web.security import limiter

bp = Blueprint("live", __name__)
CHECK_EVERY = 30.0
PER_PERSON, PER_RETRO, PER_PROCESS = 5, 150, 500
COME_BACK = 10_000  # milliseconds until a page without a place asks again


class Place:
    """One open stream. Whoever opens one too many closes their own oldest: most likely a page long left,
    whose closed connection the server notices only when it next writes to it."""

    def __init__(self, who: object, retro: int | None = None) -> None:
        self.who = who
        self.retro = retro
        self.given_up = False
        self.waker: Waker | None = None  # what its thread waits for, while it does

    def give_up(self) -> None:
        """End the stream, at once."""
        self.given_up = True
        if self.waker:
            self.waker.set()


class Places:
    """The open streams, so that nobody can take all of them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._taken: list[Place] = []

    def take(self, who: object, retro: int | None = None) -> Place | None:
        """A place, if the process has one left, and the retro where it is one's stream."""
        with self._lock:
            mine = [place for place in self._taken if place.who == who]
            for oldest in mine[: max(0, len(mine) + 1 - PER_PERSON)]:
                oldest.give_up()
                self._taken.remove(oldest)
            if len(self._taken) >= PER_PROCESS or (retro is not None and self.count(retro) >= PER_RETRO):
                return None
            self._taken.append(Place(who, retro))
            return self._taken[-1]

    def count(self, retro: int) -> int:
        """How many streams a retro has open."""
        return sum(place.retro == retro for place in self._taken)

    def leave(self, place: Place) -> None:
        """Give it back."""
        with self._lock:
            if place in self._taken:
                self._taken.remove(place)


@bp.get("/t/<slug:slug>/live")
@permits("team.view")
@limiter.exempt
def team(slug: str) -> Response:
    """What happens in the team, from the number that the page was drawn at (or was last seen) on."""
    place = take_place(g.user.id)
    allowed = still_allowed(this_app(), current_user.token, slug)
    return stream(place, team_topic(g.team.id), g.team.seq, allowed)


@bp.get("/t/<slug:slug>/retros/<number:number>/live")
@permits("retro.enter")
@limiter.exempt
def retro(slug: str, number: int) -> Response:
    """What happens in one retro, for its members and guests. It never says what was written, or by whom."""
    retro_id = get_retro(g.team.id, number).id
    topic = retro_topic(retro_id)
    if g.actor.guest is None:
        place = take_place((retro_id, g.user.id), retro_id)
        allowed = still_allowed(this_app(), current_user.token, slug)
    else:
        place = take_place(("guest", g.actor.guest), retro_id)
        allowed = still_a_guest(str(guest_token(slug, number)), slug, number)
    return stream(place, topic, last_seq(topic), allowed)


def this_app() -> Flask:
    """The app itself: what stands in for it is gone when the stream runs."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    return app


def take_place(who: object, retro: int | None = None) -> Place | None:
    """A place for this reader, where there is one left."""
    places: Places = current_app.extensions["places"]
    return places.take(who, retro)


def stream(place: Place | None, topic: str, newest: int, allowed: Callable[[], bool]) -> Response:
    """The topic's changes, from the number that the page was drawn at (or was last seen) on."""
    after = request.headers.get("Last-Event-ID", request.args.get("after", ""))
    seen = int(after) if after.isdecimal() and len(after) < 16 else newest
    if place is None:
        return event_stream(one_look(topic, seen))
    places: Places = current_app.extensions["places"]
    response = event_stream(events(this_app(), place, topic, seen, allowed))
    response.call_on_close(lambda: places.leave(place))
    return response


def event_stream(texts: Iterable[str]) -> Response:
    """An answer that no proxy keeps or holds back."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return Response(texts, mimetype="text/event-stream", headers=headers)


def one_look(topic: str, after: int) -> list[str]:
    """What there is, for a reader for whom there is no place: their page comes back by itself in a while."""
    news = changes_after(topic, after)
    newest = news[-1].seq if news else after
    return [*map(text_of, news), f"event: later\nretry: {COME_BACK}\ndata: {newest}\nid: {newest}\n\n"]


def events(app: Flask, place: Place, topic: str, after: int, allowed: Callable[[], bool]) -> Iterator[str]:
    """The topic's changes after `after`, as they come; ends when the reader may no longer read.

    Each look is one short app context: a query inside the stream's own would keep its connection for good.
    """
    bus: Bus = app.extensions["bus"]
    with bus.subscribed(topic) as changed:
        place.waker = changed
        yield ": here\n\n"
        while True:
            changed.clear()
            with app.app_context():
                news = None if place.given_up else look(topic, after, allowed)
            if news is None:
                return
            for event in news:
                yield text_of(event)
                after = event.seq
            if not news and not changed.wait(CHECK_EVERY):
                yield ": still here\n\n"


def look(topic: str, after: int, allowed: Callable[[], bool]) -> list[Event] | None:
    """The news. None if the reader may no longer read, or the database is away: their page comes back for them."""
    try:
        return changes_after(topic, after) if allowed() else None
    except SQLAlchemyError as error:
        if why_unusable(error) is None:
            raise
        return None


def text_of(event: Event) -> str:
    """One event for each record it is about: "metrics" for lists of them, "metric-3" for that one.

    Only the last carries the id: whoever lost the line between two of them gets all of them again.
    """
    names = [name for noun, number in event.about.items() for name in (f"{noun}s", f"{noun}-{number}")]
    texts = [f"event: {name}\ndata: {event.seq}\n" for name in names or [event.code]]
    return "\n".join(texts) + f"id: {event.seq}\n\n"


def still_allowed(app: Flask, token: str, slug: str) -> Callable[[], bool]:
    """Whether the session and the person's role in the team both still stand."""

    def allowed() -> bool:
        person, team = find_by_session(token, app.extensions["clock"](), slug)
        try:
            check("team.view", actor_of(person, team))
        except DomainError:
            return False
        return True

    return allowed


def still_a_guest(token: str, slug: str, number: int) -> Callable[[], bool]:
    """Whether the guest's place in the retro still stands."""
    return lambda: find_guest(token, slug, number) is not None


def init_live(app: Flask) -> None:
    """Register the streams and count them."""
    app.extensions["places"] = Places()
    app.register_blueprint(bp)
