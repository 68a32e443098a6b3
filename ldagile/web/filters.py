"""How dates, numbers and money read."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import uuid4

from flask import Flask, g
from flask_babel import format_currency, format_date, format_datetime, format_decimal, get_locale
from flask_babel import gettext as _
from markupsafe import Markup, escape

from ldagile.queries.asking import asking_day
from ldagile.queries.charts.labels import wrapped
from ldagile.web.clock import now, team_zone, today
from ldagile.web.markdown import markdown


def day(value: date | datetime | None) -> str:
    """A day as people say it: 5 October; the year only when it is another."""
    if value is None:
        return ""
    local = local_day(value)
    return str(format_date(local, "d MMMM" if local.year == today().year else "d MMMM y", rebase=False))


def near_day(value: date | datetime) -> str:
    """A day by its name while it is near: today, tomorrow, Friday; otherwise 5 October."""
    local = local_day(value)
    away = (local - today()).days
    names = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    if away in names:
        return str(names[away])
    return str(format_date(local, "EEEE", rebase=False)) if abs(away) < 7 else day(local)


def long_day(value: date) -> str:
    """A day with its name: Monday, 23 November."""
    return str(format_date(value, "EEEE, d MMMM", rebase=False))


def asked_on() -> date:
    """The day on which somebody is asked whom the team asks now: today, unless it doesn't work."""
    return asking_day(today(), team_zone().key)


def short_day(value: date | datetime) -> str:
    """A day for a table: 5 Oct."""
    local = local_day(value)
    return str(format_date(local, "d MMM" if local.year == today().year else "d MMM y", rebase=False))


def span(days: tuple[date, date]) -> str:
    """From one day to another: 1–15 Sep, 28 Aug – 15 Sep."""
    first, last = days
    if first == last:
        return short_day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last)}"
    return f"{short_day(first)} – {short_day(last)}"


def local_day(value: date | datetime) -> date:
    """The day of an instant in the team's zone."""
    return value.astimezone(team_zone()).date() if isinstance(value, datetime) else value


def exact(value: date | datetime) -> str:
    """The exact instant in the team's zone, for a hover; of a day that day."""
    if not isinstance(value, datetime):
        return str(format_date(value, "d MMMM y", rebase=False))
    return str(format_datetime(value.astimezone(team_zone()), "d MMMM y, HH:mm", rebase=False))


def number(value: float | None) -> str:
    """A number with as many digits as it needs, at most four behind the point."""
    return "" if value is None else str(format_decimal(value, "#,##0.####"))


def rounded(value: float) -> str:
    """A number to three digits or so: limits are no more exact than that."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return number(round(value, digits))


def two(value: float) -> str:
    """A factor: two digits behind the point, always."""
    return str(format_decimal(value, "#,##0.00"))


def person_days(count: float) -> str:
    """Work as people say it: half a day, 1 day, 2.5 days."""
    if count == 0.5:
        return str(_("half a day"))
    return str(_("1 day") if count == 1 else _("%(count)s days", count=number(count)))


def tone(number: int) -> int:
    """The colour of an objective by its number: three colours in turn."""
    return (number - 1) % 3 + 1


def days_since(value: datetime) -> int:
    """How many days ago that was, by the team's calendar: 0 is today."""
    return (today() - local_day(value)).days


def ago(value: datetime) -> str:
    """When that was: today, yesterday, else the day."""
    days = days_since(value)
    return str(_("today")) if days < 1 else str(_("yesterday")) if days == 1 else day(value)


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


def typed_money(minor: int) -> str:
    """An amount as its field is filled in: every digit, cents only where there are some."""
    whole, cents = divmod(minor, 100)
    return f"{whole}.{cents:02}" if cents else str(whole)


def marked(text: str, matches: Iterable[str], style: str) -> Markup:
    """The text with the first of each match (in lower case) underlined."""
    found, reached = [], 0
    for match in matches:
        start = text.lower().find(match, reached)
        if start >= 0:
            reached = start + len(match)
            found.append((start, reached))
    ends = [0, *(end for _, end in found)]
    starts = [*(start for start, _ in found), len(text)]
    plain = [escape(text[end:start]) for end, start in zip(ends, starts, strict=True)]
    underlined = [Markup('<mark class="{}">{}</mark>').format(style, text[start:end]) for start, end in found]
    return Markup("").join(part for pair in zip(plain, [*underlined, ""], strict=True) for part in pair)


def browser(user_agent: str) -> str:
    """A browser as people call it: Firefox on Linux."""
    names = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrom", "Chromium"), ("Safari/", "Safari"))
    systems = (("Android", "Android"), ("iPhone", "iPhone"), ("Windows", "Windows"), ("Mac OS", "Mac"))
    name = next((word for sign, word in names if sign in user_agent), None)
    system = next((word for sign, word in (*systems, ("Linux", "Linux")) if sign in user_agent), None)
    if name and system:
        return str(_("%(browser)s on %(system)s", browser=name, system=system))
    return name or str(_("A browser"))


def init_filters(app: Flask) -> None:
    """Make them known to the templates."""
    days = (local_day, day, near_day, long_day, short_day, span, exact, ago, days_since)
    amounts = (number, rounded, two, person_days, money, file_size)
    for each in (*days, *amounts, marked, markdown, tone, browser, wrapped):
        app.add_template_filter(each)
    app.add_template_global(asked_on)
    app.add_template_global(today)
    app.add_template_global(now)
    app.add_template_global(uuid4, "new_key")
    app.add_template_global(get_locale)
