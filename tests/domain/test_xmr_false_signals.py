"""DOMAIN.md §10, "Judgement": how often it claims an effect where there is none, and still sees one."""

import random
from dataclasses import dataclass

import pytest

from ldagile.domain.xmr import judge

LOOKS = (4, 8, 16)
RUNS = 5_000


@dataclass(frozen=True)
class Rates:
    """Shares of the simulated releases, per look and for the three looks together."""

    wrong: tuple[float, ...]
    ever_wrong: float
    seen: tuple[float, ...]


def noise(rng: random.Random, length: int, autocorrelation: float) -> list[float]:
    """Normal noise of σ 1, with this correlation between neighbours."""
    value, found = rng.gauss(), []
    for _ in range(length):
        found.append(value)
        value = autocorrelation * value + (1 - autocorrelation**2) ** 0.5 * rng.gauss()
    return found


def claims(before: list[float], after: list[float], shift: float) -> list[bool]:
    moved = [value + shift for value in after]
    return [judge(before, moved[:look], None, "up").verdict == "signal" for look in LOOKS]


def simulate(points_before: int, autocorrelation: float) -> Rates:
    rng = random.Random(20_260_301)
    wrong, seen = [], []
    for _ in range(RUNS):
        values = noise(rng, points_before + max(LOOKS), autocorrelation)
        before, after = values[:points_before], values[points_before:]
        wrong.append(claims(before, after, shift=0))
        seen.append(claims(before, after, shift=2))
    share = [tuple(sum(look) / RUNS for look in zip(*runs, strict=True)) for runs in (wrong, seen)]
    return Rates(share[0], sum(map(any, wrong)) / RUNS, share[1])


@pytest.mark.parametrize("points_before", [6, 12, 24])
def test_on_noise_three_looks_are_wrong_in_at_most_7_per_cent(points_before: int) -> None:
    rates = simulate(points_before, autocorrelation=0)

    assert rates.ever_wrong <= 0.07
    assert all(0.003 <= look <= 0.045 for look in rates.wrong), rates


@pytest.mark.parametrize("points_before", [6, 12, 24])
def test_with_autocorrelation_they_are_wrong_in_at_most_17_per_cent(points_before: int) -> None:
    rates = simulate(points_before, autocorrelation=0.3)

    assert rates.ever_wrong <= 0.17
    assert all(0.045 <= look <= 0.105 for look in rates.wrong), rates


def test_it_sees_a_shift_of_two_sigma_in_half_to_nearly_all_cases() -> None:
    shortest, longest = simulate(6, autocorrelation=0), simulate(24, autocorrelation=0)

    assert shortest.seen[0] == pytest.approx(0.52, abs=0.04)
    assert longest.seen[-1] == pytest.approx(0.99, abs=0.01)
    assert list(shortest.seen) == sorted(shortest.seen)
    assert list(longest.seen) == sorted(longest.seen)
