"""What is done at an hour of a team's day: it keeps that hour when the team's time zone changes.

Otherwise a follow-up would be opened in the middle of the night; or never, as before its day nothing is asked.
"""

from zoneinfo import ZoneInfo

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.baseline_rows import look_key, open_looks
from ldagile.models.followup_rows import closing_key, opening_key
from ldagile.models.handovers import HandOver, asking_key
from ldagile.models.jobs import OPEN, Job
from ldagile.models.listening import FollowUp
from ldagile.models.teams import Team
from ldagile.models.transaction import current_work


def keep_hours(team: Team, old_zone: str) -> None:
    """Move the team's work to the same hour of the same day in its new zone. Runs inside the caller's transaction."""
    keys, old, new = keys_of(team.id), ZoneInfo(old_zone), ZoneInfo(team.time_zone)
    for job in session.scalars(select(Job).where(OPEN, Job.key.in_(keys), Job.attempts == 0)):
        job.due_at = job.due_at.astimezone(old).replace(tzinfo=new)
    current_work().jobs = True


def keys_of(team_id: int) -> set[str]:
    """What names the team's work that is done at an hour of its day."""
    ours = select(FollowUp).where(FollowUp.team_id == team_id, FollowUp.closed_at.is_(None))
    handed_over = select(HandOver).where(HandOver.team_id == team_id, HandOver.asked_at.is_(None))
    follow_ups = session.scalars(ours.where(FollowUp.cancelled_at.is_(None))).all()
    return {
        *map(opening_key, follow_ups),
        *map(closing_key, follow_ups),
        *(look_key(each.baseline_id, each.points) for each in open_looks(team_id)),
        *(asking_key(each) for each in session.scalars(handed_over)),
    }
