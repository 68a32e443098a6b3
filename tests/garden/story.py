"""What the people of the sample garden typed, as the numbers on its screens are worked out from: copied by hand from
what they say, on 24 November 2026. What the numbers become is worked out here too, by `by_hand` alone."""

from dataclasses import dataclass, field, replace
from typing import Any

from tests.garden import by_hand

RECORDS = (40, 42, 39, 43, 41, 38, 42, 44, 41, 40, 43, 39, 41, 42, 40, 41, 41)
SINCE = (58, 61, 62, 64, 65, 66, 65)
TARGET = 85
INFORMANTS = (
    ("the requester", "1Y 2Y 4Y 5N 6Y 7Y 9N 11Y 12N 13N"),
    ("sales managers", "1Y 2Y 3Y 4Y 5N 6Y 7Y 9N 10N 11Y 12N 13N"),
    ("reps", "1N 2N 3N 4Y 5N 6Y 7Y 9N 10Y 11Y 12N 13N 14Y"),
    ("reps", "1N 3N 4Y 6Y 7Y 9N"),
)


@dataclass(frozen=True)
class Intervention:
    """A card by what was typed: reach None is everybody; hours: what it takes of each of its learners."""

    kind: str
    own: float
    other: float = 0
    hours: float = 0
    reach: int | None = None
    trial: bool = False
    changed: int = 0
    answered: int = 0


CARDS = {
    1: Intervention("mentoring or community", 4, hours=1, reach=24),
    2: Intervention("mentoring or community", 1),
    3: Intervention("curated resource", 1, other=0.5),
    4: Intervention("job aid", 0.5, hours=0.25),
    5: Intervention("process or tool fix", 2, other=4),
    6: Intervention("course", 20, hours=16),
    7: Intervention("job aid", 0.5, reach=12, trial=True),
}


@dataclass(frozen=True)
class Garden:
    """Everything that the scores of the CRM problem's cards are made of.

    Two signed answers named "no time", and so did three unsigned ones, one the tool and one an unclear expectation:
    seven times the environment. Six of nine job-aid answers report the behaviour.
    """

    informants: tuple[tuple[str, str], ...] = INFORMANTS
    mentions: dict[str, float] = field(default_factory=lambda: {"E": 7.0})
    confidence: float = 0.7 + 0.15  # two roles and more; watched, without data
    affected: int = 64
    monthly_cost: float = 58_000
    certainty: float = 0.7  # the requester's figure
    importance: float = 1.0
    judged: tuple[float, ...] = SINCE[:4]
    counted: dict[str, tuple[int, int]] = field(default_factory=lambda: {"job aid": (6, 9)})
    link: float = 0.6  # the lower bound of 6 of 9 is below a half: assumed
    days: dict[str, tuple[float, float]] = field(default_factory=dict)
    cards: dict[int, Intervention] = field(default_factory=lambda: dict(CARDS))

    def but(self, **values: Any) -> "Garden":
        """The same with something else typed."""
        return replace(self, **values)

    def with_card(self, number: int, **values: Any) -> "Garden":
        """The same with something else typed on one card."""
        return replace(self, cards={**self.cards, number: replace(self.cards[number], **values)})

    @property
    def pi(self) -> by_hand.Weights:
        """The weights with what was named as being in the way."""
        return by_hand.weights(by_hand.points(self.informants), self.mentions)

    @property
    def rho(self) -> float:
        """What is left of the way from 41 to 85; all of it as long as nothing was judged."""
        return by_hand.remaining_gap(TARGET, RECORDS, self.judged) if self.judged else 1.0

    def raw(self, number: int) -> float:
        """What a day of work on this card is worth."""
        card = self.cards[number]
        everybody = self.affected if card.reach is None else card.reach
        probability = by_hand.probability(by_hand.m(self.pi, self.confidence, card.kind), *self.counts(card.kind))
        work = by_hand.effort(card.own, card.other, learners=everybody, hours=card.hours)
        actual, estimated = self.days.get(card.kind, (0.0, 0.0))
        slower = min(3.0, max(0.5, (5 + actual) / (5 + estimated)))
        share = 1.0 if card.trial else min(1.0, everybody / self.affected)
        worth = self.importance * self.certainty * self.monthly_cost * self.rho * share * probability * self.link
        return worth / (work * slower)

    def counts(self, kind: str) -> tuple[int, int]:
        """k and n of the type on this problem."""
        return self.counted.get(kind, (0, 0))

    def index(self, number: int) -> float:
        """0 to 100."""
        return by_hand.index(self.raw(number))
