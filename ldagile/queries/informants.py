"""Whom one asks about a problem, and what they said: for the team's leads and members, and for themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from ldagile.domain import diagnosis as core
from ldagile.domain.errors import NotFound
from ldagile.domain.problems import OPEN
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant, answers_of, role_of
from ldagile.models.people import Person
from ldagile.models.problems import WORDS, Problem
from ldagile.models.teams import Team
from ldagile.queries.links import Link


@dataclass(frozen=True)
class InformantSeen:
    """Somebody who is asked; `problem` is that one's number. `answers` by question, an absent one is "don't know"."""

    number: int
    problem: int
    name: str | None
    email: str | None
    role: str
    performs: bool
    requester: bool
    answers: Mapping[int, bool]
    missing: Sequence[str]
    exemplars: str | None
    asked_at: datetime | None
    answered_at: datetime | None
    archived_at: datetime | None
    version: int
    link: Link

    @property
    def role_key(self) -> str:
        """The role as the calculations tell them apart."""
        return core.REQUESTER if self.requester else role_of(self.role, None, 0)


@dataclass(frozen=True)
class LinkSeen:
    """What an informant's link opens: who asks, about what, and what they said so far."""

    team: str
    words: str
    desired_action: str | None
    informant: InformantSeen


ELSEWHERE = {
    "problem": Problem.number,
    "name": Person.name,
    "email": Person.email,
    "requester_id": Problem.requester_id,
}
INFORMANT_NAMES = (
    *(name for name in InformantSeen.__dataclass_fields__ if name not in {"requester", "link"}),
    "person_id",
    "requester_id",
    "id",
    "link_generation",
)
INFORMANT = [ELSEWHERE[name] if name in ELSEWHERE else getattr(Informant, name) for name in INFORMANT_NAMES]


def list_informants(
    team_id: int, problem: int, *, archived: bool = False, after: int = 0, limit: int | None = None
) -> list[InformantSeen]:
    """Who is asked about the problem with this number, in the order in which they were added, after `after`."""
    query = informants_of(team_id).where(Problem.number == problem, Informant.number > after)
    query = query.where(Informant.archived_at.is_not(None) if archived else Informant.archived_at.is_(None))
    return [seen(*row) for row in session.execute(query.order_by(Informant.number).limit(limit))]


def get_informant(team_id: int, number: int) -> InformantSeen:
    """The team's informant with this number. NotFound otherwise."""
    row = session.execute(informants_of(team_id).where(Informant.number == number)).first()
    if row is None:
        raise NotFound("informant_not_found", number=number)
    return seen(*row)


def find_by_link(link: Link) -> LinkSeen | None:
    """What the link opens; None when it was renewed, the informant put away, or the problem closed."""
    row = session.execute(
        select(Team.name, WORDS, Problem.desired_action, *INFORMANT)
        .join(Problem, Problem.id == Informant.problem_id)
        .join(Team, Team.id == Informant.team_id)
        .outerjoin(Person, Person.id == Informant.person_id)
        .where(Informant.id == link.id, Informant.link_generation == link.generation)
        .where(Informant.archived_at.is_(None), Problem.state.in_(OPEN))
    ).first()
    if row is None:
        return None
    return LinkSeen(row[0], row[1], row[2], seen(*row[3:]))


def informants_of(team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's informants, with the numbers of their problems and the people they are."""
    return (
        select(*INFORMANT)
        .join(Problem, Problem.id == Informant.problem_id)
        .outerjoin(Person, Person.id == Informant.person_id)
        .where(Informant.team_id == team_id)
    )


def seen(*row: Any) -> InformantSeen:
    """A row of INFORMANT as it is shown."""
    values = dict(zip(INFORMANT_NAMES, row, strict=True))
    values["requester"] = values.pop("person_id") == values.pop("requester_id")
    values["answers"] = answers_of(values["answers"])
    values["link"] = Link(values.pop("id"), values.pop("link_generation"))
    return InformantSeen(**values)
