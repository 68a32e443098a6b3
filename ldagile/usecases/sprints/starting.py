"""Starting a sprint."""

from datetime import datetime

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import check_rules, start_sprint_rule
from ldagile.models.cards import Sprint
from ldagile.models.sprint_rows import cards_of_sprint, find_in_state
from ldagile.usecases.sprints.committing import commit
from ldagile.usecases.sprints.saving import SprintSaved, become, changing, check_step, earlier_saved, tell


def start_sprint(
    *, number: int, actor: Actor, now: datetime, override: str | None = None, repeat: Repeat | None = None
) -> SprintSaved:
    """Start a planned sprint and commit its cards. RuleBroken `sprint_already_active` (rule 8), `sprint_state`.

    Cards meet rules 1, 2 and 8 together: what stops is in params["broken"], each with its card's number and title;
    `override` is the reason for which this person overrules it. DOMAIN.md §3.
    """
    with changing(number, actor) as sprint:
        if earlier := earlier_saved(repeat):
            return earlier
        check_step(sprint, "active")
        check_rules(start_sprint_rule(find_in_state(actor.team, "active") is not None))
        return begin(sprint, override, actor=actor, now=now, repeat=repeat)


def begin(sprint: Sprint, override: str | None, *, actor: Actor, now: datetime, repeat: Repeat | None) -> SprintSaved:
    """Let it run with the cards that it holds."""
    changes = become(sprint, "active")
    sprint.started_at = now
    broken = [rule for card in cards_of_sprint(sprint) for rule in commit(card, override, actor=actor, now=now)]
    rules = check_rules(broken, override)
    return tell(sprint, "sprint_started", actor, now, changes=changes, rules=rules, repeat=repeat)
