"""Comparing shares, π and m: what differs by less than 1e-9 is equal (DOMAIN.md §6)."""

from collections.abc import Mapping
from typing import TypeVar

TOLERANCE = 1e-9

Name = TypeVar("Name")


def at_least(value: float, bound: float) -> bool:
    """Whether value ≥ bound, give or take the tolerance."""
    return value >= bound - TOLERANCE


def largest_first(values: Mapping[Name, float]) -> list[Name]:
    """The names, largest value first; equal ones in the order in which they stand in the mapping."""
    left, ordered = dict(values), []
    while left:
        largest = max(left.values())
        name = next(name for name, value in left.items() if at_least(value, largest))
        ordered.append(name)
        del left[name]
    return ordered
