"""Teams, their settings and who is in them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ldagile.domain.permissions import WORKERS, Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, check_version, record_activity
from ldagile.models.base import session
from ldagile.models.hours import keep_hours
from ldagile.models.memberships import add_member, add_team, check_not_last_lead, check_worker, get_membership
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.scores import rescore_later
from ldagile.models.teams import Team
from ldagile.models.transaction import SITE, team_lock, transaction

SCORED_BY = {"day_cost", "hourly_rate"}


@dataclass(frozen=True)
class TeamCreated:
    """The new team's address."""

    slug: str


def create_team(
    *, name: str, time_zone: str | None = None, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> TeamCreated:
    """Make a team that the actor leads. A `time_zone` that we don't know is UTC, which the settings can change.

    The same `repeat` again makes none.
    """
    check("team.create", actor)
    with transaction(SITE):
        if earlier := earlier_result(repeat):
            return TeamCreated(**earlier)
        team = add_team(name, created_by_id=actor.user_id, now=now, time_zone=time_zone)
        add_member(team.id, actor.user_id, "lead", created_by_id=actor.user_id, now=now)
        created = TeamCreated(slug=team.slug)
        remember(repeat, vars(created), now)
        return created


def change_settings(*, version: int, actor: Actor, now: datetime, **values: Any) -> None:
    """Change the team's settings (name, time_zone, currency, day_cost, hourly_rate, gating, intake_owner_id,
    answer_days, keep_asked, keep_requesters, keep_informants, keep_guests). Conflict when somebody saved since
    `version`; RuleBroken when the intake owner doesn't work in the team.
    """
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        team = session.get_one(Team, actor.team)
        check_version(team, version, values)
        owner_id = values.get("intake_owner_id")
        if owner_id not in (None, team.intake_owner_id):
            check_worker(team.id, owner_id, "intake_owner_id")
        team.day_cost_said |= "day_cost" in values
        changes = changed_fields(team, values)
        if "time_zone" in changes:
            keep_hours(team, changes["time_zone"][0])
        if changes:
            team.version += 1
            record_activity(team, "team_changed", actor_id=actor.user_id, now=now, changes=changes)
            record_change(team_topic(team.id), "team_changed", now)
            for setting in SCORED_BY & changes.keys():
                key = f"{setting}:{team.version}"
                rescore_later(team.id, key=key, now=now, code="setting_changed", setting=setting)


def change_role(*, user_id: int, role: str, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Give a person in the team another role. RuleBroken `last_lead` if nobody would lead it any more."""
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        membership = get_membership(actor.team, user_id)
        if role != "lead":
            check_not_last_lead(membership)
        if role not in WORKERS:
            give_back_intake(user_id, actor, now)
        changes = changed_fields(membership, {"role": role})
        record_activity(membership, "role_changed", actor_id=actor.user_id, now=now, changes=changes)
        remember(repeat, {}, now)


def remove_member(*, user_id: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Take a person out of the team; what they wrote stays. RuleBroken `last_lead` as above."""
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        membership = get_membership(actor.team, user_id)
        check_not_last_lead(membership)
        give_back_intake(user_id, actor, now)
        gone = {"user_id": [user_id, None]}
        record_activity(membership, "member_removed", actor_id=actor.user_id, now=now, changes=gone)
        session.delete(membership)
        remember(repeat, {}, now)


def give_back_intake(user_id: int, actor: Actor, now: datetime) -> None:
    """Whoever can't answer new problems any more isn't promised to do so."""
    team = session.get_one(Team, actor.team)
    if team.intake_owner_id == user_id:
        changes = changed_fields(team, {"intake_owner_id": None})
        team.version += 1
        record_activity(team, "team_changed", actor_id=actor.user_id, now=now, changes=changes)
        record_change(team_topic(team.id), "team_changed", now)
