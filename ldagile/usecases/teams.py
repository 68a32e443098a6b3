"""Teams, their settings and who is in them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.errors import Conflict, NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, team_lock, transaction
from ldagile.models.users import Membership, User


@dataclass(frozen=True)
class TeamCreated:
    """The new team's address."""

    slug: str


def create_team(*, name: str, actor: Actor, now: datetime) -> TeamCreated:
    """Make a team that the actor leads."""
    check("team.create", actor)
    with transaction(SITE):
        team = add_team(name, created_by_id=actor.user_id, now=now)
        add_member(team.id, actor.user_id, "lead", created_by_id=actor.user_id, now=now)
        return TeamCreated(slug=team.slug)


def change_settings(*, version: int, actor: Actor, now: datetime, **values: Any) -> None:
    """Change the team's settings (name, time_zone, currency, day_cost, hourly_rate, gating, intake_owner_id,
    answer_days). Conflict when somebody saved since `version`; RuleBroken when the intake owner isn't in the team.
    """
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        team = session.get_one(Team, actor.team)
        if team.version != version:
            raise Conflict("changed_meanwhile", version=team.version)
        owner_id = values.get("intake_owner_id")
        if owner_id is not None and find_membership(team.id, owner_id) is None:
            raise RuleBroken("not_in_team", field="intake_owner_id")
        changes = changed_fields(team, values)
        if changes:
            team.version += 1
            record_activity(team, "team_changed", actor_id=actor.user_id, now=now, changes=changes)
            record_change(team_topic(team.id), "team_changed", now)


def change_role(*, user_id: int, role: str, actor: Actor, now: datetime) -> None:
    """Give a person in the team another role. RuleBroken `last_lead` if nobody would lead it any more."""
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        membership = get_membership(actor.team, user_id)
        if role != "lead":
            check_not_last_lead(membership)
        changes = changed_fields(membership, {"role": role})
        record_activity(membership, "role_changed", actor_id=actor.user_id, now=now, changes=changes)


def remove_member(*, user_id: int, actor: Actor, now: datetime) -> None:
    """Take a person out of the team; what they wrote stays. RuleBroken `last_lead` as above."""
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        membership = get_membership(actor.team, user_id)
        check_not_last_lead(membership)
        gone = {"user_id": [user_id, None]}
        record_activity(membership, "member_removed", actor_id=actor.user_id, now=now, changes=gone)
        session.delete(membership)


def add_team(name: str, *, created_by_id: int | None, now: datetime) -> Team:
    """Add a team inside the open transaction, at an address made from its name."""
    team = Team(name=name, slug=free_slug(name), created_by_id=created_by_id, created_at=now)
    session.add(team)
    session.flush()
    return team


def add_member(team_id: int, user_id: int | None, role: str, *, created_by_id: int | None, now: datetime) -> None:
    """Put a person into a team inside the open transaction."""
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
