"""A queue in Redis, which may be away: said once when it goes and once when it is back, not at every try."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from huey import RedisHuey
from huey.api import Task
from redis import RedisError

logger = logging.getLogger(__name__)
ITS_TRIES = ("huey.consumer.Worker", "huey.consumer.Scheduler")


class ReachedHuey(RedisHuey):  # type: ignore[misc]
    """Huey in Redis, that notices when it can't be reached; `when_back` is what the worker does when it is again."""

    away = False
    when_back: Callable[[], None] | None = None

    def dequeue(self) -> Task | None:
        with self.reaching(says=False):  # nothing to do and no answer look the same here
            return super().dequeue()

    def read_schedule(self, timestamp: Any = None) -> list[Task]:
        was_away = self.away
        with self.reaching():
            tasks: list[Task] = super().read_schedule(timestamp)
        if was_away and self.when_back:
            self.when_back()
        return tasks

    def enqueue(self, task: Task) -> Any:
        with self.reaching():
            return super().enqueue(task)

    @contextmanager
    def reaching(self, *, says: bool = True) -> Iterator[None]:
        """Say it when it goes, and when it is back; `says`: whether no error means that it is there."""
        try:
            yield
        except RedisError as error:
            if not self.away:
                logger.warning("the queue can't be reached, its work waits", extra={"error": type(error).__name__})
            self.away = True
            raise
        if self.away and says:
            logger.warning("the queue is back")
            self.away = False


def leave_out_tries() -> None:
    """Take out what the consumer writes of each try by itself: a traceback, twice a second."""
    for name in ITS_TRIES:
        logging.getLogger(name).addFilter(is_news)


def is_news(record: logging.LogRecord) -> bool:
    """Whether a record is of anything but Redis being away."""
    return not (record.exc_info and isinstance(record.exc_info[1], RedisError))
