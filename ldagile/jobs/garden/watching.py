"""Two weeks of watching how records are filled in, and why they are not."""

from datetime import datetime, timedelta
from typing import Any

from ldagile.jobs.garden.people import Gardeners
from ldagile.usecases.causes import create_cause
from ldagile.usecases.observations import create_observation

# Days since watching began (from, to), kind, place, tone, and what was seen.
SEEN = (
    (
        0,
        1,
        "shadowing",
        "Oslo",
        "friction",
        "Four calls watched. Nobody opens the record before the customer hangs up.",
    ),
    (1, 2, "interview", "Oslo", "friction", "The system asks me things I only know three weeks later."),
    (
        2,
        4,
        "artefact",
        "Hamburg",
        None,
        "Thirty records printed: the same eight fields are empty in nearly all of them.",
    ),
    (4, 6, "shadowing", "Malmö", "friction", "A handed-over lead is typed anew, because the two systems don't talk."),
    (7, 8, "interview", "Hamburg", None, "I look into the old sheet first. It's wrong, but it's quick."),
    (
        8,
        9,
        "shadowing",
        "Vienna",
        None,
        "Dashboards of the forecast come out on the third of the month. Reps don't see them.",
    ),
    (
        9,
        10,
        "shadowing",
        "Oslo",
        "friction",
        "The form for a new opportunity asks for 23 fields. Reps fill in nine, then save it as a draft.",
    ),
    (10, 11, "interview", None, "friction", "I do it on Friday from memory. By then I've made up half of it."),
    (
        12,
        14,
        "artefact",
        "Hamburg",
        "success",
        "Two veterans keep a note with five questions by the phone; their records are 90 % complete.",
    ),
)
WHYS = (
    ("Records are incomplete.", None),
    ("Reps put it off until Friday.", None),
    ("It takes eleven minutes per customer.", None),
    ("Twenty-three fields, named by the vendor.", None),
    ("Nobody owned the form when it was set up.", "tool"),
)


def plant_observations(people: Gardeners, problem: int, began: datetime) -> None:
    """What Tomas and Aylin saw from `began` on, each noted on the evening of its last day."""
    for place, (first, last, kind, where, tone, note) in enumerate(SEEN):
        seen: dict[str, Any] = {"kind": kind, "place": where, "tone": tone, "note": note}
        seen |= {"from_on": began.date() + timedelta(days=first), "to_on": began.date() + timedelta(days=last)}
        actor = people.tomas if place % 2 else people.aylin
        create_observation(problem_number=problem, actor=actor, now=began + timedelta(days=last), **seen)


def plant_causes(people: Gardeners, problem: int, now: datetime) -> None:
    """Asked why until it stopped."""
    parent = None
    for text, kind in WHYS:
        parent = create_cause(
            problem_number=problem, text=text, kind=kind, parent=parent, actor=people.tomas, now=now
        ).number
