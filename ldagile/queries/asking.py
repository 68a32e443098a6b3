"""When somebody who is to be asked at once is asked."""

from datetime import date

from ldagile.models.working_days import working_day_from


def asking_day(today: date, time_zone: str) -> date:
    """Today, or the first day after it on which the team works."""
    return working_day_from(today, time_zone)
