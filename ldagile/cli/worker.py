"""flask worker: the process that does everything besides requests."""

from logging.config import dictConfig

import click
from flask import current_app
from flask.cli import with_appcontext

from ldagile.cli.logs import LOGGING


@click.command()
@with_appcontext
def worker() -> None:
    """Do due work until SIGTERM. `flask serve` starts one by itself."""
    dictConfig(LOGGING)
    current_app.extensions["queue"].run()
