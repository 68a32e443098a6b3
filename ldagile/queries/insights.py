"""What changed: behaviour by card, with its range; and which numbers moved."""

from collections import defaultdict
from dataclasses import dataclass

from ldagile.queries.charts import RangeChart, Share, range_chart
from ldagile.queries.evaluations import Said, said_in
from ldagile.queries.followups import list_batches
from ldagile.queries.metrics import Picture, list_pictures
from ldagile.queries.rounds import Batch


@dataclass(frozen=True)
class CardBehaviour:
    """What people changed because of one card."""

    card: int
    title: str
    objective: int | None
    said: Said

    @property
    def share(self) -> float:
        """k/n, to sort by; −1 while no share is told."""
        return -1.0 if self.said.refusal else self.said.changed / self.said.answered


@dataclass(frozen=True)
class Behaviour:
    """All cards that people were asked about, those that changed the largest share in front."""

    cards: tuple[CardBehaviour, ...]

    @property
    def told(self) -> list[CardBehaviour]:
        """Those of which a share is told."""
        return [each for each in self.cards if each.said.refusal is None]

    @property
    def most(self) -> int:
        """In how many at least half changed."""
        return sum(2 * each.said.changed >= each.said.answered for each in self.told)

    @property
    def answers(self) -> int:
        """How many counted answers stand behind it."""
        return sum(each.said.answered for each in self.told)

    def drawn(self, sentences: dict[int, str], width: float) -> RangeChart | None:
        """The chart at this width; `sentences` by card where no share is told."""
        shares = [
            Share(
                name=each.title,
                changed=each.said.changed,
                answered=each.said.answered,
                bounds=each.said.interval,
                said=sentences.get(each.card, ""),
            )
            for each in self.cards
        ]
        return range_chart(shares, width=width) if shares else None


def get_behaviour(team_id: int, *, objective: int | None = None) -> Behaviour:
    """Behaviour by card, of all objectives or one. Three statements."""
    by_card: defaultdict[int, list[Batch]] = defaultdict(list)
    for batch in list_batches(team_id):
        if objective is None or batch.last.objective == objective:
            by_card[batch.last.card].append(batch)
    cards = [behaviour_of(batches) for batches in by_card.values()]
    asked = [each for each in cards if each.said.responded or each.said.answered]
    return Behaviour(tuple(sorted(asked, key=lambda each: (-each.share, each.title.casefold()))))


def behaviour_of(batches: list[Batch]) -> CardBehaviour:
    """One card, over all groups that were asked about it."""
    last = batches[-1].last
    return CardBehaviour(card=last.card, title=last.title, objective=last.objective, said=said_in(tuple(batches)))


def list_impact(team_id: int, *, objective: int | None = None) -> list[Picture]:
    """The metrics that have values, those that releases should move in front. Five statements."""
    pictures = [each for each in list_pictures(team_id, objective=objective) if each.values]
    return sorted(pictures, key=lambda each: (each.judging is None, each.metric.number))
