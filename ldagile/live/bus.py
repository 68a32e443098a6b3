"""Within one process: who waits for a topic, and waking them when it changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Lock


class Bus:
    """Wakes the subscribers of a topic. It carries no data: whoever is woken reads the change feed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: defaultdict[str, set[Event]] = defaultdict(set)

    def publish(self, topics: Iterable[str]) -> None:
        """Wake everybody who waits for one of these topics."""
        with self._lock:
            for topic in set(topics):
                for event in self._waiting.get(topic, ()):
                    event.set()

    @contextmanager
    def subscribed(self, topic: str) -> Iterator[Event]:
        """An event that is set whenever the topic changes; the subscriber clears it before it reads."""
        event = Event()
        with self._lock:
            self._waiting[topic].add(event)
        try:
            yield event
        finally:
            with self._lock:
                self._waiting[topic].discard(event)
                if not self._waiting[topic]:
                    del self._waiting[topic]

    def count(self, topic: str | None = None) -> int:
        """How many wait, for one topic or for all."""
        with self._lock:
            if topic is not None:
                return len(self._waiting.get(topic, ()))
            return sum(len(events) for events in self._waiting.values())
