"""What a sprint holds. Swaps in the middle are welcome, and named (rule 12)."""

from datetime import datetime

from ldagile.domain.errors import RuleBroken
from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import FINISHED, BrokenRule, check_rules
from ldagile.live.feed import record_change, team_topic
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane, Sprint
from ldagile.models.numbers import get_in_team
from ldagile.models.sprint_rows import put_in_sprint
from ldagile.usecases.sprints.committing import commit
from ldagile.usecases.sprints.saving import SprintSaved, changing, earlier_saved, kept, tell

OPEN = ("planned", "active")


def add_to_sprint(
    *, number: int, card: int, actor: Actor, now: datetime, override: str | None = None, repeat: Repeat | None = None
) -> SprintSaved:
    """Put a card (its number) into the sprint, from another if it was in one. A running sprint commits it at once.

    RuleBroken `sprint_state` unless planned or active, `card_finished`; for a running one as in `start_sprint`.
    """
    with changing(number, actor) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        row = find_card(card, sprint, actor)
        if row.sprint_id == sprint.id:
            return kept(SprintSaved(number, sprint.version), repeat, now)
        if row.archived_at is not None or session.get_one(Lane, row.lane_id).stage in FINISHED:
            raise RuleBroken("card_finished", field="card")
        put_in_sprint(row, sprint, actor_id=actor.user_id, now=now)
        broken: list[BrokenRule] = commit(row, override, actor=actor, now=now) if sprint.state == "active" else []
        rules = check_rules(broken, override)
        record_change(team_topic(actor.team), "card_planned", now, card=row.number)
        return tell(sprint, "scope_changed", actor, now, rules=rules, repeat=repeat)


def take_from_sprint(
    *, number: int, card: int, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> SprintSaved:
    """Take a card out of the sprint; it stays in its lane."""
    with changing(number, actor) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        row = find_card(card, sprint, actor)
        if row.sprint_id != sprint.id:
            return kept(SprintSaved(number, sprint.version), repeat, now)
        put_in_sprint(row, None, actor_id=actor.user_id, now=now)
        record_change(team_topic(actor.team), "card_planned", now, card=row.number)
        return tell(sprint, "scope_changed", actor, now, repeat=repeat)


def find_card(number: int, sprint: Sprint, actor: Actor) -> Card:
    """The card, while the sprint still takes or gives some."""
    if sprint.state not in OPEN:
        raise RuleBroken("sprint_state", state=sprint.state)
    return get_in_team(Card, actor.team, number)
