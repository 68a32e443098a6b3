"""What the cards shall be and how far they have come: drawn from one random stream, before any row is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from ldagile.domain.workflow import FINISHED, STAGES

KINDS = {"intervention": 70, "discovery": 10, "improvement": 8, "running": 7, "mandatory": 5}
# Of a hundred cards so many are there; the stages between hold what their limits let in.
SHARES = {"evaluated": 27, "listening": 10, "ready": 16}
UNLIMITED = 0.03
# The longest that a card has been in its stage, and the longest that it was in each it has left. In days.
STAYING = {"idea": 90, "ready": 60, "committed": 10, "doing": 14, "review": 5, "listening": 29, "evaluated": 120}
PASSING = {"idea": 30, "ready": 20, "committed": 8, "doing": 12, "review": 4, "listening": 50}
ARCHIVED = 0.06


@dataclass(frozen=True)
class Planned:
    """One card: the stages it has been in with the moment of each, and the place of its problem in the list of them.

    problem: None for what needs none.
    """

    kind: str
    steps: tuple[tuple[str, datetime], ...]
    problem: int | None
    archived_at: datetime | None

    @property
    def stage(self) -> str:
        """Where it is."""
        return self.steps[-1][0]

    @property
    def created_at(self) -> datetime:
        """When it was an idea."""
        return self.steps[0][1]

    def at(self, *stages: str) -> datetime | None:
        """When it first came to one of these stages; None if it never did."""
        return next((moment for stage, moment in self.steps if stage in stages), None)


def plan_cards(count: int, room: Mapping[str, int | None], problems: int, now: datetime, luck: Random) -> list[Planned]:
    """So many cards, oldest first, for at most so many problems.

    `room`: the stages that have a lane, and how many cards fit in; None: any number.
    """
    stages = spread(count, room)
    cards = [plan_card(stage, tuple(room), problems, now, luck) for stage in stages]
    used = sorted({card.problem for card in cards if card.problem is not None})
    places = {drawn: place for place, drawn in enumerate(used)}
    close = [card if card.problem is None else replace(card, problem=places[card.problem]) for card in cards]
    return sorted(close, key=lambda card: card.created_at)


def spread(count: int, room: Mapping[str, int | None]) -> list[str]:
    """In which stage each card is: most are ideas, evaluated or ready, and no lane is over its limit."""
    wanted = {stage: count * share // 100 for stage, share in SHARES.items()}
    wanted |= {stage: round(count * UNLIMITED) for stage in room if stage not in {"idea", *SHARES}}
    stages: list[str] = []
    for stage in (each for each in room if each != "idea"):
        free = room[stage]
        stages += [stage] * (wanted[stage] if free is None else min(free, wanted[stage]))
    return ["idea"] * (count - len(stages)) + stages


def plan_card(stage: str, lanes: Sequence[str], problems: int, now: datetime, luck: Random) -> Planned:
    """One card that has come to this stage, and when it came to each one before."""
    kind = luck.choices(list(KINDS), list(KINDS.values()))[0]
    if kind != "intervention" and stage == "listening":
        stage = "evaluated"
    passed = [each for each in STAGES if each in lanes and STAGES.index(each) <= STAGES.index(stage)]
    if kind != "intervention":
        passed = [each for each in passed if each != "listening"]
    moment = now - luck.random() * timedelta(days=STAYING[stage])
    steps = [(stage, moment)]
    for each in reversed(passed[:-1]):
        shortest = 0.8 if each == "listening" else 0.05
        moment -= luck.uniform(shortest, 1) * timedelta(days=PASSING[each])
        steps.append((each, moment))
    released = stage in FINISHED
    problem = luck.randrange(-(-problems // 3) if released else problems) if kind == "intervention" else None
    archived = stage == "idea" and luck.random() < ARCHIVED
    return Planned(kind, tuple(reversed(steps)), problem, moment + (now - moment) / 2 if archived else None)
