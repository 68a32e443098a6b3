"""Votes as one viewer may know them: their own while the vote runs, the totals once it is closed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select

from ldagile.domain.retros.votes import Topic, to_discuss
from ldagile.models.base import session
from ldagile.models.retros import Vote
from ldagile.queries.retros.seen import CardSeen


@dataclass(frozen=True)
class Tally:
    """Votes by card. `totals` is None while nobody may know them; `voters`: how many people voted at all."""

    mine: Mapping[str, int] = field(default_factory=dict)
    totals: Mapping[str, tuple[int, int]] | None = None
    voters: int = 0

    def total(self, card_id: str, kept: int | None) -> int | None:
        """The card's votes; what was kept when the retro closed, where voters are forgotten."""
        return None if self.totals is None else kept if kept is not None else self.totals.get(card_id, (0, 0))[0]

    def heads(self, card_id: str, kept: int | None) -> int | None:
        """How many people voted for the card, likewise."""
        return None if self.totals is None else kept if kept is not None else self.totals.get(card_id, (0, 0))[1]


def count_mine(retro_id: int, participant: int | None) -> Tally:
    """This person's own votes."""
    if participant is None:
        return Tally()
    mine = (Vote.retro_id == retro_id) & (Vote.participant_id == participant)
    rows = session.execute(select(Vote.card_id, func.count()).where(mine).group_by(Vote.card_id))
    return Tally(mine=dict(rows.all()))


def count_all(retro_id: int) -> Tally:
    """The totals."""
    everybody = select(func.count(Vote.participant_id.distinct())).where(Vote.retro_id == retro_id).scalar_subquery()
    rows = session.execute(
        select(Vote.card_id, func.count(), func.count(Vote.participant_id.distinct()), everybody)
        .where(Vote.retro_id == retro_id)
        .group_by(Vote.card_id)
    ).all()
    totals = {card_id: (votes, voters) for card_id, votes, voters, _ in rows}
    return Tally(totals=totals, voters=rows[0][3] if rows else 0)


def in_discussion(cards: Iterable[CardSeen]) -> tuple[CardSeen, ...]:
    """The open cards that are or were topics, in the order in which they are talked about."""
    opened = [card for card in cards if card.open]
    by_id = {card.id: card for card in opened}
    topics = [
        Topic(card.id, card.votes or 0, card.voters or 0, age=(card.batch_at, place))
        for place, card in enumerate(opened)
    ]
    return tuple(by_id[topic.id] for topic in to_discuss(topics))
