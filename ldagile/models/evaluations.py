"""The end of a card's way: entering `evaluated`, and asking later whom it was handed over to (DOMAIN.md §3)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain.workflow import CardFacts, Move, stages_entered
from ldagile.models.base import Authored, Base, Id, Instant, RowId, TeamId, Words, session
from ldagile.models.card_rows import end_of
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.lanes import first_lane


class HandOver(Authored, Base):
    """To whom a card was handed over. After 90 days they are asked whether it goes on without L&D."""

    __tablename__ = "hand_over"
    __table_args__ = (UniqueConstraint("card_id"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    card_id: Mapped[int] = mapped_column(RowId, ForeignKey("card.id"))
    person_id: Mapped[int] = mapped_column(RowId, ForeignKey("person.id"), index=True)
    due_on: Mapped[date]
    generation: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[Instant | None]
    answered_at: Mapped[Instant | None]
    goes_on: Mapped[bool | None]
    words: Mapped[Words | None]


def enter_evaluated(card: Card, facts: CardFacts, move: Move, *, actor_id: int | None, now: datetime) -> None:
    """Put the card at the end of the first lane of evaluated, with a step for each stage on the way."""
    place = session.get_one(Lane, card.lane_id)
    target = first_lane(card.team_id, "evaluated")
    for stage in stages_entered(facts, move):
        lane = target if stage == "evaluated" else first_lane(card.team_id, stage)
        session.add(
            CardTransition(
                team_id=card.team_id,
                card_id=card.id,
                from_lane_id=place.id,
                to_lane_id=lane.id,
                from_stage=place.stage,
                to_stage=stage,
                sprint_id=card.sprint_id,
                at=now,
                actor_id=actor_id,
            )
        )
        place = lane
    card.lane_id, card.position, card.entered_at = target.id, end_of(target), now
