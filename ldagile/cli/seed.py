"""flask seed: synthetic cards, for load tests."""

import click
from flask import current_app
from flask.cli import with_appcontext

from ldagile.cli.errors import spoken
from ldagile.jobs.seed import LARGEST, seed_team


@click.command()
@click.option("--cards", required=True, type=click.IntRange(1, LARGEST), help="How many.")
@click.option("--team", required=True, metavar="SLUG", help="The team's address, as in /t/SLUG.")
@click.option("--seed", "start", default=1, show_default=True, type=int, help="The same number, the same cards.")
@with_appcontext
def seed(*, cards: int, team: str, start: int) -> None:
    """Add synthetic cards to a team, with the problems, metrics, sprints and history behind them."""
    with spoken():
        click.echo(f"Making {cards} cards: thousands take a minute.", err=True)
        seeded = seed_team(slug=team, cards=cards, seed=start, now=current_app.extensions["clock"]())
    click.echo(f"/t/{team}/ Cards: {seeded.cards}, problems: {seeded.problems}, objectives: {seeded.objectives}")
