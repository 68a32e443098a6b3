"""What was heard of one released card: what people said, what the number did, what that suggests, what was decided."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.evidence import advice, bounds, enough_answered, is_count, wilson
from ldagile.domain.listening import SHOWN_FROM
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.evidence import judged_metrics
from ldagile.models.objectives import Metric
from ldagile.models.problems import ROOT_ID, Problem
from ldagile.models.users import User
from ldagile.queries.feedback import FeedbackSeen, list_feedback
from ldagile.queries.followups import list_batches
from ldagile.queries.handovers import HandOverSeen, find_handover
from ldagile.queries.metrics import Picture, get_picture
from ldagile.queries.quotes import Made, list_made
from ldagile.queries.remarks import Remarks, remarks_on
from ldagile.queries.rounds import Batch


@dataclass(frozen=True)
class Said:
    """What people did, over all groups: k of n counted answers, of so many who answered and were asked.

    refusal: why no share is shown, "few" (fewer than 5) or "rate" (fewer than 30 % answered), or None.
    """

    changed: int
    answered: int
    responded: int
    invited: int

    @property
    def is_count(self) -> bool:
        """Whether so many answered that it is no sample."""
        return self.invited > 0 and is_count(self.responded, self.invited)

    @property
    def refusal(self) -> str | None:
        """Why the share would mislead."""
        if self.answered < SHOWN_FROM:
            return "few"
        return "rate" if self.is_quiet else None

    @property
    def is_quiet(self) -> bool:
        """Whether fewer than 30 % answered."""
        return not enough_answered(self.responded, self.invited)

    @property
    def told(self) -> tuple[int, int] | tuple[None, None]:
        """k and n; neither from fewer than five, which are for those who do the work."""
        return (None, None) if self.refusal == "few" else (self.changed, self.answered)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson 95 %; None when it is refused."""
        return None if self.refusal else wilson(self.changed, self.answered)

    @property
    def percent(self) -> int:
        """How many in a hundred of those who were asked answered."""
        return round(100 * self.responded / self.invited) if self.invited else 0


@dataclass(frozen=True)
class Evaluation:
    """One card, heard. advice: "scale", "iterate", "rethink", "listen", or "not_enough_data" without answers."""

    card_id: int
    card: int
    title: str
    stage: str
    released_at: datetime
    decision: str | None
    note: str | None
    decided_at: datetime | None
    decided_by: str | None
    batches: tuple[Batch, ...]
    said: Said
    picture: Picture | None
    moved: bool | None
    advice: str
    remarks: Remarks
    made: tuple[Made, ...]
    repeats: tuple[tuple[int, str], ...]
    feedback: tuple[FeedbackSeen, ...]
    handover: HandOverSeen | None

    @property
    def dont_claim(self) -> bool:
        """Unchanged behaviour and a better number: whatever moved it, it was not this (DOMAIN.md §7)."""
        return self.moved is True and self.advice == "rethink"


def get_evaluation(team_id: int, number: int) -> Evaluation:
    """The evaluation of the card with this number. NotFound unless it was released. About twenty statements."""
    row = released_card(team_id, number)
    batches = tuple(list_batches(team_id, card=number))
    said = said_in(batches)
    moved = moved_of(team_id, row.problem_id, row.metric_id)
    decided = decided_on(row.id)
    return Evaluation(
        card_id=row.id,
        card=number,
        title=row.title,
        stage=row.stage,
        released_at=row.released_at,
        decision=row.decision,
        note=row.decision_note,
        decided_at=decided[0] if decided else None,
        decided_by=decided[1] if decided else None,
        batches=batches,
        said=said,
        picture=get_picture(team_id, row.metric) if row.metric else None,
        moved=moved,
        advice=advice_on(said, moved),
        remarks=remarks_on(batches),
        made=tuple(list_made(team_id, about=number)[number]),
        repeats=repeats_of(row.id),
        feedback=tuple(list_feedback(team_id, number)),
        handover=find_handover(team_id, number),
    )


def released_card(team_id: int, number: int) -> Any:
    """The card's own columns, with the ids of the problem that it counts for and of its metric."""
    row = session.execute(
        select(Card.id, Card.title, Card.released_at, Card.decision, Card.decision_note, Card.metric_id)
        .add_columns(Lane.stage, Metric.number.label("metric"), ROOT_ID.label("problem_id"))
        .join(Lane, Lane.id == Card.lane_id)
        .outerjoin(Metric, Metric.id == Card.metric_id)
        .outerjoin(Problem, Problem.id == Card.problem_id)
        .where(Card.team_id == team_id, Card.number == number, Card.released_at.is_not(None))
    ).first()
    if row is None:
        raise NotFound("card_not_found", number=number)
    return row


def said_in(batches: tuple[Batch, ...]) -> Said:
    """All groups together. Who was asked again is one person."""
    rounds = [each for batch in batches for each in batch.rounds]
    responded = sum(batch.heard.answered for batch in batches)
    invited = sum(each.size for each in rounds if each.again_of_id is None and each.opened_at is not None)
    changed, answered = (sum(getattr(batch, name) for batch in batches) for name in ("changed", "answered"))
    return Said(changed, answered, responded, max(invited, responded))


def moved_of(team_id: int, problem_id: int | None, metric_id: int | None) -> bool | None:
    """Whether the metric moved since the releases on the problem; None while nobody can tell."""
    if problem_id is None or metric_id is None:
        return None
    judged = judged_metrics(team_id).get((problem_id, metric_id))
    return judged.moved if judged else None


def advice_on(said: Said, moved: bool | None) -> str:
    """What the answers suggest. Too few for a share suggest to listen on, unless they are everybody's."""
    if not said.answered:
        return "not_enough_data"
    if said.refusal and not said.is_count:
        return "listen"
    return advice(*bounds(said.changed, said.answered, max(said.invited, said.answered)), moved)


def decided_on(card_id: int) -> tuple[datetime, str | None] | None:
    """When it was decided, and by whom."""
    query = select(Activity.at, User.name).outerjoin(User, User.id == Activity.actor_id)
    query = query.where(Activity.noun == "card", Activity.record_id == card_id, Activity.code == "card_decided")
    row = session.execute(query.order_by(Activity.id.desc()).limit(1)).first()
    return (row[0], row[1]) if row else None


def repeats_of(card_id: int) -> tuple[tuple[int, str], ...]:
    """The cards that do it again: their numbers and titles."""
    query = select(Card.number, Card.title).where(Card.repeat_of_id == card_id, Card.archived_at.is_(None))
    return tuple((number, title) for number, title in session.execute(query.order_by(Card.id)))
