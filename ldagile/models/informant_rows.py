"""Informants, as several use cases need them. Everything here runs inside the caller's transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import Conflict, RuleBroken
from ldagile.models.activity import changed_fields, record_activity
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.people import Person, find_by_address, person_by_email
from ldagile.models.problems import Problem


@dataclass(frozen=True)
class Said:
    """What an informant says: yes or no by question (1–14), an absent one is "don't know".

    `missing`, of tool, access, time and process, is kept with a no to question 3 only; `exemplars`, who does it
    well, with a yes to 14.
    """

    answers: Mapping[int, bool] = field(default_factory=dict)
    missing: Sequence[str] = ()
    exemplars: str | None = None

    def values(self) -> dict[str, Any]:
        """The columns of the informant's row."""
        return {
            "answers": {str(question): self.answers[question] for question in sorted(self.answers)},
            "missing": list(self.missing) if self.answers.get(3) is False else [],
            "exemplars": self.exemplars if self.answers.get(14) is True else None,
        }


def check_not_asked(problem: Problem, person: Person | None) -> None:
    """Raise RuleBroken `asked_already` if this person is among the problem's informants."""
    if person is None:
        return
    mine = select(Informant.id).where(Informant.problem_id == problem.id, Informant.person_id == person.id)
    if session.scalar(mine):
        raise RuleBroken("asked_already", field="email" if person.email else "name", name=person.name)


def address_of(informant: Informant, email: str | None, author_id: int | None, now: datetime) -> str:
    """Where a mail reaches the informant; `email` is kept with the person if they had no address.

    RuleBroken `address_needed` if there is none, `address_taken` if another person has it.
    """
    person = session.get(Person, informant.person_id) if informant.person_id else None
    if person and person.email:
        return person.email
    if not email:
        raise RuleBroken("address_needed", field="email")
    if other := find_by_address(informant.team_id, email):
        raise RuleBroken("address_taken", field="email", name=other.name)
    if person:
        person.email = email
    else:
        informant.person_id = person_by_email(informant.team_id, email, created_by_id=author_id, now=now).id
    return email


def keep_answers(informant: Informant, version: int, said: Said, *, actor_id: int | None, now: datetime) -> bool:
    """Put an informant's answers in the place of those before. False if they are the same.

    Conflict when others were saved since `version`, but not the same: a second click is no second person.
    """
    values = said.values()
    stored = {name: getattr(informant, name) for name in values}
    if stored == values:
        return False
    if informant.version != version:
        raise Conflict("changed_meanwhile", version=informant.version, theirs=stored)
    changes = changed_fields(informant, values)
    informant.version += 1
    informant.answered_at = now if informant.answers else None
    record_activity(informant, "answers_saved", actor_id=actor_id, now=now, changes=changes)
    return True
