"""When things happened in the garden: so many days before the visitor came."""

from datetime import datetime, timedelta


def days_ago(now: datetime, days: int, hour: int = 10, minute: int = 0) -> datetime:
    """That hour (UTC) of that day; never after `now`."""
    return min(now, (now - timedelta(days=days)).replace(hour=hour, minute=minute, second=0, microsecond=0))
