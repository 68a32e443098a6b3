"""Informants and their answers, as the tests of several pages need them."""

from typing import Any

from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.informants import add_informant

# DOMAIN.md §12: environment and knowledge, managers and reps disagreeing on question 3.
HEAD = "1Y 2Y 4Y 5N 6Y 7Y 9N 11Y 12N 13N"
MANAGER = "1Y 2Y 3Y 4Y 5N 6Y 7Y 9N 10N 11Y 12N 13N"
REP = "1N 2N 3N 4Y 5N 6Y 7Y 9N 10Y 11Y 12N 13N 14Y"
OTHER_REP = "1N 3N 4Y 6Y 7Y 9N"


def listed(answers: str) -> dict[int, bool]:
    return {int(answer[:-1]): answer.endswith("Y") for answer in answers.split()}


def form(answers: str, **more: Any) -> dict[str, Any]:
    """The answers as their form sends them."""
    said = {f"q{question}": "yes" if answer else "no" for question, answer in listed(answers).items()}
    return {**said, "version": "1", **more}


def ask(problem: int, role: str, answers: str, *, actor: Any, now: Any, missing: Any = (), **more: Any) -> int:
    """Somebody answers; their number. Inside an app context."""
    number = add_informant(problem_number=problem, role=role, actor=actor, now=now, **more).number
    save_answers(number=number, version=1, said=Said(listed(answers), missing), actor=actor, now=now)
    return number


def ask_everybody(problem: int, *, actor: Any, now: Any) -> None:
    """The four of the garden."""
    who = {"actor": actor, "now": now}
    ask(problem, "head of sales", HEAD, requester=True, **who)
    ask(problem, "sales managers", MANAGER, name="Bo Sandberg", **who)
    ask(problem, "reps", REP, name="Lena Vogt", performs=True, missing=["time"], **who)
    ask(problem, "reps", OTHER_REP, name="Nils Aas", performs=True, missing=["process"], **who)
