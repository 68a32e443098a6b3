"""Four people in three roles answer the fourteen questions: environment and knowledge, and not of one mind."""

from datetime import datetime
from typing import Any

from ldagile.jobs.garden.people import Gardeners
from ldagile.usecases.informant_answers import Said, save_answers
from ldagile.usecases.informants import add_informant

HEAD = "1Y 2Y 4Y 5N 6Y 7Y 9N 11Y 12N 13N"
MANAGER = "1Y 2Y 3Y 4Y 5N 6Y 7Y 9N 10N 11Y 12N 13N"
HAMBURG = "1N 2N 3N 4Y 5N 6Y 7Y 9N 10Y 11Y 12N 13N 14Y"
OSLO = "1N 3N 4Y 6Y 7Y 9N"
VETERANS = "Jana and Piet in Hamburg"

# Who, what they answer, what they miss, and whom they name.
ASKED: tuple[tuple[dict[str, Any], str, tuple[str, ...], str | None], ...] = (
    ({"requester": True, "role": "head of sales"}, HEAD, (), None),
    ({"role": "sales managers", "name": "Bo Sandberg"}, MANAGER, (), None),
    ({"role": "reps", "name": "Lena Vogt", "performs": True}, HAMBURG, ("time",), VETERANS),
    ({"role": "reps", "name": "Nils Aas", "performs": True}, OSLO, ("time", "process"), None),
)


def plant_answers(people: Gardeners, problem: int, now: datetime) -> None:
    """Each of them asked in a talk, with what they say filled in."""
    for who, listed, missing, exemplars in ASKED:
        added = add_informant(problem_number=problem, actor=people.mira, now=now, **who)
        said = Said(answers_in(listed), missing, exemplars)
        save_answers(number=added.number, version=added.version, said=said, actor=people.mira, now=now)


def answers_in(listed: str) -> dict[int, bool]:
    """ "3N 4Y" as answers by question; what is not listed they don't know."""
    return {int(answer[:-1]): answer.endswith("Y") for answer in listed.split()}
