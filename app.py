"""The WSGI entry: `flask run`, gunicorn and `python app.py` all start here."""

import gc
import sys

gc.disable()  # while nothing but what stays is made; a third of the start

from flask import Flask  # noqa: E402

from ldagile.config import ConfigError  # noqa: E402
from ldagile.factory import create_app  # noqa: E402


def start() -> Flask:
    """The app of the environment; or what is wrong with the environment, and exit code 2."""
    try:
        return create_app()
    except ConfigError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)


app = start()
gc.freeze()  # so that processes forked from this one go on sharing what it holds
gc.enable()

if __name__ == "__main__":
    with app.app_context():  # without it, Flask would look for the app and load this file again
        app.cli.main(args=["serve"], prog_name="ldagile")
