"""What answers and numbers say, as far as it counts (DOMAIN.md §7, §8, §10): everything that scores and pages know of
evidence comes through here. Nobody listens yet, so there is none."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Counted:
    """k of n counted answers report the target behaviour."""

    changed: int
    answered: int


@dataclass(frozen=True)
class Judged:
    """What the last judgement says of a metric since the releases on a problem.

    remaining_gap: ρ, 1 without a signal · moved: True on a signal with improvement, False on one for the worse or
    with 8 points and none, else None.
    """

    remaining_gap: float
    moved: bool | None


def counted_answers(team_id: int) -> dict[int, Counted]:
    """The counted answers to each released card, by the card's id; cards without any are not in it."""
    return {}


def counted_barriers(team_id: int) -> dict[int, dict[str, float]]:
    """How often each gap was named as being in the way, by the problem's id; unsigned ones from 3 mentions on."""
    return {}


def judged_metrics(team_id: int) -> dict[tuple[int, int], Judged]:
    """The last judgement of each metric, by the ids of problem and metric."""
    return {}
