"""Working days where a team works: no weekend, and none of the public holidays of its time zone's country."""

from datetime import date, datetime
from functools import cache

from babel.core import get_global
from holidays import HolidayBase, country_holidays

from ldagile.models.teams import Team


def answer_due(team: Team, now: datetime) -> date:
    """The day by which the team answers what comes in now: `answer_days` working days from its today on."""
    return working_day_after(team.day_of(now), team.answer_days, team.time_zone)


def working_day_after(day: date, count: int, time_zone: str) -> date:
    """The `count`th working day after `day`."""
    return calendar_of(time_zone).get_nth_working_day(day, count)


def working_day_from(day: date, time_zone: str) -> date:
    """The day itself, or the first working day after it."""
    return day if calendar_of(time_zone).is_working_day(day) else working_day_after(day, 1, time_zone)


@cache
def calendar_of(time_zone: str) -> HolidayBase:
    """The holidays of the country that the zone lies in; none for a zone without one (UTC) or that is not known.

    Only those of the whole country: which region somebody lives in is not asked. Browsers go on saying a zone's older
    name (Chrome: Asia/Calcutta).
    """
    zone = get_global("zone_aliases").get(time_zone, time_zone)
    country = get_global("zone_territories").get(zone)
    try:
        return country_holidays(country) if country else HolidayBase()
    except NotImplementedError:
        return HolidayBase()
