"""What took long to make, kept in memory for whoever asks for the same."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Cache(Generic[Thing]):
    """Things by what they were made of; the least used is forgotten first."""

    def __init__(self, most: int) -> None:
        self._lock = Lock()
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()
        self._most = most

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """The kept one, or a new one, which is kept."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                return self._things[key]
        made = make()
        with self._lock:
            self._things[key] = made
            if len(self._things) > self._most:
                self._things.popitem(last=False)
        return made
