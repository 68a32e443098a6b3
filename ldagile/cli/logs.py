"""How both processes log: JSON, a line each, to the standard error."""

import logging
import re
from typing import Any

from pythonjsonlogger.json import JsonFormatter

DETAIL = re.compile(r"\nDETAIL:.*?(?=\n\[SQL: |\n\nThe above exception|\Z)", re.DOTALL)


class WithoutPath(logging.Filter):
    """Takes the request's path out of gunicorn's own lines: it may be somebody's link."""

    def filter(self, record: logging.LogRecord) -> bool:
        if str(record.msg).startswith("Error handling request"):
            record.msg, record.args = "Error handling request", ()
        return True


class WithoutRows(JsonFormatter):
    """Takes out of an exception what PostgreSQL tells of the row that it refused: it may be somebody's words."""

    def formatException(self, ei: Any) -> str:  # noqa: N802  the library's name
        return DETAIL.sub("", str(super().formatException(ei)))


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_path": {"()": WithoutPath}},
    "formatters": {
        "json": {
            "()": WithoutRows,
            "format": "%(levelname)s %(name)s %(message)s",
            "rename_fields": {"levelname": "level", "name": "logger"},
            "timestamp": True,
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["without_path"]}},
    "root": {"level": "INFO", "handlers": ["stderr"]},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": [], "propagate": True},
        "huey": {"level": "WARNING"},
        "alembic": {"level": "WARNING"},
    },
}
