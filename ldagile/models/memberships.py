"""Teams and who is in them. Everything here runs inside the caller's transaction."""

import re
import unicodedata
from datetime import datetime
from zoneinfo import available_timezones

from sqlalchemy import func, select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.permissions import WORKERS
from ldagile.models.base import session
from ldagile.models.lane_rows import add_first_lanes
from ldagile.models.teams import Team
from ldagile.models.users import Membership, User


def add_team(name: str, *, created_by_id: int | None, now: datetime, time_zone: str | None = None) -> Team:
    """Add a team with its first lanes, at an address made from its name; in UTC where we don't know the time zone."""
    zone = time_zone if time_zone in available_timezones() else "UTC"
    team = Team(name=name, slug=free_slug(name), time_zone=zone, created_by_id=created_by_id, created_at=now)
    session.add(team)
    session.flush()
    add_first_lanes(team.id, now)
    return team


def add_member(team_id: int, user_id: int | None, role: str, *, created_by_id: int | None, now: datetime) -> None:
    """Put a person into a team."""
    session.add(Membership(team_id=team_id, user_id=user_id, role=role, created_by_id=created_by_id, created_at=now))


def find_membership(team_id: int, user_id: int) -> Membership | None:
    """A person's place in a team, if they have one."""
    return session.scalar(select(Membership).where(Membership.team_id == team_id, Membership.user_id == user_id))


def get_membership(team_id: int, user_id: int) -> Membership:
    """A person's place in a team. NotFound if they have none."""
    membership = find_membership(team_id, user_id)
    if membership is None:
        raise NotFound("member_not_found")
    return membership


def check_worker(team_id: int, user_id: int, field: str) -> None:
    """Raise RuleBroken unless this person does the team's work: `not_in_team`, or `only_looks` for a viewer."""
    membership = find_membership(team_id, user_id)
    if membership is None:
        raise RuleBroken("not_in_team", field=field)
    if membership.role not in WORKERS:
        raise RuleBroken("only_looks", field=field)


def still_working(team_id: int, user_id: int | None) -> int | None:
    """This person, if they do the team's work now: who left, or only looks, is given nothing new."""
    membership = find_membership(team_id, user_id) if user_id is not None else None
    return user_id if membership and membership.role in WORKERS else None


def coders_of(team_id: int) -> set[int]:
    """Who in the team may code answers: leads and members, by their accounts."""
    query = select(Membership.user_id).where(Membership.team_id == team_id, Membership.role.in_(WORKERS))
    return set(session.scalars(query))


def check_not_last_lead(membership: Membership) -> None:
    """Raise RuleBroken `last_lead` if this is the team's only lead (DOMAIN.md §2: a team always has one)."""
    others = select(func.count(Membership.id)).where(
        Membership.team_id == membership.team_id, Membership.role == "lead", Membership.id != membership.id
    )
    if membership.role == "lead" and not session.scalar(others):
        name = session.scalar(select(User.name).where(User.id == membership.user_id))
        raise RuleBroken("last_lead", field="role", name=name)


def free_slug(name: str) -> str:
    """An address for this name that no team has: "sales-learning", "sales-learning-2"."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:50] or "team"
    taken = set(session.scalars(select(Team.slug).where(Team.slug.startswith(stem))))
    candidates = [stem, *(f"{stem}-{count}" for count in range(2, len(taken) + 3))]
    return next(slug for slug in candidates if slug not in taken)
