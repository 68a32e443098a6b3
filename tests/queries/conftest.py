"""Queries run inside one app context, as they do inside a request or a job."""

from tests.usecases.conftest import context  # noqa: F401
