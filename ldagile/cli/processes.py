"""Processes that live and die together."""

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic, sleep
from types import FrameType

import click

PATIENCE = 8.0  # seconds for a process to end by itself
LOOK = 0.1


def run_together(commands: Sequence[Sequence[str]], *, cwd: Path, env: Mapping[str, str]) -> int:
    """Run them until we are told to stop (0), or one of them ends (1); the others are ended then."""
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, ask)
    running = [subprocess.Popen(command, cwd=cwd, env=env) for command in commands]  # noqa: S603  our own commands
    while not asked and all(each.poll() is None for each in running):
        sleep(LOOK)
    for each in running:
        if each.returncode is not None and not asked:
            click.echo(f"{name_of(each)} ended by itself ({each.returncode}), so everything ends.", err=True)
    end(running)
    return 0 if asked else 1


def end(running: Sequence["subprocess.Popen[bytes]"]) -> None:
    """Ask each to end; kill whatever is still there after a while."""
    for each in running:
        if each.poll() is None:
            each.terminate()
    deadline = monotonic() + PATIENCE
    for each in running:
        try:
            each.wait(max(0.0, deadline - monotonic()))
        except subprocess.TimeoutExpired:
            each.kill()
            each.wait()


def name_of(process: "subprocess.Popen[bytes]") -> str:
    """What a person calls it."""
    return "The worker" if "worker" in str(process.args) else "The web process"
