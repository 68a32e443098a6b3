"""What the garden heard: the checklist after thirty days, and others at earlier steps (DOMAIN.md §12)."""

from datetime import datetime, timedelta

from sqlalchemy import select

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden.asked import ask, close, code, people_named, say, second_opinion
from ldagile.jobs.garden.days import days_ago
from ldagile.jobs.garden.objectives import release_day
from ldagile.jobs.garden.people import Gardeners
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.usecases.already_ran import ask_about
from ldagile.usecases.answers import Said
from ldagile.usecases.cards import move_card
from ldagile.usecases.participants import add_participants

REPS = (
    "Lena Vogt, Jana Petersen, Piet de Boer, Ravi Menon, Ida Holm, Paul Becker, Nora Lindqvist, Samir Haddad, "
    "Eva Kranz, Luis Ortega, Mats Berglund, Clara Weiss, Tom Janssen, Aino Virtanen"
)
PARTNERS = (
    "Olga Petrova, Hugo Marchand, Lea Fischer, Jan Novak, Mia Larsen, Ben Adler, Rosa Conti, Kai Meier, "
    "Zoe Laurent, Max Huber, Ines Duarte"
)
AGENTS = (
    "Rita Blom, Karl Stein, Vera Kos, Emil Lund, Dana Roth, Ola Berg, Finn Moe, Ada Schulz, Leo Grant, "
    "Ute Frank, Ivo Marek, Nils Dahl, Pia Sommer, Tara Singh, Jule Koch, Sven Olsen"
)
NO_TIME = "No time on Fridays, quarter end is full of closing deals"
CHECKLIST = (
    Said(
        "I used to write it up on Friday. Now the customer waits five seconds and it’s done.",
        barrier=NO_TIME,
        quotable=True,
    ),
    Said("The five questions hang next to my phone, I fill them in while we talk.", barrier=NO_TIME, quotable=True),
    Said("It’s one page, it hangs there, I don’t have to look for it.", barrier_tick="nothing", quotable=True),
    Said("Yesterday I had the whole record in before she hung up.", barrier=NO_TIME),
    Said("I fill in the record during the call now, Tuesday’s took one minute.", barrier=NO_TIME),
    Said("Every new opportunity goes in while the customer is on the line, like the one from Oslo.", barrier=NO_TIME),
    Said("I mean to start with it after the quarter.", barrier="The form still has fields nobody can explain"),
    Said(None, "nothing", "My screen is shared and the form times out"),
    Said(None, "nothing", barrier_tick="nothing"),
    Said(None, "no_chance", barrier_tick="nothing"),
)
CHECKLIST_CODES = {
    "I used to": ("target_example", "time"),
    "The five questions": ("target_example", "time"),
    "It’s one page": ("target_example", None),
    "Yesterday I": ("target_example", "time"),
    "I fill in": ("target_example", "time"),
    "Every new": ("target_example", "time"),
    "I mean": ("intends", "unclear_expectation"),
    "|My screen": ("nothing", "tool_access"),
}
TOUR = (
    Said("I copied Jana’s way of naming accounts.", barrier="Nothing really"),
    Said("I ask the closing date first now.", barrier="The list of stages is hard to find"),
    Said("Nothing new yet, I know most of it.", barrier_tick="nothing"),
    Said("I use the short-cut for a new contact, five times this week.", barrier="No time to practise the others"),
    Said("I look at the veterans’ notes before a call.", barrier="Their notes are in a folder I can’t open"),
    Said(None, "nothing", barrier_tick="nothing"),
    Said("Tried the tricks twice, then fell back.", barrier="My manager wants calls, not typing"),
    Said(None, "no_chance", barrier_tick="nothing"),
    Said("I duplicate the last record instead of starting empty.", barrier="Too many fields"),
)


def plant_releases(people: Gardeners, now: datetime) -> None:
    """The checklist goes to fourteen reps; pairs and channel follow three days later."""
    monday = release_day(now)
    release(people.aylin, "One-page checklist", REPS, monday)
    release(people.tomas, "Mentor pairs", "", monday + timedelta(days=3))
    release(people.jonas, "#crm-questions", "", monday + timedelta(days=3, hours=1))


def plant_listening(people: Gardeners, checklist: int, now: datetime) -> None:
    """Ten of the fourteen answer after thirty days, and are coded; others wait for something."""
    team_id = people.mira.team
    then = ask(team_id, 1)
    say(team_id, 1, CHECKLIST, signed=2, then=then)
    closed = close(team_id, 1)
    code(team_id, 1, CHECKLIST_CODES, coder=people.tomas, then=closed + timedelta(hours=9))
    second_opinion(team_id, 1, coder=people.jonas, then=closed + timedelta(hours=10))
    partners(people, checklist, now)
    plant_tour(people, now)
    plant_buddy(people, now)


def release(actor: Actor, title: str, names: str, then: datetime) -> int:
    """Give people to the card whose title begins so, and move it into listening. Its number."""
    session.rollback()
    query = select(Card.number, Lane.number).join(Lane, Lane.id == Card.lane_id)
    number, lane = session.execute(query.where(Card.team_id == actor.team, Card.title.startswith(title))).one()
    listening = select(Lane.number).where(Lane.team_id == actor.team, Lane.stage == "listening")
    target = session.scalars(listening).one()
    if names:
        named = people_named(names, "Sales")
        add_participants(card_number=number, people=named, received_on=then.date(), actor=actor, now=then)
    move_card(number=number, from_lane=lane, to_lane=target, actor=actor, now=then + timedelta(hours=2))
    return int(number)


def partners(people: Gardeners, checklist: int, now: datetime) -> None:
    """A second group got the checklist three weeks ago; eleven people are asked next."""
    then = days_ago(now, 21)
    add_participants(
        card_number=checklist,
        people=people_named(PARTNERS, "Partner team"),
        received_on=then.date(),
        actor=people.aylin,
        now=then,
    )


def plant_tour(people: Gardeners, now: datetime) -> None:
    """Something that was run before: nine of sixteen answered, three answers are coded, the rest waits."""
    followup = asked_about(people.jonas, "A tour of the veterans’ tricks", AGENTS, days_ago(now, 20), days=36)
    say(people.mira.team, followup, TOUR, signed=3, then=ask(people.mira.team, followup))
    closed = close(people.mira.team, followup)
    codes = {
        "I copied": ("other_change", None),
        "I ask": ("other_change", "cannot_find"),
        "Nothing new": ("nothing", None),
    }
    code(people.mira.team, followup, codes, coder=people.aylin, then=closed + timedelta(hours=12))


def plant_buddy(people: Gardeners, now: datetime) -> None:
    """And one that too few answered to be seen by anybody."""
    followup = asked_about(people.jonas, "Buddy for the first refund call", PARTNERS, days_ago(now, 18), days=33)
    say(people.mira.team, followup, TOUR[1:5], then=ask(people.mira.team, followup))
    close(people.mira.team, followup)


def asked_about(actor: Actor, title: str, names: str, then: datetime, *, days: int) -> int:
    """Ask about something that was run so many days before. The follow-up's number."""
    asked = ask_about(
        title=title,
        received_on=then.date() - timedelta(days=days),
        people=people_named(names, "Service"),
        group_size=None,
        today=then.date(),
        actor=actor,
        now=then,
    )
    return asked.followup
