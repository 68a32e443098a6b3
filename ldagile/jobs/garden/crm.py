"""The garden's main problem: it came in as an order, was asked back, and was told anew by the one who has it."""

from datetime import datetime
from functools import partial

from ldagile.domain.permissions import Actor
from ldagile.jobs.garden.days import days_ago
from ldagile.jobs.garden.people import Gardeners
from ldagile.usecases.problems import (
    ProblemSubmitted,
    answer_question,
    edit_problem,
    share_problem,
    start_observing,
    submit_problem,
    write_to_requester,
    write_to_team,
)

HELEN = "helen.marsh@nordlicht.example"
ORDER = "We need CRM training for all reps by March"
ANEW = (
    "Only 41 % of our customer records are complete, and the forecast has been off by 30 % "
    "since we moved to the new CRM."
)
MIRA_ASKS = (
    "Thank you, that helps. We would like to watch two of your reps for an hour before we make anything. "
    "Whom may we ask?"
)
FACTS = {
    "performers": "sales reps in four countries",
    "affected": 64,
    "objective": 1,
    "current_action": "They fill in nine of 23 fields, then save it as a draft",
}


def plant_crm(people: Gardeners, now: datetime) -> ProblemSubmitted:
    """Told twelve weeks ago, asked back the same day, and watched from the next day on."""
    told = submit_problem(
        statement=ORDER,
        email=HELEN,
        needed_why="by March, when the year is planned",
        actor=Actor(team_id=people.mira.team_id),
        now=days_ago(now, 85, 9, 12),
    )
    say_anew(told, now)
    talk(people, told, now)
    learn(told, now)
    edit_problem(number=told.number, version=5, actor=people.mira, now=days_ago(now, 79, 11), **FACTS)
    share_problem(number=told.number, shared=True, actor=people.mira, now=days_ago(now, 79, 11, 5))
    return told


def say_anew(told: ProblemSubmitted, now: datetime) -> None:
    """Helen answers the two questions, and then says what the matter is."""
    answer = partial(answer_question, problem_id=told.problem_id, generation=told.generation)
    wanted = "Fill in the customer’s record during the call, not on Friday from memory"
    answer(question="action", text=wanted, now=days_ago(now, 85, 14, 30))
    answer(question="number", text="complete records, 41 % today", now=days_ago(now, 85, 14, 32))
    answer(question="anew", text=ANEW, now=days_ago(now, 84, 8, 5))


def talk(people: Gardeners, told: ProblemSubmitted, now: datetime) -> None:
    """What Mira and Helen wrote to each other, and the beginning of the watching."""
    write_to_requester(number=told.number, text=MIRA_ASKS, actor=people.mira, now=days_ago(now, 84, 9, 40))
    write_to_team(
        problem_id=told.problem_id,
        generation=told.generation,
        text="Ravi in Oslo and Jana in Hamburg. Tuesday mornings are quiet.",
        now=days_ago(now, 84, 11),
    )
    start_observing(number=told.number, actor=people.tomas, now=days_ago(now, 84, 13))


def learn(told: ProblemSubmitted, now: datetime) -> None:
    """What the tracking page asked Helen later, one question at a time. Her figure stays a claim."""
    answer = partial(answer_question, problem_id=told.problem_id, generation=told.generation)
    worst = "The factory plans with the wrong numbers again in January"
    answer(question="cost", monthly_cost=5_800_000, text=worst, now=days_ago(now, 80, 16))
    well = "Jana and Piet in Hamburg. Their records are nearly always complete."
    answer(question="exemplar", text=well, now=days_ago(now, 79, 9))
