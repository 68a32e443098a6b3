"""What is seen of a retro: plain values, already without what this viewer may not see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ldagile.domain.retros.actions import missing
from ldagile.domain.retros.phases import may_reopen
from ldagile.domain.retros.votes import VOTES


@dataclass(frozen=True)
class RetroSeen:
    """The retro itself, with the numbers of what it is about. `seq` is the room's newest change when this was read."""

    id: int
    number: int
    title: str
    sprint: int | None
    card: int | None
    team_name: str
    format: str
    columns: list[str]
    expected: int
    anonymous: bool
    shared: bool
    planned_on: date
    phase: str
    revision: int
    code: str | None
    link_generation: int
    closed_at: datetime | None
    reopened_at: datetime | None
    facilitator_id: int
    facilitator: str
    seq: int


@dataclass(frozen=True)
class PersonSeen:
    """Somebody in the room. Never their address: only whether they can own an action."""

    id: int
    name: str
    guest: bool
    here: bool
    ready: bool
    me: bool
    leads: bool
    can_own: bool
    can_lead: bool


@dataclass(frozen=True)
class CardSeen:
    """A card whose text this viewer may see: their own, or an open one. Votes are None until the vote is closed."""

    id: str
    column: int
    text: str
    version: int
    mine: bool
    open: bool
    author: str | None
    batch_at: datetime
    talk: str | None
    my_votes: int = 0
    votes: int | None = None
    voters: int | None = None


@dataclass(frozen=True)
class ActionSeen:
    """Something taken on; `retro` names where, `card` the improvement card that it became."""

    number: int
    retro: int
    retro_title: str
    title: str
    owner_id: int | None
    owner: str | None
    due: date | None
    how_known: str | None
    card: int | None
    state: str
    outcome: str | None
    helped: str | None
    decided_here: bool
    looked_back: bool
    version: int

    @property
    def missing(self) -> tuple[str, ...]:
        """What it still lacks: owner, due, how_known."""
        return missing(self.owner, self.due, self.how_known)


@dataclass(frozen=True)
class Room:
    """All that one viewer sees of a retro at one moment."""

    retro: RetroSeen
    me: PersonSeen | None
    guest: bool
    people: tuple[PersonSeen, ...]
    cards: tuple[CardSeen, ...]
    topics: tuple[CardSeen, ...]
    face_down: Mapping[int, int]
    actions: tuple[ActionSeen, ...]
    earlier: tuple[ActionSeen, ...]
    voters: int
    at: datetime = field(repr=False)

    @property
    def number(self) -> int:
        """The retro's."""
        return self.retro.number

    @property
    def leads(self) -> bool:
        """Whether who looks leads the retro."""
        return self.me is not None and self.me.leads

    @property
    def here(self) -> int:
        """How many are in the room."""
        return sum(person.here for person in self.people)

    @property
    def awaited(self) -> int:
        """How many in the room can say that they are ready: all but who leads, and takes the next step."""
        return sum(person.here and not person.leads for person in self.people)

    @property
    def ready(self) -> int:
        """How many of those are ready for the next step."""
        return sum(person.ready and person.here and not person.leads for person in self.people)

    @property
    def leader_gone(self) -> bool:
        """Whether the facilitator has not been seen for a minute."""
        return not any(person.leads and person.here for person in self.people)

    @property
    def votes_left(self) -> int:
        """How many of the five votes this viewer has left."""
        return VOTES - sum(card.my_votes for card in self.cards)

    @property
    def votes_given(self) -> int:
        """How many votes were given in all; 0 until the vote is closed."""
        return sum(card.votes or 0 for card in self.cards)

    @property
    def topic(self) -> CardSeen | None:
        """What is being talked about."""
        return next((card for card in self.topics if card.talk == "now"), None)

    @property
    def topics_ahead(self) -> int:
        """How many topics were not talked about yet."""
        return sum(card.talk is None for card in self.topics)

    @property
    def undecided(self) -> int:
        """How many earlier actions nobody has decided about here."""
        return sum(not action.decided_here for action in self.earlier)

    @property
    def reopens(self) -> bool:
        """Whether it may be opened again."""
        closed_at = self.retro.closed_at
        return closed_at is not None and may_reopen(closed_at, self.at)

    @property
    def stamp(self) -> str:
        """What changes with what others may have done: an open page compares it, where no stream gets through."""
        states = "".join("rh."[0 if person.ready else 1 if person.here else 2] for person in self.people)
        return f"{self.retro.seq}-{states}"
