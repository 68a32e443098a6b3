"""Ending a sprint, looking back on it, and closing it."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from sqlalchemy import exists, select

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import check_rules, close_sprint_rule
from ldagile.live.feed import record_change, team_topic
from ldagile.models.base import session
from ldagile.models.card_moves import place_after, put_in, way_to
from ldagile.models.card_rows import put_away
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.lane_rows import open_lanes
from ldagile.models.retros import Retro
from ldagile.models.sprint_rows import add_sprint, find_in_state, put_in_sprint, unfinished
from ldagile.models.teams import Team
from ldagile.usecases.sprints.saving import SprintSaved, become, changing, earlier_saved, tell


def end_sprint(
    *, number: int, actor: Actor, now: datetime, fates: Mapping[int, str] | None = None, repeat: Repeat | None = None
) -> SprintSaved:
    """End the running sprint: each unfinished card (by number) goes to the "next" one, back to "ready", or "archive".

    What is not said goes to the next, which is planned by itself where there is none. DOMAIN.md §3.
    """
    with changing(number, actor) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        changes = become(sprint, "review")
        sprint.ended_at = now
        for card in unfinished(sprint):
            settle(card, (fates or {}).get(card.number, "next"), actor, now)
            record_change(team_topic(actor.team), "card_planned", now, card=card.number)
        return tell(sprint, "sprint_ended", actor, now, changes=changes, repeat=repeat)


def settle(card: Card, fate: str, actor: Actor, now: datetime) -> None:
    """What becomes of one unfinished card."""
    if fate == "next":
        put_in_sprint(card, next_one(actor, now), actor_id=actor.user_id, now=now)
    elif fate == "archive":
        put_away(card, actor_id=actor.user_id, now=now)
    else:
        put_in_sprint(card, None, actor_id=actor.user_id, now=now)
        send_back(card, actor, now)


def next_one(actor: Actor, now: datetime) -> Sprint:
    """The next planned sprint, made now if there is none."""
    planned = find_in_state(actor.team, "planned")
    today = session.get_one(Team, actor.team).day_of(now)
    return planned or add_sprint(actor.team, actor_id=actor.user_id, now=now, today=today)


def send_back(card: Card, actor: Actor, now: datetime) -> None:
    """Back to the ready cards, or to the ideas where no lane is for those."""
    lanes = open_lanes(card.team_id)
    stage = "ready" if any(lane.stage == "ready" for lane in lanes) else "idea"
    lane = next(each for each in lanes if each.stage == stage)
    if session.get_one(Lane, card.lane_id).stage in {"idea", stage}:
        return
    way, place = way_to(card, lane, (stage,), lanes), place_after(card, lane, None)
    put_in(card, way, place.key, batch=str(uuid4()), actor_id=actor.user_id, now=now)


def open_retro(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> SprintSaved:
    """From the review to the retro."""
    with changing(number, actor) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        return tell(sprint, "sprint_in_retro", actor, now, changes=become(sprint, "retro"), repeat=repeat)


def close_sprint(
    *, number: int, actor: Actor, now: datetime, override: str | None = None, repeat: Repeat | None = None
) -> SprintSaved:
    """Close it. RuleBroken `no_retro` (rule 7) unless its retro is closed or `override` says why there was none."""
    with changing(number, actor) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        changes = become(sprint, "closed")
        closed = retro_closed(sprint.id)
        check_rules(close_sprint_rule(closed), override)
        sprint.closed_at = now
        if not closed:
            sprint.no_retro_reason = override
        return tell(sprint, "sprint_closed", actor, now, changes=changes, repeat=repeat)


def retro_closed(sprint_id: int) -> bool:
    """Whether the sprint has had its retro."""
    held = select(Retro.id).where(Retro.sprint_id == sprint_id, Retro.closed_at.is_not(None))
    return bool(session.scalar(select(exists(held))))
