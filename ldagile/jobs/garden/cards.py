"""What the garden's team has made, is about to make, and will not make."""

from datetime import date, datetime, timedelta
from typing import Any

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden.people import Gardeners
from ldagile.usecases.cards import (
    add_comment,
    add_item,
    add_link,
    archive_card,
    create_card,
    pin_card,
    tick_item,
)

# Days ago, who made it, and what it is. The first record of the metric is number 1, so is the objective.
INTERVENTIONS: tuple[tuple[int, str, dict[str, Any]], ...] = (
    (
        68,
        "tomas",
        {
            "title": "Mentor pairs: newcomer and veteran",
            "type": "mentoring or community",
            "own_days": 4.0,
            "hours_each": 1.0,
            "reach": 24,
            "target_behaviour": "A new rep logs a call the way their veteran does",
            "description": "Two veterans log a call in **three minutes**. Nobody ever asked them how.",
        },
    ),
    (
        67,
        "jonas",
        {
            "title": "#crm-questions, a channel for anything",
            "type": "mentoring or community",
            "own_days": 1.0,
            "target_behaviour": "Whoever is stuck asks, and gets an answer within a day",
        },
    ),
    (
        66,
        "aylin",
        {
            "title": "Five help articles pinned above the customer record",
            "type": "curated resource",
            "own_days": 1.0,
            "other_days": 0.5,
            "target_behaviour": "Reps open the article beside the field instead of guessing",
        },
    ),
    (
        65,
        "aylin",
        {
            "title": "One-page checklist for new opportunities",
            "type": "job aid",
            "own_days": 0.5,
            "hours_each": 0.25,
            "target_behaviour": "The record is filled in before the call ends",
            "description": "Asked for in an answer, made in an afternoon:\n\n- five lines\n- in the order of the call\n"
            "- hangs beside the screen",
        },
    ),
    (
        64,
        "tomas",
        {
            "title": "Drop 14 of the 23 fields from the form",
            "type": "process or tool fix",
            "own_days": 2.0,
            "other_days": 4.0,
            "target_behaviour": "A new opportunity is saved in one go",
        },
    ),
    (
        63,
        "mira",
        {
            "title": "Two-day CRM course",
            "type": "course",
            "own_days": 20.0,
            "hours_each": 16.0,
            "justification": "It was asked for, so that we can say what it would be worth.",
        },
    ),
)
EXPECTED: dict[str, Any] = {"metric": 1, "expected_movement": "41 % to 60 %"}


def plant_cards(people: Gardeners, today: date, now: datetime, *, problem: int) -> None:
    """The ideas and ready cards for the problem with the CRM, and what stands beside them."""
    numbers = {}
    for days, who, values in INTERVENTIONS:
        person: Actor = getattr(people, who)
        then = now - timedelta(days=days)
        hope = {**EXPECTED, "expected_by": today + timedelta(days=28)}
        numbers[values["type"]] = create_card(
            kind="intervention", problem=problem, owner_id=person.user_id, actor=person, now=then, **hope, **values
        ).number
    checklist = numbers["job aid"]
    furnish(people, checklist, now - timedelta(days=64))
    try_out(people, checklist, problem, now - timedelta(days=63))
    plant_other_kinds(people, today, now)
    why = f"Three new reps start on {today + timedelta(days=6):%-d %B}"
    pinned = numbers["curated resource"]
    pin_card(number=pinned, where="above", reason=why, actor=people.mira, now=now - timedelta(days=2))


def furnish(people: Gardeners, number: int, then: datetime) -> None:
    """What hangs on the checklist's card."""
    for item, text in enumerate(("Ask two reps what they look up", "Draft on one page", "Print ten"), start=1):
        add_item(number=number, text=text, actor=people.aylin, now=then)
        if item < 3:
            tick_item(number=number, item=item, done=True, actor=people.aylin, now=then + timedelta(hours=item))
    add_link(
        number=number,
        url="https://intranet.example/crm/record",
        title="The form with its 23 fields",
        actor=people.aylin,
        now=then,
    )
    add_comment(
        number=number,
        text="The partner team asked for it unprompted. Their form has four more fields.",
        actor=people.tomas,
        now=then + timedelta(days=1),
    )


def try_out(people: Gardeners, rollout: int, problem: int, then: datetime) -> None:
    """The checklist, first with the Nordic team."""
    create_card(
        kind="intervention",
        title="Checklist trial with the Nordic team",
        type="job aid",
        problem=problem,
        trial_of=rollout,
        reach=12,
        own_days=0.5,
        owner_id=people.aylin.user_id,
        actor=people.aylin,
        now=then,
        **EXPECTED,
    )


def plant_other_kinds(people: Gardeners, today: date, now: datetime) -> None:
    """What has no index: something to find out, something to keep alive, what a rule asks for, and a contrast."""
    create_card(
        kind="discovery",
        title="Listen in on three refund calls",
        owner_id=people.jonas.user_id,
        due=today + timedelta(days=10),
        actor=people.jonas,
        now=now - timedelta(days=9),
    )
    create_card(
        kind="mandatory",
        title="Anti-bribery confirmation",
        law_source="Group policy 12, paragraph 3",
        review_on=today + timedelta(days=180),
        due=today + timedelta(days=21),
        owner_id=people.jonas.user_id,
        own_days=1.0,
        actor=people.mira,
        now=now - timedelta(days=12),
    )
    programme = create_card(
        kind="running",
        title="Leadership programme, four modules",
        description="250 000 spent on 40 managers. They liked it; no number moved.",
        money=25_000_000,
        own_days=60.0,
        tags=["contrast"],
        actor=people.mira,
        now=now - timedelta(days=90),
    )
    archive_card(number=programme.number, actor=people.mira, now=now - timedelta(days=60))
