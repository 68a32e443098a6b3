"""What the rules of domain/workflow look at, read from the rows, and what is kept of a rule that was overruled."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import func, select

from ldagile.domain.permissions import Actor
from ldagile.domain.workflow import BrokenRule, CardFacts, TeamRules
from ldagile.models.base import session
from ldagile.models.cards import Card, CardOverride, CardParticipant, Lane
from ldagile.models.followup_rows import followups_of
from ldagile.models.gaps import Gap, gaps_of
from ldagile.models.objectives import Metric
from ldagile.models.problems import Problem
from ldagile.models.teams import Team
from ldagile.models.verdicts import verdict_of


def team_rules(team: Team, actor: Actor) -> TeamRules:
    """How the team wants its rules, as this person meets them."""
    return TeamRules(gating=team.gating, role="lead" if actor.rank >= 3 else "member")


def card_facts(card: Card, today: date | None = None) -> CardFacts:
    """The card as the rules see it. On the way to `evaluated` (rule 6) say which day is `today` for the team."""
    stage = session.get_one(Lane, card.lane_id).stage
    if card.kind != "intervention":
        return CardFacts(kind=card.kind, stage=stage)
    problem = standing_problem(card)
    gap = find_gap(problem)
    determined = gap is not None and gap.determined
    metric = session.get(Metric, card.metric_id) if card.metric_id else None
    known = CardFacts(
        kind=card.kind,
        stage=stage,
        has_objective=problem is not None and problem.objective_id is not None,
        diagnosed=determined,
        has_target_behaviour=bool(card.target_behaviour),
        metric_level=metric.level if metric else None,
        own_days=card.own_days,
        type=card.type,
        environment=gap.weights["E"] if gap and determined else None,
        motivation=gap.weights["M"] if gap and determined else None,
        justified=bool(card.justification),
        decision=card.decision,
    )
    return known if today is None else with_evaluation(known, card, today)


def with_evaluation(known: CardFacts, card: Card, today: date) -> CardFacts:
    """With what rule 6 looks at besides."""
    asked = session.scalar(select(func.count(CardParticipant.id)).where(CardParticipant.card_id == card.id))
    follow_ups = followups_of(card.id)
    return replace(
        known,
        followed_up=bool(follow_ups) or (bool(asked) and card.released_at is None),
        follow_up_closed=all(each.closed_at is not None for each in follow_ups),
        has_verdict=verdict_of(card, today) is not None,
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
    for code in overruled:
        session.add(
            CardOverride(
                team_id=card.team_id,
                card_id=card.id,
                rule=code,
                reason=reason,
                actor_id=actor.user_id,
                at=now,
            )
        )
    return overruled
