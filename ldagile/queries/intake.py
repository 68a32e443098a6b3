"""What a team says on the page on which problems are told: who answers, and by when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.models.users import Membership, User
from ldagile.models.working_days import working_day_after


@dataclass(frozen=True)
class Intake:
    """Who answers (None: the team does), and by when if somebody sends something today."""

    owner: str | None
    due: date


def get_intake(team_id: int, today: date) -> Intake:
    """The promise that the team makes. One statement."""
    owner = (User.id == Team.intake_owner_id) & (User.id == Membership.user_id)
    days, zone, name = session.execute(
        select(Team.answer_days, Team.time_zone, User.name)
        .outerjoin(Membership, (Membership.team_id == Team.id) & (Membership.user_id == Team.intake_owner_id))
        .outerjoin(User, owner)
        .where(Team.id == team_id)
    ).one()
    return Intake(name, working_day_after(today, days, zone))
