"""Follow-ups as they stand: what was asked, how many answered, what counts. One row for those that are pooled."""

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import Subquery, func, select

from ldagile.domain.errors import NotFound
from ldagile.domain.listening import heard_by
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.columns import columns_of
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.objectives import Objective
from ldagile.models.people import Person
from ldagile.models.problems import Problem
from ldagile.models.teams import Team
from ldagile.queries.rounds import Batch, Round
from ldagile.queries.tallies import Tally, few_by, tallies_of


def list_batches(team_id: int, *, card: int | None = None) -> list[Batch]:
    """The team's follow-ups, or one card's, pooled ones together, in the order in which they are due.

    Three statements.
    """
    rounds = list_rounds(team_id, card)
    tallies = tallies_of([each.id for each in rounds])
    batches: defaultdict[int, list[Round]] = defaultdict(list)
    for each in rounds:
        batches[each.pool_id or each.id].append(each)
    found = [batch_of(group, tallies) for group in batches.values()]
    few = few_by((batch.last.card, batch.answered) for batch in found)
    found = [replace(batch, few_beside=few[batch.last.card]) for batch in found]
    return sorted(found, key=lambda batch: (batch.last.due_on, batch.last.number))


def get_batch(team_id: int, number: int) -> Batch:
    """The follow-up with this number and those that are pooled with it. NotFound otherwise."""
    for batch in list_batches(team_id):
        if number in {each.number for each in batch.rounds}:
            return batch
    raise NotFound("follow_up_not_found", number=number)


def list_rounds(team_id: int, card: int | None) -> list[Round]:
    """Each follow-up that was not cancelled."""
    asked = invited_by(team_id)
    columns = columns_of(
        Round,
        FollowUp,
        card=Card.number,
        title=Card.title,
        owner_id=Card.owner_id,
        behaviour=Card.target_behaviour,
        objective=Objective.number,
        decision=Card.decision,
        threshold=func.coalesce(FollowUp.threshold, Team.threshold),
        invited=func.coalesce(asked.c.invited, 0),
        unreachable=func.coalesce(asked.c.unreachable, 0),
        mailed_at=asked.c.mailed,
    )
    query = (
        select(*columns)
        .join(Card, Card.id == FollowUp.card_id)
        .join(Team, Team.id == FollowUp.team_id)
        .outerjoin(Problem, Problem.id == Card.problem_id)
        .outerjoin(Objective, Objective.id == Problem.objective_id)
        .outerjoin(asked, asked.c.follow_up_id == FollowUp.id)
        .where(FollowUp.team_id == team_id, FollowUp.cancelled_at.is_(None))
        .order_by(FollowUp.id)
    )
    return [Round(*row) for row in session.execute(query if card is None else query.where(Card.number == card))]


def invited_by(team_id: int) -> Subquery:
    """By the follow-up's id, how many it invites, how many without an address, and when the first mail went out."""
    invited, addresses = func.count(), func.count(Person.email)
    columns = (invited.label("invited"), (invited - addresses).label("unreachable"))
    return (
        select(Invitation.follow_up_id, *columns, func.min(Invitation.mailed_at).label("mailed"))
        .join(Person, Person.id == Invitation.person_id)
        .where(Invitation.team_id == team_id, Invitation.cancelled_at.is_(None))
        .group_by(Invitation.follow_up_id)
        .subquery()
    )


def batch_of(rounds: list[Round], tallies: defaultdict[int, Tally]) -> Batch:
    """Those together, as the gate sees them."""
    total = Tally()
    for each in rounds:
        total.add(tallies[each.id])
    heard = heard_by(
        rounds,
        lambda each: each.size,
        lambda each: each.threshold,
        unsigned=total.unsigned,
        signed=total.signed,
        withdrawn=total.withdrawn,
    )
    return Batch(tuple(rounds), heard, total, tallies[rounds[-1].id])
