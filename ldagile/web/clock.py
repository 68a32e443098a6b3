"""The time of this request: read once, so that all that one action writes carries one instant."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import current_app, g


def now() -> datetime:
    """The instant of this request, in UTC."""
    if "now" not in g:
        g.now = current_app.extensions["clock"]()
    instant: datetime = g.now
    return instant


def today() -> date:
    """The team's date at that instant, by its time zone."""
    return now().astimezone(team_zone()).date()


def team_zone() -> ZoneInfo:
    """The time zone of the team that the address names; on a page of no team, of the first one of who reads it."""
    team = g.get("team") or g.get("first_team")
    return ZoneInfo(team.time_zone if team else "UTC")
