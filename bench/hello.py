"""The yardstick: a bare Flask app, under gunicorn with the settings that ldagile runs with."""

from flask import Flask

from ldagile.cli.web_process import graceful_timeout, threads, worker_class, worker_connections, workers

__all__ = ["app", "graceful_timeout", "threads", "worker_class", "worker_connections", "workers"]
app = Flask(__name__)


@app.get("/")
def hello() -> str:
    """All that it says."""
    return "hello"
