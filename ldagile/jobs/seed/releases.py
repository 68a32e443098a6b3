"""What released cards started: baselines with their judgements, and people who will be asked.

Everything here runs inside the caller's transaction.
"""

from collections.abc import Sequence

from sqlalchemy import select

from ldagile.jobs.seed.cards import Made
from ldagile.jobs.seed.ground import Ground
from ldagile.jobs.seed.rows import add_rows
from ldagile.models.base import session
from ldagile.models.baseline_rows import judge_due, open_looks
from ldagile.models.cards import Card, CardParticipant
from ldagile.models.releases import release
from ldagile.models.teams import Team

GROUPS = (0, 8, 12, 20)


def release_all(ground: Ground, cards: Sequence[Made], people: Sequence[int]) -> None:
    """Let those that listen freeze their baselines and plan their questions, in the order in which they came out.

    Whatever metric can be judged by now, is.
    """
    listening = [card for card in cards if card.plan.problem is not None and card.plan.stage == "listening"]
    add_participants(ground, [card.id for card in listening], people)
    team = session.get_one(Team, ground.team_id)
    rows = {row.id: row for row in session.scalars(select(Card).where(Card.id.in_([card.id for card in listening])))}
    for card in sorted(listening, key=lambda card: card.plan.steps[-1][1]):
        row, moment = rows[card.id], card.plan.steps[-1][1]
        release(row, now=moment, today=team.day_of(moment), actor_id=row.created_by_id)
    judge_due(open_looks(ground.team_id), now=ground.now, today=ground.today)


def add_participants(ground: Ground, ids: Sequence[int], people: Sequence[int]) -> None:
    """Who takes part in each of these cards: a group of these people, or nobody."""
    rows = []
    for card_id in ids:
        group = ground.luck.sample(people, min(len(people), ground.luck.choice(GROUPS)))
        rows += [ground.row(ground.now, card_id=card_id, person_id=person) for person in group]
    add_rows(CardParticipant, rows)
