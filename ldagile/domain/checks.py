"""What every calculation refuses: each check raises ValueError with the argument's name in front."""

from collections.abc import Collection
from math import inf, isfinite


def number(name: str, value: object, lowest: float = -inf, highest: float = inf) -> float:
    """The value as a float, if it is a finite number within the bounds, both included. True is no number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} must be a number, not {value!r}")
    try:
        result = float(value)
    except OverflowError:
        result = inf
    if not isfinite(result):
        raise ValueError(f"{name} must be finite")
    if not lowest <= result <= highest:
        raise ValueError(f"{name} must be between {lowest} and {highest}, not {value!r}")
    return result


def positive(name: str, value: object, highest: float = inf) -> float:
    """As `number`, above zero."""
    result = number(name, value, 0, highest)
    if result == 0:
        raise ValueError(f"{name} must be above 0")
    return result


def whole(name: str, value: object, lowest: int = 0) -> int:
    """A count: a whole number, not below `lowest`. 3.0 and True are no counts."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{name} must be a whole number, not {value!r}")
    number(name, value, lowest)
    return value


def part_of(name: str, part: int, whole_name: str, all_of_them: int) -> None:
    """Refuse more of something than there is of it."""
    if part > all_of_them:
        raise ValueError(f"{name} must not be above {whole_name}: {part} > {all_of_them}")


def flag(name: str, value: object) -> bool:
    """Only True and False; "no", 0 and None are refused, since each reads as something else somewhere."""
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be True or False, not {value!r}")
    return value


def known(name: str, value: object, names: Collection[str]) -> str:
    """One of the names."""
    if not isinstance(value, str) or value not in names:
        raise ValueError(f"{name} must be one of {', '.join(names)}, not {value!r}")
    return value
