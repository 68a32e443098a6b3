"""Processes that live and die together, forked from one that has loaded the program."""

import multiprocessing
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.context import ForkProcess
from pathlib import Path
from time import monotonic, sleep
from types import FrameType

import click

PATIENCE = 8.0  # seconds for a process to end by itself
LOOK = 0.1
ASKED_BY = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def run_together(parts: Mapping[str, Callable[[], None]]) -> int:
    """A process for each part, by its name, until we are told to stop (0) or one of them ends (1) and takes the others
    along."""
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    for number in ASKED_BY:
        signal.signal(number, ask)
    fork = multiprocessing.get_context("fork")
    running = [fork.Process(target=be, args=[part], name=name) for name, part in parts.items()]
    for each in running:
        each.start()
    while not asked and all(each.is_alive() for each in running):
        sleep(LOOK)
    for each in running:
        if not each.is_alive() and not asked:
            click.echo(f"{each.name} ended by itself ({each.exitcode}), so everything ends.", err=True)
    end(running)
    return 0 if asked else 1


def be(part: Callable[[], None]) -> None:
    """Become this part: signals mean again what they usually do."""
    for number in ASKED_BY:
        signal.signal(number, signal.SIG_DFL)
    part()


def end(running: Sequence[ForkProcess]) -> None:
    """Ask each to end; kill whatever is still there after a while."""
    for each in running:
        each.terminate()
    deadline = monotonic() + PATIENCE
    for each in running:
        each.join(max(0.0, deadline - monotonic()))
        if each.is_alive():
            each.kill()
            each.join()


def name_process(name: str) -> None:
    """What `top` and `ps` call it, where that can be said: forked processes all have the same command line."""
    with suppress(OSError):
        Path("/proc/self/comm").write_text(name)
