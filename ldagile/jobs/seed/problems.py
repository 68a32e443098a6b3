"""The problems behind the cards, who is asked about them, and what the answers say. Inside the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from ldagile.jobs.seed.ground import Ground
from ldagile.jobs.seed.rows import add_history, add_numbered, add_rows
from ldagile.jobs.seed.words import ROLES, person_name, statement
from ldagile.models.base import session
from ldagile.models.diagnoses import Diagnosis, Informant, Observation
from ldagile.models.numbers import next_numbers
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.models.rediagnosis import diagnosed_values

KNOWN, ASKED = 0.97, 0.85  # how often somebody has said a fact, and how often somebody was asked why
WITHOUT_CARDS = ("submitted", "observing", "declined")


def add_people(ground: Ground, count: int) -> list[int]:
    """People without an address: a load test writes to nobody."""
    then = ground.now - timedelta(days=300)
    numbers = next_numbers(Person, ground.team_id, count)
    return add_numbered(Person, [ground.row(then, number=number, name=person_name(ground.luck)) for number in numbers])


def add_problems(
    ground: Ground, begun: Sequence[datetime], objectives: Sequence[int | None], people: Sequence[int]
) -> list[int]:
    """A problem for each of these objectives (None: nobody has said): their ids.

    The first of them are those at work, `begun` when their first card was made. They are pasted ones, which nobody
    gets a mail about.
    """
    extra = len(objectives) - len(begun)
    told = [at - timedelta(days=ground.luck.uniform(5, 20)) for at in begun]
    told += [ground.now - timedelta(days=ground.luck.uniform(0, 60)) for _ in range(extra)]
    states = ["accepted"] * len(begun) + [WITHOUT_CARDS[place % 3] for place in range(extra)]
    numbers = next_numbers(Problem, ground.team_id, len(told))
    facts = zip(numbers, told, states, objectives, strict=True)
    rows = [
        ground.row(at, number=number, state=state, objective_id=objective, **problem_facts(ground, at, state, people))
        for number, at, state, objective in facts
    ]
    problems = add_numbered(Problem, rows)
    add_history(history_of(ground, problems, rows, begun))
    ask_about(ground, [pair for pair in zip(problems, rows, strict=True) if pair[1]["state"] == "accepted"], people)
    return problems


def problem_facts(ground: Ground, at: datetime, state: str, people: Sequence[int]) -> dict[str, Any]:
    """What is known of one problem. What nobody has said leaves its cards unscored."""
    luck = ground.luck
    return {
        "statement": statement(luck),
        "requester_id": luck.choice(people),
        "performers": luck.choice(ROLES),
        "affected": luck.randint(10, 400) if luck.random() < KNOWN else None,
        "monthly_cost": luck.randint(20, 900) * 10_000 if luck.random() < KNOWN else None,
        "cost_basis": luck.choice(("measured", "estimated")),
        "closed_at": at if state == "declined" else None,
        "state_reason": "Somebody else mends it sooner" if state == "declined" else None,
        "observing_since": at + timedelta(hours=5) if state == "observing" else None,
        "state_before_observing": "submitted" if state == "observing" else None,
        "pasted": True,
        "mail_stopped_at": at,
        "answered_at": at,
    }


def history_of(
    ground: Ground, problems: Sequence[int], rows: Sequence[dict[str, Any]], begun: Sequence[datetime]
) -> list[dict[str, Any]]:
    """What happened to each problem."""
    moves = {"accepted": "problem_accepted", "observing": "observing_started", "declined": "problem_declined"}
    history = []
    for place, (problem, row) in enumerate(zip(problems, rows, strict=True)):
        who, at, state = row["created_by_id"], row["created_at"], row["state"]
        history.append(ground.happened("problem", problem, "problem_pasted", at, who=who))
        if state in moves:
            moved = min(begun[place] if place < len(begun) else at + timedelta(hours=5), ground.now)
            change = {"state": ["submitted", state]}
            history.append(ground.happened("problem", problem, moves[state], moved, who=who, **change))
    return history


def ask_about(ground: Ground, problems: Sequence[tuple[int, dict[str, Any]]], people: Sequence[int]) -> None:
    """Two roles answer the fourteen questions about most of the problems, and somebody has watched."""
    asked = [(problem, row) for problem, row in problems if ground.luck.random() < ASKED]
    informants, observations = [], []
    for problem, row in asked:
        at = row["created_at"] + timedelta(days=2)
        for role in ground.luck.sample(ROLES, 2):
            person = ground.luck.choice([each for each in people if each != row["requester_id"]])
            informants.append(informant_row(ground, problem, role, person, at))
        seen = {"problem_id": problem, "kind": "interview", "note": "They look it up every time.", "tone": "friction"}
        observations.append(ground.row(at, **seen))
    add_rows(Informant, numbered(Informant, ground, informants))
    add_rows(Observation, numbered(Observation, ground, observations))
    add_rows(Diagnosis, [diagnosis_row(ground, problem, row["created_at"]) for problem, row in asked])


def informant_row(ground: Ground, problem: int, role: str, person: int, at: datetime) -> dict[str, Any]:
    """One of those who were asked: twelve of fourteen questions answered, the others not known."""
    questions = sorted(ground.luck.sample(range(1, 15), 12))
    answers = {str(question): ground.luck.random() < 0.5 for question in questions}
    return ground.row(at, problem_id=problem, person_id=person, role=role, answers=answers, answered_at=at)


def numbered(model: Any, ground: Ground, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the team's next numbers."""
    numbers = next_numbers(model, ground.team_id, len(rows))
    return [row | {"number": number} for row, number in zip(rows, numbers, strict=True)]


def diagnosis_row(ground: Ground, problem_id: int, told: datetime) -> dict[str, Any]:
    """What the answers say, by the same calculation as for any problem."""
    problem = session.scalars(select(Problem).where(Problem.id == problem_id)).one()
    values = diagnosed_values(problem)
    return {"team_id": ground.team_id, "problem_id": problem_id, "version": 1, "at": told + timedelta(days=2), **values}
