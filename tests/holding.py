"""A retro in tests: called by the owner, who leads it, with the teammate and guests in the room."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from ldagile.domain.permissions import Actor
from ldagile.models.base import session
from ldagile.models.retros import Retro, RetroParticipant
from ldagile.queries.retros.rooms import get_room
from ldagile.queries.retros.seen import Room
from ldagile.usecases.retros.actions import add_action
from ldagile.usecases.retros.cards import write_card
from ldagile.usecases.retros.guests import join_retro
from ldagile.usecases.retros.making import create_retro
from ldagile.usecases.retros.phases import move_retro
from ldagile.usecases.retros.presence import be_here
from ldagile.usecases.retros.votes import set_votes

WHOLE = {"how_known": "Half of them have opened one"}


@dataclass
class HeldRetro:
    """Everything here is done as a person does it; call it inside an app context."""

    number: int
    people: Any
    clock: Any
    token: str = ""

    @property
    def now(self) -> datetime:
        return self.clock.now  # type: ignore[no-any-return]

    @property
    def row(self) -> Retro:
        session.rollback()
        return session.query(Retro).filter_by(team_id=self.people.owner.team, number=self.number).one()

    def room(self, actor: Actor) -> Room:
        session.rollback()
        return get_room(actor, self.number, self.now)

    def guest(self, name: str = "Helen", email: str | None = None) -> Actor:
        joined = join_retro(retro_id=self.row.id, generation=0, name=name, email=email, now=self.now)
        self.token = str(joined.token)
        place = session.query(RetroParticipant).filter_by(retro_id=self.row.id, name=name).one()
        return Actor(name=name, team_id=self.people.owner.team, guest=place.id)

    def enter(self, *actors: Actor) -> None:
        for actor in actors:
            be_here(number=self.number, actor=actor, now=self.now)

    def write(self, actor: Actor, text: str, column: int = 0, key: str | None = None) -> str:
        written = write_card(
            number=self.number,
            column=column,
            text=text,
            client_key=key or uuid4().hex,
            today=self.now.date(),
            actor=actor,
            now=self.now,
        )
        return written.id

    def go(self, phase: str) -> None:
        move_retro(
            number=self.number,
            to_phase=phase,
            revision=self.row.revision,
            actor=self.people.owner,
            now=self.now,
        )

    def vote(self, actor: Actor, card_id: str, count: int) -> None:
        set_votes(number=self.number, card_id=card_id, count=count, actor=actor, now=self.now)

    def place(self, actor: Actor) -> int:
        me = self.room(actor).me
        assert me is not None
        return me.id

    def act(self, title: str = "Put the articles on the phone", **values: Any) -> int:
        whole = {"owner": self.place(self.people.owner), "due": self.now.date(), **WHOLE, **values}
        return add_action(number=self.number, title=title, actor=self.people.owner, now=self.now, **whole).number


def a_retro(people: Any, clock: Any, **values: Any) -> HeldRetro:
    """Called by the owner for today; named or anonymous as `values` say, anonymous otherwise."""
    given = {"title": "Retro of sprint 14", "expected": 7, "planned_on": clock.now.date(), **values}
    made = create_retro(actor=people.owner, now=clock.now, **given)
    return HeldRetro(made.number, people, clock)


def outsider(actor: Actor) -> Actor:
    """Somebody of another team who asks in this one."""
    return replace(actor, role=None)
