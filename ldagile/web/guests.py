"""Guests of retros: their browser keeps one token per retro, in its signed session."""

import hmac

from flask import current_app, request, session

from ldagile.domain.repeats import Repeat
from ldagile.queries.retros.lists import GuestPlace, find_guest

KEPT = 10


def remember_guest(slug: str, number: int, token: str) -> None:
    """Keep this browser's place in a retro; of many only the latest."""
    places = {**session.get("guests", {}), address(slug, number): token}
    session["guests"] = dict(list(places.items())[-KEPT:])
    session.permanent = True


def new_token(repeat: Repeat | None) -> str | None:
    """The token of who joins by this form: a second click, whose cookie isn't here yet, leads to the same place."""
    if repeat is None:
        return None
    return hmac.digest(str(current_app.secret_key).encode(), f"guest:{repeat}".encode(), "sha256").hex()


def find_guest_place(slug: str, number: int) -> GuestPlace | None:
    """This browser's place in the retro, if it has one."""
    token = guest_token(slug, number)
    return find_guest(token, slug, number) if token else None


def guest_token(slug: str, number: int) -> str | None:
    """This browser's token for the retro."""
    token: str | None = session.get("guests", {}).get(address(slug, number))
    return token


def find_guest_here() -> GuestPlace | None:
    """This browser's place in the retro that the address names."""
    args = request.view_args or {}
    return find_guest_place(args["slug"], args["number"]) if {"slug", "number"} <= args.keys() else None


def address(slug: str, number: int) -> str:
    """What names a retro on this site."""
    return f"{slug}/{number}"
