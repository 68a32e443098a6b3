"""Who takes part in a card."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.listening import Forecast, forecast
from ldagile.models.base import session
from ldagile.models.cards import Card, CardParticipant
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.people import Person
from ldagile.models.teams import Team


@dataclass(frozen=True)
class Participant:
    """Somebody who takes part. asked: it went out to them already; whether they answered is nobody's business."""

    number: int
    name: str
    email: str | None
    group: str | None
    asked: bool


@dataclass(frozen=True)
class ParticipantsPage:
    """A card and its people. threshold: the team's, for what is not sent yet."""

    card: int
    title: str
    kind: str
    released_at: datetime | None
    threshold: int
    people: tuple[Participant, ...]

    @property
    def forecast(self) -> Forecast:
        """What to expect of those who were not asked yet."""
        return forecast(sum(not each.asked for each in self.people), threshold=self.threshold)


def get_participants(team_id: int, number: int) -> ParticipantsPage:
    """The people of the card with this number, by name. NotFound otherwise. Two statements."""
    columns = (Card.id, Card.number, Card.title, Card.kind, Card.released_at, Team.threshold)
    query = select(*columns).join(Team, Team.id == Card.team_id)
    card = session.execute(query.where(Card.team_id == team_id, Card.number == number)).first()
    if card is None:
        raise NotFound("card_not_found", number=number)
    asked = (
        select(Invitation.id)
        .join(FollowUp, FollowUp.id == Invitation.follow_up_id)
        .where(Invitation.person_id == Person.id, FollowUp.card_id == card.id, FollowUp.opened_at.is_not(None))
        .exists()
    )
    people = session.execute(
        select(Person.number, Person.name, Person.email, Person.group, asked)
        .join(CardParticipant, CardParticipant.person_id == Person.id)
        .where(CardParticipant.card_id == card.id)
    )
    found = sorted((Participant(*row) for row in people), key=lambda each: each.name.casefold())
    return ParticipantsPage(*card[1:], tuple(found))
