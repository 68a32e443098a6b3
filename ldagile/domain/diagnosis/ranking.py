"""Which types of intervention fit a gap, best first (DOMAIN.md §6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ldagile.domain.checks import known, number
from ldagile.domain.comparing import at_least, largest_first
from ldagile.domain.diagnosis.gaps import check_weights, is_weighty

Fits = Mapping[str, tuple[float, float, float, float]]

# How well each type closes a gap of K, S, M, E.
FITS: Fits = {
    "job aid": (0.7, 0.3, 0.1, 0.3),
    "short video or infographic": (0.7, 0.2, 0.1, 0.1),
    "curated resource": (0.6, 0.2, 0.1, 0.1),
    "practice or simulation": (0.3, 0.7, 0.2, 0.1),
    "stretch task with coaching": (0.2, 0.7, 0.4, 0.1),
    "mentoring or community": (0.5, 0.5, 0.4, 0.2),
    "course": (0.4, 0.3, 0.1, 0.05),
    "manager coaching": (0.2, 0.3, 0.6, 0.5),
    "clear expectation or feedback": (0.1, 0.2, 0.3, 0.6),
    "incentive or metric change": (0.05, 0.05, 0.6, 0.3),
    "process or tool fix": (0.1, 0.1, 0.3, 0.7),
}
TRAINING = frozenset({"course", "practice or simulation", "short video or infographic"})

UNKNOWN_FIT = 0.32  # near the table's mean, but fixed


@dataclass(frozen=True)
class RankedType:
    """A type with its fit m in [0, 1], and whether it is training."""

    type: str
    fit: float
    training: bool


def rank_types(
    weights: Mapping[str, float], confidence: float, pointed: Sequence[str] = (), *, fits: Fits = FITS
) -> list[RankedType]:
    """All types, the one to try first on top, each with m = c·Σ π_g F_g + (1 − c)·0.32.

    Ranked by Σ π_g F_g, ties in table order, so that `confidence` c never changes the order. If π_E or π_M is
    0.25 or more, the first type that is no training goes to the top; then the first of `pointed` does, if its
    Σ π_g F_g is within 0.15 of the best. ValueError for an unknown or missing gap, an unknown type, a weight,
    c or fit outside [0, 1]. DOMAIN.md §6.
    """
    shares, trust = check_weights(weights), number("confidence", confidence, 0, 1)
    matches = {kind: _match(kind, row, list(shares.values())) for kind, row in fits.items()}
    order = largest_first(matches)
    if is_weighty(max(shares["E"], shares["M"])):
        _raise_to_top(order, next((kind for kind in order if kind not in TRAINING), None))
    for kind in pointed:
        known("pointed", kind, fits)
    if pointed and at_least(matches[pointed[0]], max(matches.values()) - 0.15):
        _raise_to_top(order, pointed[0])
    return [RankedType(kind, trust * matches[kind] + (1 - trust) * UNKNOWN_FIT, kind in TRAINING) for kind in order]


def _match(kind: str, row: Sequence[float], shares: Sequence[float]) -> float:
    if len(row) != len(shares):
        raise ValueError(f"fits must have four numbers for {kind}, not {len(row)}")
    return sum(share * number("fits", fit, 0, 1) for share, fit in zip(shares, row, strict=True))


def _raise_to_top(order: list[str], kind: str | None) -> None:
    if kind is not None:
        order.remove(kind)
        order.insert(0, kind)
