"""Real server processes, and what Linux says of them."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from time import monotonic, sleep

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 30.0
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A server that answers. start: seconds from its start to its first answer."""

    port: int
    pid: int
    start: float

    @property
    def family(self) -> list[int]:
        """Its processes: the first one and all that it started."""
        found = [self.pid]
        for pid in found:
            found += [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        return found

    @property
    def answering(self) -> int:
        """The process that answers requests: the one that gunicorn's first one forked, and the last of the family."""
        return self.family[-1]

    def cpu(self) -> float:
        """Seconds of processor time that the answering process has used."""
        fields = Path(f"/proc/{self.answering}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> dict[str, float]:
        """Megabytes that are its own or shared in part (Pss): the answering process, and all of them."""
        each = {pid: pss(pid) for pid in self.family}
        return {"web": each[self.answering], "all": sum(each.values())}


def pss(pid: int) -> float:
    """A process's share of the memory, in megabytes."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def hello_command(port: int) -> list[str]:
    """gunicorn with the yardstick."""
    gunicorn = [sys.executable, "-m", "gunicorn", "-c", "python:bench.hello"]
    return [*gunicorn, "--bind", f"127.0.0.1:{port}", "bench.hello:app"]


def ldagile_command(_port: int) -> list[str]:
    """The whole program, as people start it; its port stands in the environment."""
    return [sys.executable, "app.py"]


@contextmanager
def running(command: Sequence[str], port: int, path: str, environment: dict[str, str]) -> Iterator[Server]:
    """The server, from its first answer at `path` on."""
    began = monotonic()
    environment = {**os.environ, **environment, "PORT": str(port)}
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=silent, stderr=silent) as process:
        try:
            while not answers(port, path):
                if process.poll() is not None or monotonic() - began > PATIENCE:
                    raise RuntimeError(f"{' '.join(command)} does not answer")
                sleep(0.01)
            yield Server(port, process.pid, monotonic() - began)
        finally:
            process.terminate()


def answers(port: int, path: str) -> bool:
    """Whether somebody answers there."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
