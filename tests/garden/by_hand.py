"""DOMAIN.md §6–§10 in plain arithmetic, from its text alone. Nothing of the app is used here: that is the point."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, sqrt

Weights = dict[str, float]
# §6: question, answer → points by gap.
POINTS: dict[tuple[int, bool], Weights] = {
    (1, False): {"E": 2},
    (2, False): {"E": 2},
    (3, False): {"E": 3},
    (4, True): {"E": 2},
    (5, True): {"M": 3},
    (6, False): {"M": 2},
    (7, False): {"M": 2},
    (8, True): {"M": 1, "E": 1},
    (8, False): {"K": 1, "S": 1},
    (9, False): {"K": 3},
    (10, True): {"K": 2},
    (10, False): {"S": 1},
    (11, False): {"S": 2},
    (12, True): {"S": 3},
    (13, True): {"K": 1},
    (14, False): {"E": 1},
}
FITS = """
job aid .7 .3 .1 .3 · short video or infographic .7 .2 .1 .1 · curated resource .6 .2 .1 .1 · practice or simulation .3
.7 .2 .1 · stretch task with coaching .2 .7 .4 .1 · mentoring or community .5 .5 .4 .2 · course .4 .3 .1 .05 · manager
coaching .2 .3 .6 .5 · clear expectation or feedback .1 .2 .3 .6 · incentive or metric change .05 .05 .6 .3 · process or
tool fix .1 .1 .3 .7"""
TRAINING = ("course", "practice or simulation", "short video or infographic")
POINTED = {1: "clear expectation or feedback", 3: "process or tool fix", 5: "incentive or metric change"}


def fits() -> dict[str, list[float]]:
    """The table of §6, as it is written there: K, S, M, E."""
    rows = [row.split() for row in FITS.split("·")]
    return {" ".join(row[:-4]): [float(number) for number in row[-4:]] for row in rows}


def read(answers: str) -> dict[int, bool]:
    """ "3N 4Y" by question."""
    return {int(each[:-1]): each[-1] == "Y" for each in answers.split()}


def share(question: int, answer: bool, informants: Sequence[tuple[str, str]]) -> float:
    """The share of this answer among those of a role who said yes or no, averaged over the roles."""
    by_role: dict[str, list[bool]] = {}
    for role, answers in informants:
        if question in read(answers):
            by_role.setdefault(role, []).append(read(answers)[question] is answer)
    shares = [sum(said) / len(said) for said in by_role.values()]
    return sum(shares) / len(shares) if shares else 0.0


def points(informants: Sequence[tuple[str, str]]) -> Weights:
    """The answers' points by gap; K and S halved by the share of yes to question 8."""
    sums = dict.fromkeys("KSME", 0.0)
    for (question, answer), given in POINTS.items():
        for gap, count in given.items():
            sums[gap] += count * share(question, answer, informants)
    half = 1 - share(8, True, informants) / 2
    return {**sums, "K": sums["K"] * half, "S": sums["S"] * half}


def weights(of: Weights, mentions: Weights) -> Weights:
    """π: half a point a mention more, four at most."""
    more = {gap: 0.5 * count for gap, count in mentions.items()}
    cut = min(1.0, 4 / sum(more.values())) if more else 1.0
    all_points = {gap: of[gap] + cut * more.get(gap, 0.0) for gap in "KSME"}
    return {gap: (1 + count) / (4 + sum(all_points.values())) for gap, count in all_points.items()}


def suits(pi: Weights, kind: str) -> float:
    """Σ π F."""
    return sum(pi[gap] * fit for gap, fit in zip("KSME", fits()[kind], strict=True))


def m(pi: Weights, confidence: float, kind: str) -> float:
    return confidence * suits(pi, kind) + (1 - confidence) * 0.32


def ranked(pi: Weights, informants: Sequence[tuple[str, str]]) -> list[str]:
    """The types as §6 ranks them."""
    order = sorted(fits(), key=lambda kind: -suits(pi, kind))
    best = suits(pi, order[0])
    if pi["E"] >= 0.25 or pi["M"] >= 0.25:
        first = next(kind for kind in order if kind not in TRAINING)
        order = [first, *(kind for kind in order if kind != first)]
    told = {
        first: sum(
            sum(given.values()) * share(question, answer, informants)
            for (question, answer), given in POINTS.items()
            if question in {first, first + 1}
        )
        for first in POINTED
    }
    most = max(told, key=lambda first: told[first])
    if told[most] and best - suits(pi, POINTED[most]) <= 0.15:
        order = [POINTED[most], *(kind for kind in order if kind != POINTED[most])]
    return order


def probability(fit: float, changed: int, answered: int) -> float:
    """p, with an h of 1: nothing was counted of the type on another problem."""
    return (4 * min(0.95, fit) + changed) / (4 + answered)


def effort(own: float, other: float = 0, money: float = 0, learners: float = 0, hours: float = 0) -> float:
    """E in person-days, of which one costs 1 000."""
    return max(0.5, own + other + money / 1000 + learners * hours / 8)


def index(raw: float, day_cost: float = 1000) -> float:
    return 100 * raw / (raw + day_cost)


def wilson(k: int, n: int, z: float) -> tuple[float, float]:
    """z: 1.959964 for 95 %, 1.644854 for 90 %."""
    middle, width = k / n + z * z / (2 * n), z * sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n))
    return (middle - width) / (1 + z * z / n), (middle + width) / (1 + z * z / n)


def mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known)


def moving_range(values: Sequence[float | None]) -> float:
    """mR̄: nothing across a missing period."""
    return mean(abs(b - a) for a, b in pairwise(values) if a is not None and b is not None)


def limits(values: Sequence[float | None]) -> tuple[float, float, float]:
    """Lower limit, mean, upper limit."""
    reach = 2.66 * moving_range(values)
    return mean(values) - reach, mean(values), mean(values) + reach


def is_signal(before: Sequence[float], after: Sequence[float]) -> bool:
    """The claim of §10."""
    noise = 2.66 * moving_range(before) * sqrt(1 / len(before) + 1 / len(after))
    return abs(mean(after) - mean(before)) > noise


def remaining_gap(target: float, before: Sequence[float], after: Sequence[float]) -> float:
    """ρ on a signal."""
    return min(1.5, max(0.0, (target - mean(after)) / (target - mean(before))))


def percentile(days: Sequence[int], percent: float) -> int:
    """Nearest rank."""
    return sorted(days)[max(1, ceil(percent * len(days) / 100)) - 1]


def newest(values: Sequence[float | None], usual: tuple[float, float, float]) -> str:
    """What the newest point is part of: it lies "outside", ends a "run" (3 of 4 nearer to one limit than to the
    centre, or 8 on one side), or is "steady"."""
    low, centre, high = usual
    last = values[-1]
    if last is not None and not low <= last <= high:
        return "outside"

    def all_known(count: int) -> list[float]:
        window = [value for value in values[-count:] if value is not None]
        return window if len(window) == count else []

    above = [value > (centre + high) / 2 for value in all_known(4)]
    below = [value < (centre + low) / 2 for value in all_known(4)]
    eight = all_known(8)
    one_side = eight and (min(eight) > centre or max(eight) < centre)
    return "run" if max(sum(above), sum(below)) >= 3 or one_side else "steady"
