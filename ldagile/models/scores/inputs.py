"""From what the rows say to a score, or to the one question that is still open (DOMAIN.md §7). No reading here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ldagile.domain.comparing import at_least
from ldagile.domain.evidence import track_record, wilson
from ldagile.domain.listening import few_among
from ldagile.domain.priority import CERTAINTY, WEIGHTS, PriorityInputs, effort, effort_ratio, score
from ldagile.models.evidence import Counted
from ldagile.models.scores.facts import CardInputs, Released, TeamFacts

HIGHEST_COST = 1e12
HIGHEST_FIT = 0.95
MOVED_BOTH, MOVED_BEHAVIOUR_ONLY, ASSUMED = 0.9, 0.3, 0.6


@dataclass(frozen=True)
class Scored:
    """What a card is worth and what that was made of; or `unscored`, the question that comes next.

    rough: no determined diagnosis stands behind it · gap: the letters of the problem's named gap. The fields are
    the columns of a card.
    """

    raw: float | None
    score: float | None
    factors: dict[str, float] | None
    sources: dict[str, Any] | None
    rough: bool
    unscored: str | None
    gap: str | None


def score_card(card: CardInputs, facts: TeamFacts) -> Scored:
    """One card by the whole formula; never by a silent default for what nobody has said."""
    gap = facts.gaps.get(card.problem_id)
    letters = gap.letters if gap else None
    if question := open_question(card):
        return Scored(None, None, None, None, False, question, letters)
    inputs, sources = priority_inputs(card, facts)
    result = score(inputs)
    return Scored(result.raw, result.index, result.factors, sources, letters is None, None, letters)


def open_question(card: CardInputs) -> str | None:
    """What has to be known first: the cost, who is affected, for which objective, what kind of help, how much work."""
    known = {
        "monthly_cost": card.monthly_cost is not None or card.hours_lost is not None,
        "affected": bool(card.affected),
        "objective": card.importance is not None,
        "type": card.type is not None,
        "own_days": card.own_days is not None,
    }
    return next((name for name, there in known.items() if not there), None)


def priority_inputs(card: CardInputs, facts: TeamFacts) -> tuple[PriorityInputs, dict[str, Any]]:
    """The formula's inputs in major units, and where each comes from, for the receipt. The card lacks nothing."""
    kind, affected = str(card.type), card.affected or 0
    cost, basis = cost_of(card, facts)
    fit = facts.fit(card.problem_id, kind)
    changed, expected, answered = elsewhere_of(card, facts)
    same = same_kind(card, facts)
    here = total(same)
    reach = min(affected, (card.rollout_reach if card.trial_of_id else card.reach) or affected)
    learners = card.learners if card.learners is not None else card.reach or affected
    day_cost, days = facts.day_cost / 100, facts.days.get(kind, (0.0, 0.0))
    judged, gap = facts.judged.get((card.problem_id, card.metric_id or 0)), facts.gaps.get(card.problem_id)
    inputs = PriorityInputs(
        weight=WEIGHTS[str(card.importance)],
        monthly_cost=cost,
        certainty=CERTAINTY[basis],
        remaining_gap=1.0 if card.repeat_of_id or not judged else clip(judged.remaining_gap, 0, 1.5),
        share=reach / affected,
        fit=min(HIGHEST_FIT, fit * track_record(changed, expected)),
        changed=here.changed,
        answered=here.answered,
        link=link_of(card, facts),
        adjustment=clip(1.0 if card.adjustment is None else card.adjustment, 0.8, 1.25),
        effort=effort(card.own_days or 0, card.other_days, card.money / 100, learners, card.hours_each, day_cost),
        effort_ratio=effort_ratio(*days),
        day_cost=day_cost,
    )
    sources = {
        "basis": basis,
        "claimed": sorted({"monthly_cost", "hours_lost", "affected"} & set(card.claimed)),
        "hours_lost": card.hours_lost,
        "hourly_rate": facts.hourly_rate,
        "importance": card.importance,
        "reach": reach,
        "affected": affected,
        "trial": card.trial_of_id is not None,
        "repeat": card.repeat_of_id is not None,
        "judged": judged is not None,
        "rough": not (gap and gap.determined),
        "fit": fit,
        "changed_elsewhere": changed,
        "expected_elsewhere": expected,
        "answered_elsewhere": answered,
        "changed": here.changed,
        "answered": here.answered,
        "few": few_among(each.counted.answered for each in same),
        "few_elsewhere": few_among(each.counted.answered for each in elsewhere(card, facts)),
        "own_days": card.own_days,
        "other_days": card.other_days,
        "money": card.money,
        "learners": learners if card.hours_each else 0,
        "hours_each": card.hours_each,
        "actual": days[0],
        "estimated": days[1],
        "day_cost": facts.day_cost,
    }
    return inputs, sources


def cost_of(card: CardInputs, facts: TeamFacts) -> tuple[float, str]:
    """K, and what its certainty rests on: a claim that nobody has accepted counts as an estimate at most."""
    if card.monthly_cost is None:
        hours = (card.hours_lost or 0) * (card.affected or 0)
        return min(HIGHEST_COST, hours * facts.hourly_rate / 100), "hours"
    measured = card.cost_basis == "measured" and "monthly_cost" not in card.claimed
    return min(HIGHEST_COST, card.monthly_cost / 100), "measured" if measured else "estimated"


def elsewhere_of(card: CardInputs, facts: TeamFacts) -> tuple[int, float, int]:
    """Σ k, Σ m·n and Σ n of the type on other problems, each with that problem's current m: what h is made of."""
    others = elsewhere(card, facts)
    expected = sum(facts.fit(each.problem_id, each.type) * each.counted.answered for each in others)
    heard = total(others)
    return heard.changed, float(expected), heard.answered


def elsewhere(card: CardInputs, facts: TeamFacts) -> list[Released]:
    """The released cards of the type on other problems."""
    return [each for each in facts.by_type.get(str(card.type), ()) if each.problem_id != card.problem_id]


def same_kind(card: CardInputs, facts: TeamFacts) -> list[Released]:
    """The released cards of the same problem and type."""
    return [each for each in facts.by_type.get(str(card.type), ()) if each.problem_id == card.problem_id]


def link_of(card: CardInputs, facts: TeamFacts) -> float:
    """L: whether the behaviour moves the number, assumed until evidence of both says so."""
    judged = facts.judged.get((card.problem_id, card.metric_id or 0))
    here = total(each for each in same_kind(card, facts) if each.metric_id == card.metric_id)
    if judged is None or judged.moved is None or not here.answered:
        return ASSUMED
    if not at_least(wilson(here.changed, here.answered, 0.90)[0], 0.5):
        return ASSUMED
    return MOVED_BOTH if judged.moved else MOVED_BEHAVIOUR_ONLY


def total(released: Iterable[Released]) -> Counted:
    """Their answers together."""
    counted = [each.counted for each in released]
    return Counted(sum(each.changed for each in counted), sum(each.answered for each in counted))


def clip(value: float, lowest: float, highest: float) -> float:
    """The value within its bounds, since the core refuses what lies outside."""
    return min(highest, max(lowest, value))
