"""Why a card stands where it stands: which of its factors lift it most and which hold it back (DOMAIN.md §7)."""

from collections.abc import Mapping
from math import inf, log

# What is neither good nor bad, so that a sentence can be about what is unusual. Cost has no such value.
USUAL = {
    "share": 0.8,
    "probability": 0.36,
    "effort": 1 / 3,
    "link": 0.6,
    "remaining_gap": 1.0,
    "adjustment": 1.0,
    "effort_ratio": 1.0,
    "weight": 0.5,
    "certainty": 0.7,
}
# Many cards share these, so they say less about one of them.
COMMON = {"weight": 0.25, "certainty": 0.25}
WORTH_A_WORD = log(1.1)


def lifts(factors: Mapping[str, float]) -> list[str]:
    """The factors that lift the card by 10 % or more over what is usual, most first. As in `priority.Score`."""
    pulls = pulls_of(factors)
    return [name for name in sorted(pulls, key=lambda name: -pulls[name]) if pulls[name] >= WORTH_A_WORD]


def holds(factors: Mapping[str, float]) -> list[str]:
    """The factors that hold it back by 10 % or more, most first; one that is 0 before all others."""
    pulls = pulls_of(factors)
    return [name for name in sorted(pulls, key=lambda name: pulls[name]) if pulls[name] <= -WORTH_A_WORD]


def pulls_of(factors: Mapping[str, float]) -> dict[str, float]:
    """How far each factor lies above (positive) or below what is usual, in powers of e."""
    return {
        name: COMMON.get(name, 1.0) * log(factors[name] / usual) if factors[name] > 0 else -inf
        for name, usual in USUAL.items()
    }
