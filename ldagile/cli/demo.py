"""flask demo …: the sample garden, for who wants to look round."""

import click
from flask import current_app
from flask.cli import with_appcontext

from ldagile.cli.errors import spoken
from ldagile.jobs.garden import load_garden
from ldagile.queries.accounts import find_account


@click.group()
def demo() -> None:
    """A made-up team with a whole story to look at."""


@demo.command("load")
@click.option("--email", help="Whose account shall lead the garden; administrators see it anyway.")
@with_appcontext
def load(*, email: str | None) -> None:
    """Plant a new sample garden and print its address."""
    with spoken():
        visitor = find_account(email=email.strip().lower()) if email else None
        if email and visitor is None:
            raise click.ClickException(f"There is no account {email}.")
        click.echo("Planting the garden: it takes a few seconds.", err=True)
        garden = load_garden(visitor_id=visitor.user_id if visitor else None, now=current_app.extensions["clock"]())
    click.echo(f"/t/{garden.slug}/")
