"""Who of the people outside the team is needed no longer, by kind (DOMAIN.md §8: retention).

asked: in follow-ups and after hand-overs · requesters, and whom it affects too · informants · guests of retros.
Everything here runs inside the caller's transaction.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, false, func, literal, or_, select, union_all
from sqlalchemy.orm import aliased

from ldagile.domain.names import NOBODY
from ldagile.domain.retention import MONTHS, months_before
from ldagile.models.base import session
from ldagile.models.cards import Card, CardParticipant
from ldagile.models.diagnoses import Informant
from ldagile.models.handovers import HandOver
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.people import Person, in_team
from ldagile.models.problems import ROOT_ID, Problem, ProblemSupporter
from ldagile.models.teams import Team
from ldagile.models.users import TeamInvitation

Limits = Mapping[str, datetime | None]
ROOT = aliased(Problem, name="root")  # what a problem was merged into, otherwise itself


def limits_of(team: Team, now: datetime) -> Limits:
    """By kind, since when somebody must have been needed to be kept; None keeps them for good."""
    months: dict[str, int | None] = {kind: getattr(team, f"keep_{kind}") for kind in MONTHS}
    return {kind: None if count is None else months_before(now, count) for kind, count in months.items()}


def people_over(team_id: int, limits: Limits, *, now: datetime, most: int) -> list[Person]:
    """People outside the team for whom every reason to know them is over.

    For whom there is none, as for somebody who was taken off a card, is over like those who were asked.
    """
    reasons = union_all(*(each.where(Person.team_id == team_id) for each in reasons_to_know())).subquery()
    stands = [
        (reasons.c.kind == kind) & (or_(reasons.c.over_at.is_(None), reasons.c.over_at >= since) if since else True)
        for kind, since in limits.items()
    ]
    needed = select(reasons.c.person_id).where(or_(*stands))
    named = Person.id.in_(select(reasons.c.person_id))
    known_long = Person.created_at < limits["asked"] if limits["asked"] else false()
    known = or_(Person.name != NOBODY, Person.email.is_not(None))
    query = select(Person).where(Person.team_id == team_id, known, ~belongs(now))
    query = query.where(Person.id.not_in(needed), or_(named, known_long))
    return list(session.scalars(query.order_by(Person.id).limit(most)))


def reasons_to_know() -> list[Select[Any]]:
    """Of which kind a person is, and when that was over; no time as long as it isn't."""
    told = reason("requesters", ROOT.closed_at).join(Problem, Problem.requester_id == Person.id)
    supports = reason("requesters", ROOT.closed_at).join(ProblemSupporter, ProblemSupporter.person_id == Person.id)
    supports = supports.join(Problem, Problem.id == ProblemSupporter.problem_id)
    informs = reason("informants", ROOT.closed_at).join(Informant, Informant.person_id == Person.id)
    informs = informs.join(Problem, Problem.id == Informant.problem_id)
    asked = reason("asked", func.coalesce(FollowUp.closed_at, FollowUp.cancelled_at))
    asked = asked.join(Invitation, Invitation.person_id == Person.id)
    takes_part = reason("asked", func.coalesce(Card.archived_at, Card.released_at))
    takes_part = takes_part.join(CardParticipant, CardParticipant.person_id == Person.id)
    took_over = reason("asked", func.coalesce(HandOver.answered_at, HandOver.asked_at))
    return [
        *(each.join(ROOT, ROOT.id == ROOT_ID) for each in (told, supports, informs)),
        asked.join(FollowUp, FollowUp.id == Invitation.follow_up_id),
        takes_part.join(Card, Card.id == CardParticipant.card_id),
        took_over.join(HandOver, HandOver.person_id == Person.id),
    ]


def reason(kind: str, over_at: Any) -> Select[Any]:
    """The columns of a reason to know a person."""
    columns = (literal(kind).label("kind"), Person.id.label("person_id"), over_at.label("over_at"))
    return select(*columns).select_from(Person)


def belongs(now: datetime) -> ColumnElement[bool]:
    """Whether a person has an account in the team, or an open invitation into it."""
    here = (TeamInvitation.team_id == Person.team_id) & (TeamInvitation.email == Person.email)
    return or_(in_team(), exists().where(here, TeamInvitation.accepted_at.is_(None), TeamInvitation.expires_at > now))
