"""Doing what is due."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from flask import Flask, current_app

from ldagile.jobs.handlers import Handler, Refused
from ldagile.jobs.registry import HANDLERS, ready_kinds
from ldagile.usecases.jobs import MOST_ATTEMPTS, Claimed, claim_job, fail_job, finish_job

logger = logging.getLogger(__name__)
LONGEST = 300.0  # seconds; then the caller comes back with a new `now`, so that claims don't begin in the past


def never() -> bool:
    """Nobody asks to stop."""
    return False


def run_due(now: datetime, *, stop: Callable[[], bool] = never) -> int:
    """Do what is due at `now`, one piece after the other, and say how many pieces that were.

    Ends when nothing is left, when `stop` says so, or after five minutes. Each step has an app context of its
    own, so that no transaction is open while a piece of work is done.
    """
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    began, count = monotonic(), 0
    while not stop() and monotonic() - began < LONGEST:
        with app.app_context():
            claimed = claim_job(kinds=ready_kinds(app.extensions["settings"]), now=now)
        if claimed is None:
            break
        do(app, claimed, now)
        count += 1
    return count


def do(app: Flask, claimed: Claimed, now: datetime) -> None:
    """Do one piece of work and write down how it went."""
    handler = HANDLERS[claimed.kind]
    try:
        if claimed.attempt > MOST_ATTEMPTS:
            raise Refused(f"the worker stopped in the middle of it {MOST_ATTEMPTS} times")
        with app.app_context():
            handler.run(**claimed.params, now=now)
    except Exception as error:
        final = isinstance(error, Refused) or claimed.attempt == MOST_ATTEMPTS
        report(claimed, error, final=final)
        record_failure(app, handler, claimed, error, final=final, now=now)
    else:
        with app.app_context():
            finish_job(claimed, now=now)
        logger.info("job done", extra={"job": claimed.id, "kind": claimed.kind, "attempt": claimed.attempt})


def record_failure(
    app: Flask, handler: Handler, claimed: Claimed, error: Exception, *, final: bool, now: datetime
) -> None:
    """Give up first, then close the job: dying in between means another try, never a failure that nobody sees."""
    if final:
        with app.app_context():
            handler.give_up(**claimed.params, now=now)
    with app.app_context():
        fail_job(claimed, f"{type(error).__name__}: {error}", final=final, now=now)


def report(claimed: Claimed, error: Exception, *, final: bool) -> None:
    """Log it; with a traceback only when it is neither a refusal nor the network, whose words may name people."""
    expected = isinstance(error, (Refused, OSError))
    about = {"job": claimed.id, "kind": claimed.kind, "attempt": claimed.attempt, "error": type(error).__name__}
    logger.warning("job gave up" if final else "job failed", extra=about, exc_info=None if expected else error)
