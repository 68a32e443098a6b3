"""Who asks, and whether they may. Every view names its permission; a view that names none answers nobody."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from flask import Flask, abort, current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from flask_login.utils import login_url

from ldagile.domain.errors import Forbidden, NotFound
from ldagile.domain.permissions import NOBODY, OF_RETROS, PERMISSIONS, Actor, anyone, check
from ldagile.queries.accounts import UserSeen
from ldagile.queries.retros.lists import GuestPlace
from ldagile.queries.sessions import find_by_session, find_by_token
from ldagile.queries.teams import TeamSeen, find_team
from ldagile.web.clock import now
from ldagile.web.converters import Slug
from ldagile.web.forms import empty_form
from ldagile.web.guests import find_guest_here
from ldagile.web.kept import Kept, form_sent

View = TypeVar("View", bound=Callable[..., Any])
WITHOUT_USER = {"static", "vendor", "healthz", "readyz"}  # the same for everybody: no database is asked who it is
login_manager = LoginManager()


def permits(permission: str) -> Callable[[View], View]:
    """Mark a view with the row of domain/permissions that says who may use it."""
    if permission not in PERMISSIONS:
        raise KeyError(permission)

    def mark(view: View) -> View:
        view.permission = permission  # type: ignore[attr-defined]
        return view

    return mark


class Browser(UserMixin):  # type: ignore[misc]
    """The signed-in person as Flask-Login knows them: by the token of their session. `team` is the address's."""

    def __init__(self, token: str, user: UserSeen, team: TeamSeen | None = None) -> None:
        self.token, self.user, self.team = token, user, team

    def get_id(self) -> str:
        return self.token


@login_manager.user_loader
def load_browser(token: str) -> Browser | None:
    """The person of this session, unless it was revoked or is over."""
    user, team = find_by_session(token, now(), slug_asked())
    return Browser(token, user, team) if user else None


def remember_browser(token: str) -> None:
    """Let this browser in, with a fresh session: nothing from before the sign-in survives it."""
    session.clear()
    user, _team = find_by_session(token, now())
    if user is None:
        raise NotFound("session_not_found")
    session.permanent = True
    login_user(Browser(token, user))


def forget_browser() -> str | None:
    """Let this browser out; the token whose session is to be ended."""
    token = current_user.token if current_user.is_authenticated else None
    logout_user()
    session.clear()
    return token


def find_who() -> tuple[UserSeen | None, TeamSeen | None]:
    """Who asks, and for which team: the API knows bearers only, pages know sessions only."""
    if is_api():
        token = bearer()
        return find_by_token(token, now(), slug_asked()) if token else (None, None)
    return (current_user.user, current_user.team) if current_user.is_authenticated else (None, None)


def slug_asked() -> str | None:
    """The name of the team in the address."""
    return (request.view_args or {}).get("slug")


def bearer() -> str | None:
    """The access token that this request carries, if it carries one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def actor_of(user: UserSeen | None, team: TeamSeen | None) -> Actor:
    """The person as someone who acts, in the team that the address names."""
    if user is None:
        return NOBODY if team is None else Actor(team_id=team.id)
    return Actor(
        user_id=user.id,
        name=user.name,
        is_admin=user.is_admin,
        team_id=team.id if team else None,
        role=team.role if team else None,
        scope=user.scope,
    )


def find_guest(permission: str) -> GuestPlace | None:
    """The browser's place as a guest, where guests may be at all."""
    return find_guest_here() if PERMISSIONS[permission] in OF_RETROS and not is_api() else None


def with_place(actor: Actor, guest: GuestPlace | None) -> Actor:
    """The actor as a guest, unless they work in the team and need no such place."""
    return replace(actor, guest=guest.id, name=guest.name) if guest and actor.rank < 2 else actor


def authorize() -> ResponseReturnValue | None:
    """Before each request: put user, team and actor into `g`, and refuse what the table doesn't allow."""
    g.user, g.team, g.actor = None, None, NOBODY
    if request.endpoint is None or request.routing_exception:
        return None
    permission = getattr(current_app.view_functions[request.endpoint], "permission", None)
    if permission is None:
        raise Forbidden("not_allowed", permission=request.endpoint)
    if request.endpoint in WITHOUT_USER:
        return None
    g.user, g.team = find_who()
    guest = find_guest(permission)
    if g.user is None and guest is None and PERMISSIONS[permission] is not anyone:
        return ask_to_sign_in()
    if slug := slug_asked():
        g.team = g.team if g.user else find_team(slug, None)
        if g.team is None:
            raise NotFound("page_not_found")
    g.actor = with_place(actor_of(g.user, g.team), guest)
    check(permission, g.actor)
    if g.actor.scope == "read" and request.method not in {"GET", "HEAD", "OPTIONS"}:
        raise Forbidden("read_only_token")
    return None


def recognize() -> None:
    """Put who asks and their team into `g` where the request came no further: its error stands in their frame.

    Of a team that they are not in, they are shown nothing.
    """
    user, _team = find_who()
    g.user = user
    named = re.match(rf"/t/({Slug.regex})/", request.path)
    g.team = find_team(named[1], user.id) if user and named else None
    g.actor = actor_of(user, g.team)
    if g.actor.rank == 0:
        g.team = None


def ask_to_sign_in() -> ResponseReturnValue:
    """401 for programs; people are led to the sign-in page and back. What they sent waits there.

    A page's script sends the form once more by itself, or goes to sign in if nothing was written (app.js).
    """
    if is_api():
        abort(401)
    if request.headers.get("HX-Request"):
        address = url_for("sign_in.show")
        how = {"HX-Redirect": address} if request.method == "GET" else {"HX-Reswap": "none", "X-Sign-In": address}
        return "", 204 if request.method == "GET" else 401, how
    kept = form_sent()
    if kept:
        return sign_in_to_send(kept)
    return redirect(login_url("sign_in.show", next_url=request.full_path if request.method == "GET" else None), 303)


def sign_in_to_send(kept: Kept) -> ResponseReturnValue:
    """The sign-in page, with what is to be sent after it."""
    return render_template("sign_in/show.html", form=empty_form(kept=kept.as_text())), 401


def is_api() -> bool:
    """Whether a program asks, rather than a browser."""
    return request.path.startswith("/api/")


def init_auth(app: Flask) -> None:
    """Have Flask-Login read our sessions, and check every request."""
    login_manager.init_app(app, add_context_processor=False)  # an error page must not ask the database again
    login_manager.session_protection = None
    app.before_request(authorize)
