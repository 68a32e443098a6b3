"""The process that does everything besides requests."""

import signal
from logging.config import dictConfig

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from ldagile.cli.logs import LOGGING
from ldagile.cli.processes import name_process


@click.command()
@with_appcontext
def worker() -> None:
    """Do due work until SIGTERM. `flask serve` starts one by itself."""
    dictConfig(LOGGING)
    current_app.extensions["queue"].run()


def do_due_work(app: Flask) -> None:
    """Be the worker beside the web process, until SIGTERM."""
    name_process("ldagile-worker")
    # When a terminal closes, `serve` hears of it too; huey would run the command line, which is `serve`, once more.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    dictConfig(LOGGING)
    app.extensions["queue"].run()
