"""What an operator needs at the console."""

from flask import Flask

from ldagile.cli.assets import assets
from ldagile.cli.demo import demo
from ldagile.cli.seed import seed
from ldagile.cli.serve import serve, setup_token
from ldagile.cli.users import user
from ldagile.cli.worker import worker


def register_cli(app: Flask) -> None:
    """Make the commands known to `flask`."""
    for command in (assets, demo, seed, serve, setup_token, user, worker):
        app.cli.add_command(command)
