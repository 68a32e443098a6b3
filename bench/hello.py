"""The yardstick: a bare Flask app, under gunicorn with the settings that ldagile runs with."""

from flask import Flask

from ldagile.cli.web_process import OPTIONS

globals().update(OPTIONS)  # gunicorn reads its settings from the names of this module
app = Flask(__name__)


@app.get("/")
def hello() -> str:
    """All that it says."""
    return "hello"
