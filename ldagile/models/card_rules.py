"""What the rules of domain/workflow look at, read from the rows, and what is kept of a rule that was overruled."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import bindparam, exists, select

from ldagile.domain.permissions import Actor, lead
from ldagile.domain.workflow import BrokenRule, CardFacts, TeamRules
from ldagile.models.base import execute, session
from ldagile.models.cards import Card, CardOverride, CardParticipant, Lane
from ldagile.models.diagnoses import Diagnosis
from ldagile.models.gaps import Gap, gaps_of
from ldagile.models.listening import FollowUp
from ldagile.models.objectives import Metric
from ldagile.models.problems import STANDING_ID, Problem
from ldagile.models.teams import Team
from ldagile.models.transaction import append
from ldagile.models.verdicts import verdict_of

NEWEST = select(Diagnosis.gap).where(Diagnosis.problem_id == STANDING_ID).order_by(Diagnosis.version.desc()).limit(1)
# What an intervention stands on, in one row.
AROUND = select(
    select(Problem.objective_id).where(Problem.id == STANDING_ID).scalar_subquery().label("objective_id"),
    NEWEST.scalar_subquery().label("gap"),
    select(Metric.level).where(Metric.id == bindparam("metric_id")).scalar_subquery().label("level"),
)
FOLLOWED = (FollowUp.card_id == bindparam("card_id")) & FollowUp.cancelled_at.is_(None)
AROUND_AND_AFTER = AROUND.add_columns(
    exists().where(CardParticipant.card_id == bindparam("card_id")).label("asked"),
    exists().where(FOLLOWED).label("followed_up"),
    exists().where(FOLLOWED, FollowUp.closed_at.is_(None)).label("listening"),
)


def team_rules(team: Team, actor: Actor) -> TeamRules:
    """How the team wants its rules, as this person meets them."""
    return TeamRules(gating=team.gating, role="lead" if lead(actor) else "member")


def card_facts(card: Card, today: date | None = None) -> CardFacts:
    """The card as the rules see it. On the way to `evaluated` (rule 6) say which day is `today` for the team."""
    stage = session.get_one(Lane, card.lane_id).stage
    if card.kind != "intervention":
        return CardFacts(kind=card.kind, stage=stage)
    ids = {"card_id": card.id, "problem_id": card.problem_id, "metric_id": card.metric_id}
    found = execute(AROUND if today is None else AROUND_AND_AFTER, ids).one()
    known = CardFacts(
        kind=card.kind,
        stage=stage,
        has_objective=found.objective_id is not None,
        diagnosed=found.gap not in {None, "undetermined"},
        has_target_behaviour=bool(card.target_behaviour),
        metric_level=found.level,
        own_days=card.own_days,
        decision=card.decision,
    )
    if today is None:
        return known
    return replace(
        known,
        followed_up=bool(found.followed_up) or (found.asked and card.released_at is None),
        follow_up_closed=not found.listening,
        has_verdict=verdict_of(card, today) is not None,
    )


def course_facts(card: Card) -> CardFacts:
    """Likewise, with what rule 4 looks at besides: how much of the gap lies around the people."""
    known = card_facts(card)
    gap = find_gap(standing_problem(card)) if card.type == "course" and known.diagnosed else None
    return replace(
        known,
        type=card.type,
        environment=gap.weights["E"] if gap else None,
        motivation=gap.weights["M"] if gap else None,
        justified=bool(card.justification),
    )


def standing_problem(card: Card) -> Problem | None:
    """The problem that the card counts for: its own, or the one that was merged into."""
    own = session.get(Problem, card.problem_id) if card.problem_id else None
    return session.get(Problem, own.merged_into_id) if own and own.merged_into_id else own


def find_gap(problem: Problem | None) -> Gap | None:
    """The gap of one problem, if anybody was asked about it."""
    if problem is None:
        return None
    return gaps_of(problem.team_id, problem.id).get(problem.id)


def record_overrides(
    card: Card, rules: Iterable[BrokenRule], reason: str | None, *, actor: Actor, now: datetime
) -> list[str]:
    """Keep each rule that the reason overruled, for all to see; the codes of those rules."""
    overruled = [rule.code for rule in rules if rule.effect == "reason"]
    ids = {"team_id": card.team_id, "card_id": card.id, "actor_id": actor.user_id}
    for code in overruled:
        append(CardOverride, rule=code, reason=reason, at=now, **ids)
    return overruled
