"""What one can do when too few answered: ask the others again, wait for the next group, count, or leave it."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select

from ldagile.domain.errors import RuleBroken
from ldagile.domain.listening import due_day
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.answer_rows import batch_of, heard_of, responses_to, size_of
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.followup_rows import followups_of, invitations_of, schedule
from ldagile.models.listening import FollowUp, Response
from ldagile.models.numbers import get_in_team
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.teams import Team
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.followups.planning import tell


def ask_again(*, number: int, today: date, actor: Actor, now: datetime, repeat: Repeat | None = None) -> int:
    """Ask those once more who have not answered, and the signed ones who had no chance yet, also in the groups that
    are pooled with it, or by the link whoever of its group is left; the new number.

    Pooled with this one unless its answers can be read already. Pressing twice asks once. RuleBroken `still_asking`
    while it is open, `all_answered` when nobody is left.
    """
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return int(earlier["number"])
        follow_up = get_in_team(FollowUp, actor.team, number)
        if follow_up.closed_at is None:
            raise RuleBroken("still_asking")
        if planned := planned_again(follow_up):
            remember(repeat, {"number": planned.number}, now)
            return planned.number
        left = size_of(follow_up) - len(responses_to([follow_up])) if follow_up.way == "link" else 0
        silent = silent_people(batch_of(follow_up)) if left < 1 else []
        if not silent and left < 1:
            raise RuleBroken("all_answered")
        if not is_readable(follow_up):
            follow_up.waits_for_next = True
        again = schedule(
            session.get_one(Card, follow_up.card_id),
            silent,
            received_on=follow_up.received_on,
            due_on=due_day(today, session.get_one(Team, actor.team).followup_days),
            again_of=follow_up,
            group_size=left if left > 0 else None,
            now=now,
            actor_id=actor.user_id,
        )
        follow_up.settled = "again"
        tell(follow_up, "followup_again", actor, now)
        remember(repeat, {"number": again.number}, now)
        return again.number


def planned_again(follow_up: FollowUp) -> FollowUp | None:
    """The one that asks once more and is not open yet, if there is one."""
    waits = FollowUp.opened_at.is_(None) & FollowUp.cancelled_at.is_(None)
    return session.scalar(select(FollowUp).where(FollowUp.again_of_id == follow_up.id, waits))


def silent_people(batch: Sequence[FollowUp]) -> list[int]:
    """Who was asked by name and has not answered, or signed that they had no chance yet; nobody who is still asked."""
    rounds = {each.id: each for each in batch if each.way != "link"}
    no_chance = (Response.follow_up_id.in_(rounds), Response.change_tick == "no_chance")
    waiting = set(session.scalars(select(Response.invitation_id).where(*no_chance)))
    done: dict[int, bool] = {}
    for invitation in (one for each in rounds for one in invitations_of(each) if one.cancelled_at is None):
        answered = invitation.answered and invitation.id not in waiting
        asked = rounds[invitation.follow_up_id].closed_at is None
        done[invitation.person_id] = done.get(invitation.person_id, False) or answered or asked
    return [person_id for person_id, is_done in done.items() if not is_done]


def pool_with_next(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Show its answers only together with the card's next group's. RuleBroken `already_readable` once they can be read.

    Another group that is planned or being asked is the next one; without one it waits for the one that comes.
    """
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        follow_up = get_in_team(FollowUp, actor.team, number)
        if is_readable(follow_up):
            raise RuleBroken("already_readable")
        others = [each for each in followups_of(follow_up.card_id) if each.id > follow_up.id]
        following = next((each for each in others if each.closed_at is None and each.pool_id is None), None)
        if following is None:
            follow_up.waits_for_next = True
        else:
            follow_up.pool_id = following.pool_id = follow_up.pool_id or follow_up.id
        follow_up.settled = "pool"
        tell(follow_up, "followup_pooled", actor, now)
        remember(repeat, {}, now)


def settle(*, number: int, how: str, actor: Actor, now: datetime) -> None:
    """Leave it at too few: `how` is "count" (the behaviour is counted instead) or "not_enough"."""
    check("listening.edit", actor)
    with transaction(team_lock(actor.team)):
        follow_up = get_in_team(FollowUp, actor.team, number)
        if follow_up.closed_at is None and how == "not_enough":
            raise RuleBroken("still_asking")
        follow_up.settled = how
        tell(follow_up, f"followup_settled_{how}", actor, now)


def is_readable(follow_up: FollowUp) -> bool:
    """Whether the unsigned answers to it may be read."""
    batch = batch_of(follow_up)
    return heard_of(batch, responses_to(batch)).readable
