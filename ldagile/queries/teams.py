"""Teams: as whoever looks at one sees it, and their settings."""

from dataclasses import dataclass

from sqlalchemy import String, bindparam, cast, func, literal, select

from ldagile.models.base import execute, session
from ldagile.models.changes import Topic
from ldagile.models.columns import columns_of
from ldagile.models.teams import Team
from ldagile.models.users import Membership
from ldagile.queries.accounts import UserSeen


@dataclass(frozen=True)
class TeamSeen:
    """A team, and the role in it of the person who looks (None: not in it).

    `seq` is the team's newest change when this was read: a page that is drawn afterwards misses none after it.
    """

    id: int
    slug: str
    name: str
    time_zone: str
    currency: str
    role: str | None
    seq: int = 0


@dataclass(frozen=True)
class TeamSettings:
    """What a lead can change. Money in minor units of the currency; `keep_…` in months, None for good."""

    name: str
    time_zone: str
    currency: str
    day_cost: int
    hourly_rate: int
    gating: str
    intake_owner_id: int | None
    answer_days: int
    keep_asked: int | None
    keep_requesters: int | None
    keep_informants: int | None
    keep_guests: int | None
    version: int


TEAM = (Team.id, Team.slug, Team.name, Team.time_zone, Team.currency, Membership.role)
# Every page asks these, so they are made once: that takes SQLAlchemy longer than SQLite takes to answer.
MINE = (Membership.team_id == Team.id) & (Membership.user_id == bindparam("user_id"))
SEQ = select(Topic.last_seq).where(Topic.name == literal("team:") + cast(Team.id, String)).scalar_subquery()
TEAM_NOW = (*TEAM, func.coalesce(SEQ, 0))
BY_SLUG = select(*TEAM_NOW).outerjoin(Membership, MINE).where(Team.slug == bindparam("slug"))
BY_NAME = (Membership.id.is_(None), func.lower(Team.name))
OWN_TEAMS = select(*TEAM).join(Membership, MINE).order_by(*BY_NAME)
ALL_TEAMS = select(*TEAM).outerjoin(Membership, MINE).order_by(*BY_NAME)


def find_team(slug: str, user_id: int | None) -> TeamSeen | None:
    """The team at this address as this person sees it, in one statement."""
    row = execute(BY_SLUG, {"slug": slug, "user_id": user_id}).first()
    return TeamSeen(*row) if row else None


def list_teams(user: UserSeen) -> list[TeamSeen]:
    """The teams this person is in, by name; an administrator sees all, their own first."""
    rows = execute(ALL_TEAMS if user.is_admin else OWN_TEAMS, {"user_id": user.id})
    return [TeamSeen(*row) for row in rows]


def get_settings(team_id: int) -> TeamSettings:
    """The settings of a team that is there."""
    return TeamSettings(*session.execute(select(*columns_of(TeamSettings, Team)).where(Team.id == team_id)).one())
