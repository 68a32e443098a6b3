"""Addresses that people copy from a page."""

from dataclasses import replace
from typing import Any

from flask import current_app, request, url_for

from ldagile.config import Settings
from ldagile.queries.links import site_address


def reached() -> Settings:
    """The settings with how others reach the app: its base URL, or the address that this browser uses."""
    settings: Settings = current_app.extensions["settings"]
    return settings if settings.base_url else replace(settings, base_url=request.host_url.rstrip("/"))


def whole_address(endpoint: str, **values: Any) -> str:
    """The address of a page, from the beginning."""
    return site_address(reached()) + url_for(endpoint, **values)
