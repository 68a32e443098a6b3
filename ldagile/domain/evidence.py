"""What answers tell: a type's track record, its chance after n answers, advice (DOMAIN.md §7, §8, §10)."""

from math import sqrt
from statistics import NormalDist

from ldagile.domain.checks import flag, number, part_of, positive, whole
from ldagile.domain.comparing import at_least


def track_record(changed: float, expected: float) -> float:
    """h: what a type of intervention achieved in this team against what was expected of it, 0.5 to 2.

    `changed` is Σ k, `expected` Σ m·n over released cards of the type on other problems (m without h).
    Five of each are added, so that little evidence stays near 1. ValueError for a negative or infinite
    sum. DOMAIN.md §7.
    """
    done, hoped = number("changed", changed, 0), number("expected", expected, 0)
    return min(2.0, max(0.5, (5 + done) / (5 + hoped)))


def posterior(fit: float, changed: int, answered: int, *, strength: float = 4) -> float:
    """p: the chance that the target behaviour is taken up, 0 to 1; a Beta prior at m′, then k of n answers.

    `fit` is m′ in [0, 1], `changed` k, `answered` n; without answers p = m′. One answer moves p by at most
    1 / (strength + 1 + n). ValueError for k > n, a fit outside [0, 1], a strength of 0 or less. DOMAIN.md §7.
    """
    prior, weight = number("fit", fit, 0, 1), positive("strength", strength)
    part_of("changed", whole("changed", changed), "answered", whole("answered", answered))
    return (weight * prior + changed) / (weight + answered)


def readable(unsigned: int, invited: int, closed: bool, signed: int = 0, *, threshold: int = 5) -> bool:
    """Whether unsigned answers may be read: once the follow-up is closed or everyone answered, if they are enough.

    Parameters and errors as in `countable`, which asks for more. DOMAIN.md §8.
    """
    answered = whole("unsigned", unsigned) + whole("signed", signed)
    part_of("unsigned + signed", answered, "invited", whole("invited", invited))
    over = flag("closed", closed) or answered == invited
    return over and unsigned >= whole("threshold", threshold, 5)


def countable(unsigned: int, invited: int, closed: bool, signed: int = 0, *, threshold: int = 5) -> int:
    """How many unsigned answers may be read and counted now: all of them or 0.

    All, once the follow-up is `closed` or everyone `invited` has answered, if `threshold` or more are
    unsigned and all answers, signed ones too, come from at least 30 % of the invited. "No chance yet" is
    one of them; callers take it off for n. ValueError for more answers than invited, or a threshold below
    5, since it may only be raised. DOMAIN.md §8.
    """
    enough = readable(unsigned, invited, closed, signed, threshold=threshold)
    return unsigned if enough and enough_answered(unsigned + signed, invited) else 0


def enough_answered(answered: int, invited: int) -> bool:
    """Whether 30 % or more of those who were asked answered. DOMAIN.md §8, §10."""
    return 10 * answered >= 3 * invited


def is_count(answered: int, audience: int) -> bool:
    """Whether 80 % or more of the audience answered: a count, not a sample. DOMAIN.md §7, "Advice"."""
    return 10 * answered >= 8 * audience


def wilson(k: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """The Wilson score interval of k out of n: lower and upper bound, within [0, 1] and around k/n.

    `level` lies between 0 and 1. ValueError for n = 0, k > n or a level outside. DOMAIN.md §10; Wilson 1927.
    """
    part_of("k", whole("k", k), "n", whole("n", n, 1))
    tail = (1 - positive("level", level, 1)) / 2
    if tail == 0:
        raise ValueError("level must be below 1")
    share, z_share = k / n, NormalDist().inv_cdf(tail) ** 2 / n
    middle = share + z_share / 2
    reach = sqrt(z_share * (share * (1 - share) + z_share / 4))
    lower, upper = (middle - reach) / (1 + z_share), (middle + reach) / (1 + z_share)
    return max(0.0, min(share, lower)), min(1.0, max(share, upper))


def bounds(changed: int, answered: int, audience: int) -> tuple[float, float]:
    """Between which shares the behaviour changed, as `advice` takes it: Wilson 90 %.

    When at least 80 % of the `audience` answered, the share itself, twice: a count, not a sample. ValueError
    for answered = 0, changed > answered, answered > audience. DOMAIN.md §7, "Advice".
    """
    part_of("changed", whole("changed", changed), "answered", whole("answered", answered, 1))
    part_of("answered", answered, "audience", whole("audience", audience))
    if is_count(answered, audience):
        return changed / answered, changed / answered
    return wilson(changed, answered, 0.90)


def advice(lower: float, upper: float, metric_moved: bool | None) -> str:
    """What the answers suggest at evaluation: "scale", "iterate", "rethink" or "listen". The person decides.

    `lower` and `upper` come from `bounds`; `metric_moved` is None while nobody can tell. Behaviour that
    changed while the metric demonstrably did not move is to be iterated: the wrong behaviour, or too
    early. ValueError for bounds outside [0, 1] or in the wrong order. DOMAIN.md §7, "Advice".
    """
    if number("lower", lower, 0, 1) > number("upper", upper, 0, 1):
        raise ValueError(f"lower must not be above upper: {lower} > {upper}")
    stood_still = metric_moved is not None and not flag("metric_moved", metric_moved)
    if at_least(lower, 0.5):
        return "iterate" if stood_still else "scale"
    return "rethink" if at_least(0.35, upper) else "listen"
