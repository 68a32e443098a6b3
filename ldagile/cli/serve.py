"""`python app.py` and `flask serve`: the web process and the worker, started and stopped together."""

import os
import socket
import sys
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from ldagile.cli.processes import run_together
from ldagile.config import Settings
from ldagile.queries.links import sign_link, site_address
from ldagile.queries.readiness import readiness
from ldagile.usecases.setup import setup_is_open
from ldagile.web.vendor import missing_assets

ROOT = Path(__file__).resolve().parents[2]
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
    sys.exit(run_together([web_command(settings), worker_command()], cwd=ROOT, env=environment(settings)))


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


def web_command(settings: Settings) -> list[str]:
    """gunicorn, with the configuration of cli/web_process."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    bind = f"{host}:{settings.port}"
    return [sys.executable, "-m", "gunicorn", "-c", "python:ldagile.cli.web_process", "--bind", bind, "app:app"]


def worker_command() -> list[str]:
    """The worker, in a process of its own: its consumer needs a main thread."""
    return [sys.executable, "-m", "flask", "--app", "app", "worker"]


def environment(settings: Settings) -> dict[str, str]:
    """Ours; with the instance's whole path, since they start in the program's folder."""
    return {**os.environ, "LDAGILE_INSTANCE": str(settings.instance), "PYTHONUNBUFFERED": "1"}
