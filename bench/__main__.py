"""python -m bench [cards]: measure, and print a Markdown table."""

import argparse
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.client import Pace, measure
from bench.counting import cost_of
from bench.ground import Site, prepare
from bench.server import Server, free_port, hello_command, ldagile_command, running
from bench.things import THINGS, Measured, Send

HELLO = 'Flask\'s "hello"'
WORKERS = 4  # clients at once: enough that the server never waits for them


def main() -> None:
    """Everything, on a database of its own."""
    asked = options()
    with TemporaryDirectory(prefix="ldagile-bench-") as folder, ExitStack() as stack:
        site = prepare(Path(folder), asked.cards)
        costs = {name: cost_of(site, maker) for name, maker in THINGS.items()}
        hello_port, port = free_port(), free_port()
        hello = stack.enter_context(running(hello_command(hello_port), hello_port, "/", {}))
        ldagile = stack.enter_context(running(ldagile_command(port), port, "/healthz", site.environment))
        idle = ldagile.memory()
        paces = run(site, hello, ldagile, asked.rounds, asked.seconds)
        print(f"\n{asked.cards} cards, {asked.rounds} rounds of {asked.seconds} s, {WORKERS} clients, medians:\n")
        print("| What | requests/s | hello : it | processor ms | hello's : its | SQL | bytes |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        for name, rounds in paces.items():
            cost = costs.get(name)
            counted = f"{cost.statements} | {cost.bytes:,}" if cost else "0 | 5"
            print(f"| {name} | {line(rounds, paces[HELLO])} | {counted} |")
        print(f"\nFrom `python app.py` to the first answer: {ldagile.start:.2f} s.")
        for when, memory in (("idle", idle), ("after this", ldagile.memory())):
            print(
                f"Memory {when}: {memory['web']:.0f} MB answering, {memory['all']:.0f} MB with gunicorn and the worker."
            )


def options() -> argparse.Namespace:
    """What the command was told."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("cards", nargs="?", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=1.0)
    return parser.parse_args()


def run(site: Site, hello: Server, ldagile: Server, rounds: int, seconds: float) -> dict[str, list[Pace]]:
    """All things in turn, round by round, so that what else the machine does meets each of them."""
    yardstick: list[Measured] = [say_hello] * WORKERS
    things = {name: [maker(site, worker) for worker in range(WORKERS)] for name, maker in THINGS.items()}
    for each in things.values():
        measure(ldagile, each, 0.2)
    paces: dict[str, list[Pace]] = {name: [] for name in (HELLO, *things)}
    for _ in range(rounds):
        paces[HELLO].append(measure(hello, yardstick, seconds))
        for name, each in things.items():
            paces[name].append(measure(ldagile, each, seconds))
    return paces


def say_hello(send: Send) -> bytes:
    """The yardstick."""
    return send("GET", "/", {"Accept-Encoding": "gzip"})


def line(rounds: list[Pace], yardstick: list[Pace]) -> str:
    """One thing's medians, compared within each round."""
    pairs = list(zip(rounds, yardstick, strict=True))
    slower = median(hello.rate / it.rate for it, hello in pairs)
    dearer = median(it.cpu / hello.cpu for it, hello in pairs)
    rate, cpu = median(it.rate for it in rounds), median(it.cpu for it in rounds)
    return f"{rate:,.0f} | 1/{slower:.1f} | {cpu:.2f} | 1/{dearer:.1f}"


if __name__ == "__main__":
    main()
