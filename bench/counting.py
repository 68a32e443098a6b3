"""SQL statements and bytes, which no other load changes: counted in this process, by Flask's own client."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient

from bench.ground import Site
from bench.things import Maker
from ldagile.web.cache import Cache
from tests.statements import counted


@dataclass(frozen=True)
class Cost:
    """SQL statements without BEGIN and COMMIT, and bytes of the last answer as it is sent."""

    statements: int
    bytes: int


class Sender:
    """Sends requests to the app itself."""

    def __init__(self, client: FlaskClient) -> None:
        self._client = client

    def __call__(self, method: str, path: str, headers: Mapping[str, str], body: str = "") -> bytes:
        response = self._client.open(path, method=method, headers=dict(headers), data=body)
        if response.status_code >= 400:
            raise RuntimeError(f"{method} {path} was answered with {response.status_code}")
        return bytes(response.data)


def cost_of(site: Site, maker: Maker) -> Cost:
    """What it costs the first time that somebody asks after a change."""
    send = Sender(site.app.test_client(use_cookies=False))
    send_it = maker(site, 0)
    send_it(send)
    site.app.extensions["boards"] = Cache[Any](1)
    with counted(site.app) as statements:
        body = send_it(send)
    return Cost(len(statements), len(body) if isinstance(body, bytes) else 0)
