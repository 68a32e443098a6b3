"""What people decide about a follow-up before and while it asks: its day, its group, its link."""

from datetime import date, datetime

from ldagile.domain.errors import RuleBroken
from ldagile.domain.listening import closing_day
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.answer_rows import responses_to
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.followup_rows import enqueue_opening, schedule
from ldagile.models.listening import FollowUp
from ldagile.models.numbers import get_in_team
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction


def reschedule(*, number: int, due_on: date, today: date, actor: Actor, now: datetime) -> None:
    """Ask on another day. RuleBroken `already_asked` once it was sent, `day_is_over` for a day before `today`."""
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        follow_up = get_in_team(FollowUp, actor.team, number)
        if follow_up.opened_at is not None or follow_up.cancelled_at is not None:
            raise RuleBroken("already_asked", field="due_on")
        if due_on < today:
            raise RuleBroken("day_is_over", field="due_on")
        team = session.get_one(Team, actor.team)
        changes = changed_fields(follow_up, {"due_on": due_on, "closes_on": closing_day(due_on, team.closing_days)})
        if changes:
            enqueue_opening(follow_up, team)
            tell(follow_up, "followup_rescheduled", actor, now, changes)


def change_group_size(*, number: int, group_size: int, actor: Actor, now: datetime) -> None:
    """Say how many the shared link is for. RuleBroken `more_answered` below the answers there are."""
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        follow_up = get_in_team(FollowUp, actor.team, number)
        if follow_up.closed_at is not None:
            raise RuleBroken("followup_closed", field="group_size")
        if group_size < len(responses_to([follow_up])):
            raise RuleBroken("more_answered", field="group_size")
        changes = changed_fields(follow_up, {"group_size": group_size})
        if changes:
            tell(follow_up, "followup_group_changed", actor, now, changes)


def renew_link(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Give the shared link a new address and the old one to nobody."""
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        follow_up = get_in_team(FollowUp, actor.team, number)
        follow_up.link_generation += 1
        tell(follow_up, "followup_link_renewed", actor, now)
        remember(repeat, {}, now)


def add_group(
    *,
    card_number: int,
    group_size: int,
    received_on: date,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> int:
    """A group whose names nobody types: asked by the shared link. The number of its follow-up.

    RuleBroken `not_released` before the card is, since nobody has got anything yet.
    """
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return int(earlier["number"])
        card = get_in_team(Card, actor.team, card_number)
        if card.released_at is None:
            raise RuleBroken("not_released")
        follow_up = schedule(card, (), received_on=received_on, group_size=group_size, now=now, actor_id=actor.user_id)
        tell(follow_up, "followup_group_added", actor, now)
        remember(repeat, {"number": follow_up.number}, now)
        return follow_up.number


def tell(
    follow_up: FollowUp, code: str, actor: Actor, now: datetime, changes: dict[str, list[object]] | None = None
) -> None:
    """Write the history and the change feed."""
    record_activity(follow_up, code, actor_id=actor.user_id, now=now, changes=changes)
    record_change(team_topic(follow_up.team_id), code, now, followup=follow_up.number)
