"""`python app.py` and `flask serve`: the web process and the worker, started and stopped together."""

import socket
import sys
from functools import partial

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from ldagile.cli.processes import run_together
from ldagile.cli.web_process import answer_requests
from ldagile.cli.worker import do_due_work
from ldagile.config import Settings
from ldagile.models.base import db, session
from ldagile.queries.links import sign_link, site_address
from ldagile.queries.readiness import readiness
from ldagile.usecases.setup import setup_is_open
from ldagile.web.vendor import missing_assets

NOT_READY = {
    "outdated": "The database is not up to date. Run `flask db upgrade`, then start again.",
    "unreachable": "The database doesn't answer. Look at LDAGILE_DATABASE_URL, and whether it runs.",
}


@click.command()
@with_appcontext
def serve() -> None:
    """Answer requests and do the due work, until SIGTERM or Ctrl-C."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    settings: Settings = app.extensions["settings"]
    check_database(app)
    check_assets(settings)
    check_port(settings)
    click.echo(f"ldagile is at {site_address(settings)}")
    if setup_is_open() and (not settings.loopback or settings.base_url or settings.trusted_proxies):
        click.echo(f"To set it up you will be asked for this token: {first_token(settings)}")
    leave_database()
    sys.exit(run_together({"The web process": partial(answer_requests, app), "The worker": partial(do_due_work, app)}))


@click.command("setup-token")
@with_appcontext
def setup_token() -> None:
    """Print the token that the set-up page asks for."""
    if not setup_is_open():
        raise click.ClickException(
            "It is set up already. `flask user create --role admin` makes another administrator."
        )
    click.echo(first_token(current_app.extensions["settings"]))


def first_token(settings: Settings) -> str:
    """The proof of whoever sets the site up that they can read its console."""
    return sign_link(settings.secret_key, "setup", 0, 0)


def check_database(app: Flask) -> None:
    """Refuse to start on a database that isn't there or is older than the program."""
    status = readiness(app.extensions["migrate"].directory)
    if status != "ready":
        raise click.ClickException(NOT_READY[status])


def check_assets(settings: Settings) -> None:
    """Refuse to start without the scripts that it should serve itself."""
    missing = missing_assets(settings.instance) if settings.assets == "self" else []
    if missing:
        raise click.ClickException(f"These files are not here: {', '.join(missing)}. Run `flask assets pull` first.")


def check_port(settings: Settings) -> None:
    """Refuse to start where something listens already; gunicorn would try for a while and then say less."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            reason = (
                f"Can't listen on {settings.host}:{settings.port}: {error.strerror}. PORT and HOST change the address."
            )
            raise click.ClickException(reason) from error


def leave_database() -> None:
    """Close every connection: two processes must not speak through one."""
    session.remove()
    db.engine.dispose()
