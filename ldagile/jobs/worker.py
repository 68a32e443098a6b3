"""The queue: two signals, `tick` each minute and `wake` after a commit. The work itself is rows (models/jobs.py)."""

import logging
from functools import cached_property
from typing import Any

from flask import Flask
from huey import Huey, SqliteHuey, crontab
from huey.api import TaskWrapper
from redis import ConnectionPool, RedisError

from ldagile.config import Settings
from ldagile.jobs.reaching import ReachedHuey, leave_out_tries
from ldagile.jobs.run import run_due
from ldagile.models.transaction import Committed
from ldagile.usecases.housekeeping import plan_sweep

logger = logging.getLogger(__name__)


class Queue:
    """The signals of one app: sent by whoever commits work, received by the one worker process."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._consumer: Any = None

    @cached_property
    def signal(self) -> TaskWrapper:
        """Sends `wake` when it is called. Opened with the first one: most commands and tests never send any."""
        huey = open_huey(self._settings)
        huey.periodic_task(crontab(minute="*"), name="tick")(self.tick)
        return huey.task(name="wake")(self.work)

    def after_commit(self, work: Committed) -> None:
        """Wake the worker. If that fails, its next tick finds the work all the same."""
        if work.jobs:
            try:
                self.wake()
            except Exception as error:
                logger.warning("the worker could not be woken", extra={"error": type(error).__name__})

    def wake(self) -> None:
        """Tell the worker that there is something to do."""
        self.signal()

    def tick(self) -> None:
        """Do what is due, and once a day clear away what is old."""
        with self._app.app_context():
            plan_sweep(now=self._app.extensions["clock"]())
        self.work()

    def work(self) -> None:
        """Do what is due, with the clock read again whenever `run_due` pauses."""
        with self._app.app_context():
            while not self.stopping() and run_due(self._app.extensions["clock"](), stop=self.stopping):
                pass

    def stopping(self) -> bool:
        """Whether the worker was asked to end."""
        return self._consumer is not None and bool(self._consumer.stop_flag.is_set())

    def run(self) -> None:
        """Be the worker, in the main thread (the consumer listens to signals), until SIGTERM."""
        huey = self.signal.huey
        huey.when_back = self.wake  # whoever wanted to wake us meanwhile could not
        leave_out_tries()
        try:
            huey.storage.flush_queue()  # signals from before: whatever they were about, the next one finds
            self.wake()
        except RedisError:
            logger.info("the worker begins without its queue")
        self._consumer = huey.create_consumer(
            workers=1, initial_delay=0.05, max_delay=0.5, shutdown_timeout=5, graceful_signal="TERM"
        )
        self._consumer.run()


def open_huey(settings: Settings) -> Huey:
    """In Redis if there is one, otherwise in a small SQLite file of its own."""
    if settings.redis_url:
        pool = ConnectionPool.from_url(settings.redis_url, socket_connect_timeout=2, socket_timeout=2)
        return ReachedHuey("ldagile", connection_pool=pool, results=False)
    return SqliteHuey("ldagile", filename=str(settings.instance / "queue.db"), results=False)
