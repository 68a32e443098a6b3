"""The WSGI entry: `flask run`, gunicorn and `python app.py` all start here."""

import sys

from flask import Flask

from ldagile.config import ConfigError
from ldagile.factory import create_app


def start() -> Flask:
    """The app of the environment; or what is wrong with the environment, and exit code 2."""
    try:
        return create_app()
    except ConfigError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)


app = start()

if __name__ == "__main__":
    app.cli.main(args=["serve"], prog_name="ldagile")
