"""From points to gaps: the weights π, the gap they name, and what barriers add (DOMAIN.md §6, §7)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ldagile.domain.checks import known, number
from ldagile.domain.comparing import at_least, largest_first
from ldagile.domain.diagnosis.questions import GAPS


@dataclass(frozen=True)
class Diagnosis:
    """What kind of gap it is. Weights π sum to 1; points are those after halving; both keyed K, S, M, E.

    gap: "knowledge", "skill", "motivation", "environment", "mixed" or "undetermined" · answered: how many
    distinct questions · roles: how many with an answer · reasons: answers that gave points, like "3:no", most
    points first · disagreements: questions on which roles differ by half or more · pointed: types that the
    answers point at, most points first.
    """

    weights: dict[str, float]
    points: dict[str, float]
    gap: str
    answered: int
    roles: int
    reasons: tuple[str, ...]
    disagreements: tuple[int, ...]
    pointed: tuple[str, ...]


def weights_of(points: Mapping[str, float]) -> dict[str, float]:
    """π_g = (1 + points_g) / (4 + Σ points): with no points every gap weighs a quarter."""
    total = 4 + sum(points.values())
    return {gap: (1 + points[gap]) / total for gap in GAPS}


def name_gap(weights: Mapping[str, float], *, top: float = 0.45, lead: float = 0.15) -> str:
    """The gap's name, if the largest π reaches `top` and leads the second by `lead`; otherwise "mixed".

    `weights` by K, S, M, E, compared within 1e-9. ValueError for an unknown or missing gap, a weight or
    threshold outside [0, 1]. DOMAIN.md §6.
    """
    shares = check_weights(weights)
    first, second, *_ = largest_first(shares)
    tall = at_least(shares[first], number("top", top, 0, 1))
    ahead = at_least(shares[first] - shares[second], number("lead", lead, 0, 1))
    return GAPS[first] if tall and ahead else "mixed"


def mixed_gaps(weights: Mapping[str, float]) -> tuple[str, ...]:
    """The gaps that a mixed diagnosis names: every one from 0.25 on, and at least the top two, largest first.

    Keys K, S, M, E; equal ones stand in that order. ValueError as in `name_gap`. DOMAIN.md §6.
    """
    shares = check_weights(weights)
    ordered = largest_first(shares)
    return tuple(gap for place, gap in enumerate(ordered) if place < 2 or is_weighty(shares[gap]))


def named_gaps(gap: str, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The letters K, S, M, E that a gap's name stands for: one, those of a mixed one, none while undetermined."""
    if gap == "mixed":
        return mixed_gaps(weights)
    return tuple(letter for letter, name in GAPS.items() if name == gap)


def is_weighty(share: float) -> bool:
    """Whether a gap of this weight π is to be reckoned with: 0.25 or more. DOMAIN.md §4 rule 4, §6."""
    return at_least(share, 0.25)


def with_barriers(
    diagnosis: Diagnosis,
    mentions: Mapping[str, float],
    *,
    per_mention: float = 0.5,
    top: float = 0.45,
    lead: float = 0.15,
) -> Diagnosis:
    """The diagnosis after counted barriers: each mention adds points to its gap, together at most 4.

    `mentions` counts by gap (K, S, M, E; halves are fine); what is above 4 points is cut in proportion.
    Question 8 does not halve them; an undetermined gap stays so. Only weights, points and gap change; `top`
    and `lead` name the gap, as in `name_gap`. Give it the answers' own diagnosis, never its own result.
    ValueError for an unknown gap, a negative or infinite number. DOMAIN.md §7, "Barriers".
    """
    each = number("per_mention", per_mention, 0)
    counts = {known("mentions", gap, GAPS): number("mentions", n, 0) for gap, n in mentions.items()}
    total = number("mentions", sum(counts.values()))
    most = min(4.0, number("per_mention × mentions", each * total))
    added = {gap: most * (count / total) for gap, count in counts.items() if count}
    points = {gap: diagnosis.points[gap] + added.get(gap, 0.0) for gap in GAPS}
    weights = weights_of(points)
    gap = diagnosis.gap if diagnosis.gap == "undetermined" else name_gap(weights, top=top, lead=lead)
    return replace(diagnosis, weights=weights, points=points, gap=gap)


def check_weights(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights in the order K, S, M, E; ValueError if one is unknown, missing or outside [0, 1]."""
    for gap in weights:
        known("weights", gap, GAPS)
    if missing := [gap for gap in GAPS if gap not in weights]:
        raise ValueError(f"weights must have all of {', '.join(GAPS)}; missing: {', '.join(missing)}")
    return {gap: number("weights", weights[gap], 0, 1) for gap in GAPS}
