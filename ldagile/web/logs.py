"""One line in the log for each request: the route's pattern, never the path (which may be somebody's link)."""

import logging
import re
from time import perf_counter
from typing import Any
from uuid import uuid4

from flask import Flask, Response, g, request

logger = logging.getLogger(__name__)
SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")


def init_logs(app: Flask) -> None:
    """Log every request and every mistake of ours. Registered first, so that it sees all of a request."""
    app.before_request(begin)
    app.after_request(finish)
    app.log_exception = log_exception  # type: ignore[method-assign]


def begin() -> None:
    """Take the time, and the request's id from a proxy that gave it one."""
    g.began = perf_counter()
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if SANE.fullmatch(given) else uuid4().hex


def finish(response: Response) -> Response:
    """Write the line. A stream is logged when it begins."""
    took = round((perf_counter() - g.began) * 1000, 1)
    logger.info("request", extra={**about(), "status": response.status_code, "duration_ms": took})
    response.headers["X-Request-ID"] = g.request_id
    return response


def log_exception(exc_info: Any) -> None:
    """Once, in place of Flask's own line, which would name the path."""
    logger.error("exception", extra=about(), exc_info=exc_info)


def about() -> dict[str, Any]:
    """What may be told of a request. Who answered by a link, or wrote or voted in a retro, may not."""
    user = None if g.get("private") or g.get("nameless") else g.get("user")
    return {
        "request_id": g.request_id,
        "method": request.method,
        "route": request.url_rule.rule if request.url_rule else None,
        "user_id": user.id if user else None,
    }
