"""Something already run: a released card that asks its two questions now. The first thing a new team can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ldagile.domain.errors import RuleBroken
from ldagile.domain.listening import Named
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.base import session
from ldagile.models.card_rows import add_card
from ldagile.models.followup_rows import put_on_card, schedule
from ldagile.models.lane_rows import first_lane
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class AlreadyRun:
    """The numbers of the card and of its follow-up."""

    card: int
    followup: int


def ask_about(
    *,
    title: str,
    received_on: date,
    people: Sequence[Named],
    group_size: int | None,
    today: date,
    actor: Actor,
    now: datetime,
    repeat: Repeat | None = None,
) -> AlreadyRun:
    """Make a card in `listening` that was released on that day, and ask these people today (on a working day).

    Without people, a group of `group_size` by a shared link. It has no problem, and so no score. RuleBroken
    `who_took_part` with neither, `not_yet` for a day to come.
    """
    check("listening.edit", actor)
    if not people and not group_size:
        raise RuleBroken("who_took_part", field="people")
    if received_on > today:
        raise RuleBroken("not_yet", field="received_on")
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return AlreadyRun(**earlier)
        team = session.get_one(Team, actor.team)
        released_at = datetime.combine(received_on, time(12), ZoneInfo(team.time_zone))
        card = add_card(
            actor.team,
            actor_id=actor.user_id,
            now=now,
            lane=first_lane(actor.team, "listening"),
            kind="intervention",
            title=title,
            released_at=min(released_at, now),
            reach=len(people) or group_size,
        )
        ids, _new = put_on_card(card, people, actor_id=actor.user_id, now=now)
        follow_up = schedule(
            card,
            ids,
            received_on=received_on,
            due_on=today,
            group_size=group_size if not ids else None,
            now=now,
            actor_id=actor.user_id,
        )
        record_cards(actor.team, "card_created", now, [card.number])
        record_change(team_topic(actor.team), "followup_scheduled", now, followup=follow_up.number)
        done = AlreadyRun(card=card.number, followup=follow_up.number)
        remember(repeat, vars(done), now)
        return done
