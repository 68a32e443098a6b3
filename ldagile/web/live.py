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
from ldagile.live.feed import Event, changes_after, team_topic
from ldagile.queries.people import find_person_by_session, find_team
from ldagile.web.auth import actor_of, permits
from ldagile.web.security import limiter

bp = Blueprint("live", __name__)
CHECK_EVERY = 30.0
PER_PERSON, PER_PROCESS = 5, 500


class Place:
    """One open stream. Whoever opens one too many closes their own oldest: most likely a page long left,
    whose closed connection the server notices only when it next writes to it."""

    def __init__(self, who: object) -> None:
        self.who = who
        self.given_up = False


class Places:
    """The open streams, so that nobody can take all of them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._taken: list[Place] = []

    def take(self, who: object) -> Place | None:
        """A place, if the process has one left."""
        with self._lock:
            mine = [place for place in self._taken if place.who == who]
            for oldest in mine[: max(0, len(mine) + 1 - PER_PERSON)]:
                oldest.given_up = True
                self._taken.remove(oldest)
            if len(self._taken) >= PER_PROCESS:
                return None
            self._taken.append(Place(who))
            return self._taken[-1]

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
    places: Places = current_app.extensions["places"]
    after = request.headers.get("Last-Event-ID", request.args.get("after", ""))
    seen = int(after) if after.isdecimal() and len(after) < 16 else g.team.seq
    place = places.take(g.person.user_id)
    if place is None:
        abort(503)
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    stream = events(app, team_topic(g.team.id), seen, still_allowed(app, place, current_user.token, slug))
    response = Response(stream, mimetype="text/event-stream")
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


def still_allowed(app: Flask, place: Place, token: str, slug: str) -> Callable[[], bool]:
    """Whether the place, the session and the person's role in the team all still stand."""

    def allowed() -> bool:
        if place.given_up:
            return False
        person = find_person_by_session(token, app.extensions["clock"]())
        team = find_team(slug, person.user_id) if person else None
        try:
            check("team.view", actor_of(person, team))
        except DomainError:
            return False
        return True

    return allowed


def init_live(app: Flask) -> None:
    """Register the streams and count them."""
    app.extensions["places"] = Places()
    app.register_blueprint(bp)
