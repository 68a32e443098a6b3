"""How the garden's team has worked: two sprints that are over, and one that runs."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden.days import days_ago
from ldagile.jobs.garden.listening import plant_releases
from ldagile.jobs.garden.people import Gardeners
from ldagile.jobs.garden.retros import hold_first_retro, hold_sprint_retro
from ldagile.usecases.cards import create_card, edit_card, move_card
from ldagile.usecases.sprints import (
    add_to_sprint,
    close_sprint,
    edit_sprint,
    end_sprint,
    open_retro,
    plan_sprint,
    start_sprint,
)

COMMITTED, DOING, LISTENING, EVALUATED = 3, 4, 5, 6
# As plant_cards numbers them.
MENTORS, CHANNEL, CHECKLIST, FORM, TRIAL, LISTEN_IN, BRIBERY = 1, 2, 4, 5, 7, 8, 9
FOUR_WEEKS, TWO_WEEKS = timedelta(days=25), timedelta(days=11)
THURSDAY = 3
Days = tuple[date, date]


@dataclass(frozen=True)
class Calendar:
    """The garden's days: `started` days ago the sprint began that runs."""

    now: datetime
    started: int

    def ago(self, days: int, hour: int = 10) -> datetime:
        """That hour of that day."""
        return days_ago(self.now, days, hour)

    def days(self, before: int, length: timedelta) -> Days:
        """The first and last day of the sprint that began so many days before the one that runs."""
        first = (self.now - timedelta(days=self.started + before)).date()
        return first, first + length


def plant_sprints(people: Gardeners, now: datetime) -> None:
    """Four weeks in which most was made, four that a form held up, and the two of now."""
    weekday = now.weekday()
    calendar = Calendar(now, weekday if weekday >= THURSDAY else weekday + 7)
    first_sprint(people, calendar)
    hold_first_retro(people, calendar.ago(calendar.started + 29, 14))
    service = second_sprint(people, calendar)
    third_sprint(people, calendar, service)


def first_sprint(people: Gardeners, calendar: Calendar) -> None:
    """Checklist, mentors and channel came out within three days of each other."""
    begun = min(calendar.started + 56, 62)
    starts_on, ends_on = calendar.days(56, FOUR_WEEKS)
    plan_sprint(
        goal="Nobody guesses what a field means",
        starts_on=starts_on,
        ends_on=ends_on,
        capacity=8,
        actor=people.mira,
        now=calendar.ago(begun, 9),
    )
    take_in(people, 1, (TRIAL, CHECKLIST, CHANNEL, MENTORS, FORM), calendar.ago(begun, 9))
    start_sprint(number=1, actor=people.mira, now=calendar.ago(begun, 10))
    for number, who, doing in ((CHECKLIST, people.aylin, 58), (CHANNEL, people.jonas, 57), (MENTORS, people.tomas, 56)):
        carry(who, number, COMMITTED, DOING, calendar.ago(doing, 11))
    plant_releases(people, calendar.now)
    carry(people.aylin, TRIAL, COMMITTED, DOING, calendar.ago(46, 11))
    carry(people.aylin, TRIAL, DOING, LISTENING, calendar.ago(45, 15))
    carry(people.tomas, FORM, COMMITTED, DOING, calendar.ago(43, 11))
    over(people, 1, calendar.ago(calendar.started + 31, 15), "Half of us were at the trade fair")


def second_sprint(people: Gardeners, calendar: Calendar) -> int:
    """The form waits for another team; beside it, something found out and something kept alive.

    Its retro ends with a card, whose number is the result.
    """
    begun = calendar.started + 28
    retime(people, 2, "The form asks for what somebody reads", calendar.days(28, FOUR_WEEKS), calendar.ago(begun, 8))
    veterans = make(people.tomas, "discovery", "Talk to two veterans about the form", 0.5, calendar.ago(begun, 8))
    rota = make(people.jonas, "running", "#crm-questions, answered within a day", 1.0, calendar.ago(begun, 8))
    take_in(people, 2, (veterans, rota), calendar.ago(begun, 9))
    start_sprint(number=2, actor=people.mira, now=calendar.ago(begun, 10))
    carry(people.tomas, veterans, COMMITTED, DOING, calendar.ago(26, 11))
    carry(people.tomas, veterans, DOING, EVALUATED, calendar.ago(23, 11))
    carry(people.jonas, rota, COMMITTED, DOING, calendar.ago(14, 11))
    ended = calendar.ago(calendar.started + 3, 15)
    end_sprint(number=2, actor=people.mira, now=ended)
    open_retro(number=2, actor=people.mira, now=ended + timedelta(minutes=10))
    service = hold_sprint_retro(people, 2, ended + timedelta(minutes=15))
    close_sprint(number=2, actor=people.mira, now=ended + timedelta(hours=2))
    return service


def third_sprint(people: Gardeners, calendar: Calendar, service: int) -> None:
    """The one that runs. Refunds came up on its second day."""
    begun = calendar.started
    retime(people, 3, "Make the first week lighter", calendar.days(0, TWO_WEEKS), calendar.ago(begun, 8))
    edit_card(number=service, version=1, own_days=0.5, actor=people.mira, now=calendar.ago(begun, 8))
    take_in(people, 3, (BRIBERY, service), calendar.ago(begun, 9))
    start_sprint(number=3, actor=people.mira, now=calendar.ago(begun, 10))
    add_to_sprint(number=3, card=LISTEN_IN, actor=people.jonas, now=calendar.ago(begun - 1, 14))
    carry(people.mira, service, COMMITTED, DOING, calendar.ago(begun - 1, 15))
    carry(people.mira, service, DOING, EVALUATED, calendar.ago(begun - 2, 15))
    carry(people.jonas, BRIBERY, COMMITTED, DOING, calendar.ago(1, 11))


def retime(people: Gardeners, sprint: int, goal: str, days: Days, now: datetime) -> None:
    """A sprint that planned itself is given its goal and its days."""
    edit_sprint(number=sprint, version=1, goal=goal, starts_on=days[0], ends_on=days[1], actor=people.mira, now=now)


def take_in(people: Gardeners, sprint: int, cards: tuple[int, ...], now: datetime) -> None:
    """Put these cards into the sprint."""
    for card in cards:
        add_to_sprint(number=sprint, card=card, actor=people.mira, now=now)


def carry(who: Actor, number: int, from_lane: int, to_lane: int, now: datetime) -> None:
    """Somebody moves a card."""
    move_card(number=number, from_lane=from_lane, to_lane=to_lane, actor=who, now=now)


def over(people: Gardeners, sprint: int, now: datetime, why: str) -> None:
    """The sprint ends, what is unfinished goes on to the next, and there was no retro, for a reason."""
    end_sprint(number=sprint, actor=people.mira, now=now)
    close_sprint(number=sprint, override=why, actor=people.mira, now=now + timedelta(hours=1))


def make(who: Actor, kind: str, title: str, own_days: float, now: datetime) -> int:
    """A card of another kind, its maker's own."""
    values: dict[str, Any] = {"kind": kind, "title": title, "own_days": own_days, "owner_id": who.user_id}
    number: int = create_card(actor=who, now=now, **values).number
    return number
