"""Server-sent events: an open page learns what changed, and fetches that part of itself again.

An event carries names and numbers, never values: what is shown is always rendered for who looks, by the same
views and the same permissions as the page.
"""

from collections.abc import Callable, Iterator
from threading import Lock

from flask import Blueprint, Flask, Response, abort, current_app, g, request
from flask_login import current_user

from ldagile.domain.errors import DomainError
from ldagile.domain.permissions import check
from ldagile.live.bus import Bus
from ldagile.live.feed import Event, changes_after, last_seq, retro_topic, team_topic
from ldagile.queries.people import find_person_by_session, find_team
from ldagile.queries.retros.lists import find_guest
from ldagile.queries.retros.rooms import get_retro
from ldagile.web.auth import actor_of, permits
from ldagile.web.guests import guest_token
from ldagile.web.security import limiter

bp = Blueprint("live", __name__)
CHECK_EVERY = 30.0
PER_PERSON, PER_RETRO, PER_PROCESS = 5, 150, 500


class Place:
    """One open stream. Whoever opens one too many closes their own oldest: most likely a page long left,
    whose closed connection the server notices only when it next writes to it."""

    def __init__(self, who: object, retro: int | None) -> None:
        self.who = who
        self.retro = retro
        self.given_up = False


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
                oldest.given_up = True
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
    token = current_user.token
    return stream(team_topic(g.team.id), g.team.seq, g.person.user_id, None, lambda: may_view(token, slug))


@bp.get("/t/<slug:slug>/retros/<number:number>/live")
@permits("retro.take_part")
@limiter.exempt
def retro(slug: str, number: int) -> Response:
    """What happens in one retro, for its members and guests. It never says what was written, or by whom."""
    retro_id = get_retro(g.team.id, number).id
    topic = retro_topic(retro_id)
    if g.actor.guest is not None:
        token = str(guest_token(slug, number))
        return stream(topic, last_seq(topic), ("guest", g.actor.guest), retro_id, lambda: may_stay(token, slug, number))
    session_token = current_user.token
    who = (retro_id, g.person.user_id)
    return stream(topic, last_seq(topic), who, retro_id, lambda: may_view(session_token, slug))


def stream(topic: str, newest: int, who: object, retro: int | None, allowed: Callable[[], bool]) -> Response:
    """The topic's changes, from the number that the page was drawn at (or was last seen) on. 503 without a place."""
    places: Places = current_app.extensions["places"]
    after = request.headers.get("Last-Event-ID", request.args.get("after", ""))
    seen = int(after) if after.isdecimal() and len(after) < 16 else newest
    place = places.take(who, retro)
    if place is None:
        abort(503)
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    body = events(app, topic, seen, lambda: not place.given_up and allowed())
    response = Response(body, mimetype="text/event-stream")
    response.call_on_close(lambda: places.leave(place))
    response.headers.update({"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
    return response


def events(app: Flask, topic: str, after: int, allowed: Callable[[], bool]) -> Iterator[str]:
    """The topic's changes after `after`, as they come; ends when the reader may no longer read.

    Each look is one short app context: a query inside the stream's own would keep its connection for good.
    """
    bus: Bus = app.extensions["bus"]
    with bus.subscribed(topic) as changed:
        yield ": here\n\n"
        while True:
            changed.clear()
            with app.app_context():
                if not allowed():
                    return
                news = changes_after(topic, after)
            for event in news:
                yield text_of(event)
                after = event.seq
            if not news and not changed.wait(CHECK_EVERY):
                yield ": still here\n\n"


def text_of(event: Event) -> str:
    """One event for each record it is about: "metrics" for lists of them, "metric-3" for that one."""
    names = [name for noun, number in event.about.items() for name in (f"{noun}s", f"{noun}-{number}")]
    return "".join(f"event: {name}\ndata: {event.seq}\nid: {event.seq}\n\n" for name in names or [event.code])


def may_view(token: str, slug: str) -> bool:
    """Whether the session and the person's role in the team both still stand."""
    person = find_person_by_session(token, current_app.extensions["clock"]())
    team = find_team(slug, person.user_id) if person else None
    try:
        check("team.view", actor_of(person, team))
    except DomainError:
        return False
    return True


def may_stay(token: str, slug: str, number: int) -> bool:
    """Whether the guest's place in the retro still stands."""
    return find_guest(token, slug, number) is not None


def init_live(app: Flask) -> None:
    """Register the streams and count them."""
    app.extensions["places"] = Places()
    app.register_blueprint(bp)
