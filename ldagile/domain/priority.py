"""The order of the backlog: expected money per month, per person-day (DOMAIN.md §7)."""

from dataclasses import dataclass
from math import prod

from ldagile.domain.checks import number, positive
from ldagile.domain.evidence import posterior

# ω of an objective by its importance, and b of a problem's cost by what it rests on (DOMAIN.md §2, §7).
WEIGHTS = {"high": 1.0, "normal": 0.5, "low": 0.25}
CERTAINTY = {"measured": 1.0, "estimated": 0.7, "hours": 0.4}


@dataclass(frozen=True)
class PriorityInputs:
    """What a card is scored by: money in one currency, time in person-days. Callers clip, `score` refuses.

    weight ω (0, 1] of the objective · monthly_cost K of the problem, 0 to 10¹² · remaining_gap ρ [0, 1.5] ·
    share s [0, 1] of the affected · fit m′ [0, 1] · link L [0, 1] from behaviour to metric · adjustment A
    [0.8, 1.25] by a retro · effort E ≥ 0.5 · effort_ratio r [0.5, 3] · changed k of answered n · certainty b
    (0, 1] of the cost · day_cost ≥ 1.
    """

    weight: float
    monthly_cost: float
    remaining_gap: float
    share: float
    fit: float
    link: float
    adjustment: float
    effort: float
    effort_ratio: float
    changed: int = 0
    answered: int = 0
    certainty: float = 1.0
    day_cost: float = 1000.0


@dataclass(frozen=True)
class Score:
    """raw: money per month and person-day. index: 0 to below 100. factors: by name, their product is raw."""

    raw: float
    index: float
    factors: dict[str, float]


def score(inputs: PriorityInputs, *, strength: float = 4) -> Score:
    """How much a card is worth: raw = ω·K·b·ρ·s·p·L·A / (E·r), index = 100·raw / (raw + day_cost).

    An index of 50 pays its own effort back within a month; it depends on no other card. The factors "effort"
    and "effort_ratio" stand as 1/value; `strength` is that of p's prior. ValueError names the input that is
    outside its range. DOMAIN.md §7.
    """
    factors = {
        "weight": positive("weight", inputs.weight, 1),
        "monthly_cost": number("monthly_cost", inputs.monthly_cost, 0, 10**12),
        "certainty": positive("certainty", inputs.certainty, 1),
        "remaining_gap": number("remaining_gap", inputs.remaining_gap, 0, 1.5),
        "share": number("share", inputs.share, 0, 1),
        "probability": posterior(inputs.fit, inputs.changed, inputs.answered, strength=strength),
        "link": number("link", inputs.link, 0, 1),
        "adjustment": number("adjustment", inputs.adjustment, 0.8, 1.25),
        "effort": 1 / number("effort", inputs.effort, 0.5),
        "effort_ratio": 1 / number("effort_ratio", inputs.effort_ratio, 0.5, 3),
    }
    raw = prod(factors.values())
    return Score(raw, 100 * raw / (raw + number("day_cost", inputs.day_cost, 1)), factors)


def effort(  # noqa: PLR0917  (DOMAIN.md §11 fixes the signature)
    own_days: float, other_days: float, money: float, learners: float, hours_each: float, day_cost: float
) -> float:
    """E: person-days, at least 0.5; money and learners' time (8 hours a day) are not free.

    Days, people and hours ≥ 0, money in the currency of `day_cost` ≥ 1. ValueError otherwise. DOMAIN.md §7.
    """
    days = number("own_days", own_days, 0) + number("other_days", other_days, 0)
    bought = number("money", money, 0) / number("day_cost", day_cost, 1)
    learning = number("learners", learners, 0) * number("hours_each", hours_each, 0) / 8
    return max(0.5, number("own_days, other_days, money, learners × hours_each", days + bought + learning))


def effort_ratio(actual: float, estimated: float) -> float:
    """r: how much longer cards of a type take in this team than estimated, 0.5 to 3; 1 when nothing is known.

    Sums of own days over the team's released or done cards that have both numbers. ValueError for a negative
    or infinite sum. DOMAIN.md §7.
    """
    took, thought = number("actual", actual, 0), number("estimated", estimated, 0)
    return min(3.0, max(0.5, (5 + took) / (5 + thought)))
