"""What was handed over: to whom, and whether it goes on without us."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.columns import columns_of
from ldagile.models.handovers import HandOver
from ldagile.models.people import Person
from ldagile.models.teams import Team


@dataclass(frozen=True)
class HandOverSeen:
    """One hand-over. goes_on: what they said after 90 days, None until then."""

    id: int
    generation: int
    team_name: str
    title: str
    name: str
    email: str | None
    due_on: date
    asked_at: datetime | None
    answered_at: datetime | None
    goes_on: bool | None
    words: str | None


HANDOVER = columns_of(
    HandOverSeen, HandOver, team_name=Team.name, title=Card.title, name=Person.name, email=Person.email
)


def find_handover(team_id: int, card: int) -> HandOverSeen | None:
    """The hand-over of the card with this number, if there is one."""
    return find(HandOver.team_id == team_id, Card.number == card)


def get_handover(handover_id: int, generation: int) -> HandOverSeen:
    """What the link asks about. NotFound when it is dead."""
    found = find(HandOver.id == handover_id, HandOver.generation == generation)
    if found is None:
        raise NotFound("link_used")
    return found


def find(*where: object) -> HandOverSeen | None:
    """The hand-over for which this holds."""
    query = select(*HANDOVER).join(Card, Card.id == HandOver.card_id).join(Person, Person.id == HandOver.person_id)
    row = session.execute(query.join(Team, Team.id == HandOver.team_id).where(*where)).first()  # type: ignore[arg-type]
    return HandOverSeen(*row) if row else None
