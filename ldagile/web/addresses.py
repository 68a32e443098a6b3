"""Addresses that people copy from a page, and the tokens in those that carry their own proof."""

from dataclasses import replace
from typing import Any

from flask import current_app, request, url_for

from ldagile.config import Settings
from ldagile.queries.links import Link, read_link, sign_link, site_address
from ldagile.web.clock import now


def reached() -> Settings:
    """The settings with how others reach the app: its base URL, or the address that this browser uses."""
    settings: Settings = current_app.extensions["settings"]
    return settings if settings.base_url else replace(settings, base_url=request.host_url.rstrip("/"))


def whole_address(endpoint: str, **values: Any) -> str:
    """The address of a page, from the beginning."""
    return site_address(reached()) + url_for(endpoint, **values)


def token_for(purpose: str, link_id: int, generation: int) -> str:
    """The token of a link for this purpose."""
    return sign_link(str(current_app.secret_key), purpose, link_id, generation)


def link_in(token: str, purpose: str) -> Link:
    """What a token for this purpose names. NotFound for any other."""
    return read_link(str(current_app.secret_key), purpose, token, now=now())
