"""How dates, numbers and money read."""

from datetime import date, datetime

from flask import Flask, g
from flask_babel import format_currency, format_date, format_datetime, format_decimal, get_locale
from flask_babel import gettext as _

from ldagile.web.clock import team_zone, today
from ldagile.web.markdown import markdown


def day(value: date | datetime | None) -> str:
    """A day as people say it: 5 October; the year only when it is another."""
    if value is None:
        return ""
    local = value.astimezone(team_zone()).date() if isinstance(value, datetime) else value
    return str(format_date(local, "d MMMM" if local.year == today().year else "d MMMM y", rebase=False))


def short_day(value: date) -> str:
    """A day for a table: 5 Oct."""
    return str(format_date(value, "d MMM" if value.year == today().year else "d MMM y", rebase=False))


def exact(value: datetime) -> str:
    """The exact instant in the team's zone, for a hover."""
    return str(format_datetime(value.astimezone(team_zone()), "d MMMM y, HH:mm", rebase=False))


def number(value: float | None) -> str:
    """A number with as many digits as it needs, at most four behind the point."""
    return "" if value is None else str(format_decimal(value, "#,##0.####"))


def rounded(value: float) -> str:
    """A number to three digits or so: limits are no more exact than that."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return number(round(value, digits))


def tone(number: int) -> int:
    """The colour of an objective by its number: three colours in turn."""
    return (number - 1) % 3 + 1


def days_since(value: datetime) -> int:
    """How many days ago that was, by the team's calendar: 0 is today."""
    return (today() - value.astimezone(team_zone()).date()).days


def file_size(count: int) -> str:
    """Bytes as people say them: 340 kB."""
    if count < 1_000_000:
        return str(_("%(count)s kB", count=number(max(1, round(count / 1000)))))
    return str(_("%(count)s MB", count=number(round(count / 1_000_000, 1))))


def money(minor: int | None) -> str:
    """An amount in the team's currency: €1,000."""
    if minor is None:
        return ""
    whole = minor % 100 == 0
    return str(format_currency(minor / 100, g.team.currency, "¤#,##0" if whole else None, currency_digits=not whole))


def browser(user_agent: str) -> str:
    """A browser as people call it: Firefox on Linux."""
    names = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrom", "Chromium"), ("Safari/", "Safari"))
    systems = (("Android", "Android"), ("iPhone", "iPhone"), ("Windows", "Windows"), ("Mac OS", "Mac"))
    name = next((word for sign, word in names if sign in user_agent), None)
    system = next((word for sign, word in (*systems, ("Linux", "Linux")) if sign in user_agent), None)
    if name and system:
        return str(_("%(browser)s on %(system)s", browser=name, system=system))
    return name or str(_("A browser"))


def text_direction() -> str:
    """ "rtl" for the scripts that run from the right."""
    return str(get_locale().text_direction)


def init_filters(app: Flask) -> None:
    """Make them known to the templates."""
    for each in (day, short_day, exact, number, rounded, tone, money, browser, days_since, file_size, markdown):
        app.add_template_filter(each)
    app.add_template_global(text_direction)
    app.add_template_global(get_locale)
