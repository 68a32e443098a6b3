"""What entering `listening` does, and taking it back (DOMAIN.md §3, rule 5). Inside the caller's transaction."""

from datetime import date, datetime

from sqlalchemy import bindparam, exists, select

from ldagile.domain.workflow import check_rules, undo_release_rule
from ldagile.models.base import execute, session
from ldagile.models.baseline_rows import freeze_baseline, standing_baseline
from ldagile.models.baselines import stands_for
from ldagile.models.cards import Card
from ldagile.models.followup_rows import cancel_unsent, followups_of, participants_of, schedule
from ldagile.models.news import plan_news
from ldagile.models.problems import ROOT_ID, STANDING_ID, Problem

# The problem that a card counts for, and whether a baseline of it and the metric stands.
FROZEN = select(STANDING_ID, exists().where(stands_for(STANDING_ID, bindparam("metric_id"))))


def release(card: Card, *, now: datetime, today: date, actor_id: int | None) -> None:
    """Release an intervention: freeze the baseline of its problem and metric, schedule its follow-up, have those told
    whose answers it came of.

    The baseline is frozen at the first release on the problem only; without a metric or participants there is
    neither. `today` is the team's.
    """
    card.released_at = now
    problem_id, is_frozen = execute(FROZEN, {"problem_id": card.problem_id, "metric_id": card.metric_id}).one()
    if problem_id and card.metric_id and not is_frozen:
        freeze_baseline(card.team_id, problem_id, card.metric_id, since=today, now=now, actor_id=actor_id)
    plan_news(card, now=now)
    people = participants_of(card.id)
    if people:
        schedule(card, people, received_on=today, now=now, actor_id=actor_id)


def undo_release(card: Card, *, now: datetime, actor_id: int | None) -> None:
    """Take a release back. RuleBroken `invitation_sent`, or `released_too_long_ago` after 24 hours."""
    opened = any(follow_up.opened_at is not None for follow_up in followups_of(card.id))
    if card.released_at is not None:
        check_rules(undo_release_rule(card.released_at, now, opened))
    cancel_unsent(card, actor_id=actor_id, now=now)
    card.released_at = None
    problem_id = standing_problem_id(card)
    if problem_id and card.metric_id and not other_releases(card, problem_id):
        baseline = standing_baseline(problem_id, card.metric_id)
        if baseline is not None:
            baseline.replaced_at = now


def standing_problem_id(card: Card) -> int | None:
    """The problem that the card counts for: its own, or the one that was merged into."""
    found: int | None = session.scalar(select(STANDING_ID), {"problem_id": card.problem_id})
    return found


def other_releases(card: Card, problem_id: int) -> bool:
    """Whether another released card of the problem should move the same metric."""
    others = (
        select(Card.id)
        .join(Problem, Problem.id == Card.problem_id)
        .where(ROOT_ID == problem_id, Card.metric_id == card.metric_id)  # noqa: SIM300  a column is no constant
        .where(Card.released_at.is_not(None), Card.id != card.id)
    )
    return session.scalar(others.limit(1)) is not None
