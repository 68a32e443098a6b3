"""Clients that keep their connection, as browsers do, several at once."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from time import monotonic

from bench.server import Server
from bench.things import Measured


class Client:
    """One connection. `bytes` counts the bodies as they came."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def __call__(self, method: str, path: str, headers: Mapping[str, str], body: str = "") -> bytes:
        self._connection.request(method, path, body or None, dict(headers))
        response = self._connection.getresponse()
        sent = response.read()
        if response.status >= 400:
            raise RuntimeError(f"{method} {path} was answered with {response.status}")
        return sent

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


@dataclass(frozen=True)
class Pace:
    """How often a second, and the milliseconds of processor time that the server took for each."""

    rate: float
    cpu: float


def measure(server: Server, each: Sequence[Measured], seconds: float) -> Pace:
    """Send for so long, one client for each of these."""
    clients = [Client(server.port) for _ in each]
    until = monotonic() + seconds
    began, before = monotonic(), server.cpu()
    with ThreadPoolExecutor(len(each)) as pool:
        counts = list(pool.map(lambda pair: repeat(*pair, until), zip(each, clients, strict=True)))
    took, used = monotonic() - began, server.cpu() - before
    for client in clients:
        client.close()
    return Pace(sum(counts) / took, used * 1000 / sum(counts))


def repeat(send_it: Callable[[Client], object], client: Client, until: float) -> int:
    """As often as it goes."""
    done = 0
    while monotonic() < until:
        send_it(client)
        done += 1
    return done
