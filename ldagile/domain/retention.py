"""How long names and addresses of people outside the team are kept, by kind (DOMAIN.md §8)."""

from calendar import monthrange
from datetime import datetime

MOST_MONTHS = 120
MONTHS = {"asked": 24, "requesters": 24, "informants": 24, "guests": 3}  # the defaults; a team may also say "for good"


def months_before(now: datetime, months: int) -> datetime:
    """The same moment so many months earlier; on the last day of a month that is too short for it."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    return now.replace(year=year, month=month + 1, day=min(now.day, monthrange(year, month + 1)[1]))
