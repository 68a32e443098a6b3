"""The garden's retros: one about how the team works, and one at the end of a sprint, with two people from sales."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden.people import Gardeners
from ldagile.queries.retros.lists import find_door
from ldagile.queries.retros.rooms import get_retro, get_room
from ldagile.queries.retros.seen import Room
from ldagile.usecases.retros.actions import add_action, make_card
from ldagile.usecases.retros.cards import write_card
from ldagile.usecases.retros.guests import join_retro
from ldagile.usecases.retros.looking_back import look_back
from ldagile.usecases.retros.making import create_retro
from ldagile.usecases.retros.phases import move_retro
from ldagile.usecases.retros.presence import be_here
from ldagile.usecases.retros.topics import next_topic
from ldagile.usecases.retros.votes import set_votes

CHANGED, NOT_TRANSFERRED, ASSUMED, TRY = range(4)
ARTICLES = "Nobody opens the pinned articles on a phone."
FORM = "That the form was ours to change. It is read by three teams."
BEFORE = "We drafted before anybody had said what people should do."


@dataclass
class Held:
    """A retro that Mira leads, and what time it is in it."""

    people: Gardeners
    number: int
    now: datetime

    @property
    def room(self) -> Room:
        """The room as Mira sees it."""
        return get_room(self.people.mira, self.number, self.now)

    def go(self, phase: str, minutes: int) -> None:
        """On to this phase, after so many minutes in the one before."""
        self.now += timedelta(minutes=minutes)
        revision = self.room.retro.revision
        move_retro(number=self.number, to_phase=phase, revision=revision, actor=self.people.mira, now=self.now)

    def enter(self, *actors: Actor) -> None:
        """They come in."""
        for actor in actors:
            be_here(number=self.number, actor=actor, now=self.now)

    def join(self, name: str, email: str | None) -> Actor:
        """A guest comes in by the link."""
        retro = get_retro(self.people.mira.team, self.number)
        door = find_door(retro_id=retro.id)
        if door is not None:
            generation = door.link_generation
            join_retro(retro_id=retro.id, generation=generation, name=name, email=email, now=self.now)
        return Actor(name=name, team_id=self.people.mira.team, guest=self.place(name))

    def place(self, name: str) -> int:
        """The id of somebody's place."""
        return next(person.id for person in self.room.people if person.name == name)

    def write(self, who: Actor, column: int, text: str) -> None:
        """Somebody writes a card."""
        write_card(
            number=self.number,
            column=column,
            text=text,
            client_key=str(uuid4()),
            today=self.now.date(),
            actor=who,
            now=self.now,
        )

    def vote(self, who: Actor, **counts: int) -> None:
        """Somebody votes: so often for the card that begins with this word."""
        cards = {card.text.split()[0].lower(): card.id for card in self.room.cards}
        for word, count in counts.items():
            set_votes(number=self.number, card_id=cards[word], count=count, actor=who, now=self.now)

    def take_on(self, title: str, who: Actor, days: int, how_known: str) -> int:
        """Something is taken on."""
        return add_action(
            number=self.number,
            title=title,
            owner=self.place(who.name),
            due=(self.now + timedelta(days=days)).date(),
            how_known=how_known,
            actor=self.people.mira,
            now=self.now,
        ).number


def call(people: Gardeners, title: str, expected: int, then: datetime, sprint: int | None = None) -> Held:
    """Mira calls a retro, and the others come in."""
    mira = people.mira
    made = create_retro(title=title, expected=expected, planned_on=then.date(), sprint=sprint, actor=mira, now=then)
    held = Held(people, made.number, then)
    held.enter(people.mira, people.tomas, people.aylin, people.jonas)
    return held


def hold_first_retro(people: Gardeners, then: datetime) -> None:
    """Four of the team, by name: what slows us down?"""
    held = call(people, "What slows us down", 4, then)
    held.go("write", 5)
    held.write(people.tomas, NOT_TRANSFERRED, BEFORE)
    held.write(people.aylin, CHANGED, "Two of three requests were no learning problem, and we said so.")
    held.write(people.jonas, ASSUMED, "That reps read what we send them.")
    held.go("vote", 8)
    for who in (people.mira, people.aylin, people.jonas):
        held.vote(who, we=2)
    held.vote(people.tomas, we=1, two=1, that=2)
    held.go("discuss", 3)
    held.take_on("Write the wanted behaviour on each card first", people.tomas, 14, "No card in doing is without one")
    held.go("commit", 12)
    held.go("close", 4)


def hold_sprint_retro(people: Gardeners, sprint: int, then: datetime) -> int:
    """The team and two from sales, anonymous; the number of the card that came out of it."""
    held = call(people, f"Retro of sprint {sprint}", 6, then, sprint)
    helen, nils = held.join("Helen", None), held.join("Nils", "nils.aas@nordlicht.example")
    held.go("look_back", 5)
    earlier = held.room.earlier[0].number
    look_back(number=held.number, action=earlier, outcome="done", helped="yes", actor=people.mira, now=held.now)
    held.go("write", 6)
    for who, column, text in (
        (people.aylin, CHANGED, "Reps fill in the five lines during the call."),
        (helen, CHANGED, "Pairs still meet, and nobody reminds them."),
        (nils, NOT_TRANSFERRED, ARTICLES),
        (people.jonas, NOT_TRANSFERRED, "I asked four people. None knew that there are articles."),
        (people.tomas, ASSUMED, FORM),
        (people.mira, TRY, "Ask service to sit in on one call."),
    ):
        held.write(who, column, text)
    held.go("vote", 9)
    held.vote(people.aylin, nobody=2, ask=2, i=1)
    held.vote(people.tomas, nobody=1, that=2, ask=1)
    held.vote(people.jonas, nobody=2, i=2, pairs=1)
    held.vote(nils, nobody=2, ask=1, that=1)
    held.vote(helen, ask=2, that=1, reps=1)
    held.go("discuss", 4)
    held.take_on("Put the articles where reps work, on the phone", people.aylin, 12, "Half of them have opened one")
    next_topic(number=held.number, revision=held.room.retro.revision, actor=people.mira, now=held.now)
    service = held.take_on("Ask service to sit in on one call", people.mira, 7, "They name one field nobody reads")
    held.go("commit", 15)
    card = make_card(number=held.number, action=service, actor=people.mira, now=held.now)
    held.go("close", 5)
    return card
