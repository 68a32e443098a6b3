"""Evidence re-ranks by itself, in the transaction in which it counts (DOMAIN.md §7).

The codes that priority events carry: `answers_counted` (changed, answered, and the barrier that was named most),
`signed_answers` (without numbers: they are too few to be anybody's), `metric_judged`, `track_record`.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from ldagile.domain.listening import SHOWN_FROM, shown_cells
from ldagile.models.answer_rows import reconcile
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.evidence import HAD_A_CHANCE, Evidence, counted_answers, record_evidence, standing
from ldagile.models.listening import Feedback
from ldagile.models.problems import Problem
from ldagile.models.releases import standing_problem_id
from ldagile.models.scores import rescore_later, rescore_problem


def recount(card_id: int, *, now: datetime) -> list[int]:
    """Let count what counts now of the answers to a card, and score anew what that touches.

    Returns the numbers of the cards that look different now.
    """
    card = session.get_one(Card, card_id)
    if not reconcile(card, now=now):
        return []
    return rerank(card, now=now, **what_is_said(card))


def recount_feedback(feedback: Feedback, *, now: datetime) -> list[int]:
    """Let the barrier count that feedback names, if it names one, as one mention. Returns the same."""
    card = session.get_one(Card, feedback.card_id)
    barrier, signed = feedback.barrier, feedback.name is not None
    says = {"card_id": card.id, "signed": signed, "barrier": barrier, "void": barrier is None}
    if not record_evidence(card.team_id, "feedback", f"feedback:{feedback.id}", now=now, **says):
        return []
    return rerank(card, now=now, code="feedback_counted", card=card.number)


def what_is_said(card: Card) -> dict[str, Any]:
    """Why the scores move, as code and parameters of a sentence."""
    counted = counted_answers(card.team_id).get(card.id)
    if counted is None or counted.answered < SHOWN_FROM:
        return {"code": "signed_answers", "card": card.number}
    said = {"card": card.number, "changed": counted.changed, "answered": counted.answered}
    named = next(((code, n) for code, n in barriers_of(card).items() if code != "other"), None)
    return {"code": "answers_counted", **said, **({"barrier": named[0], "named": named[1]} if named else {})}


def barriers_of(card: Card) -> dict[str, int]:
    """How often each barrier was named in what counts, as far as that may be shown."""
    cells: dict[bool, dict[str, int]] = {True: {}, False: {}}
    counts = standing(Evidence.signed, Evidence.barrier, func.count()).where(Evidence.card_id == card.id)
    counts = counts.where(Evidence.barrier.is_not(None), Evidence.source == "follow_up", HAD_A_CHANCE)
    for signed, barrier, count in session.execute(counts.group_by(Evidence.signed, Evidence.barrier)):
        cells[signed][barrier] = count
    return shown_cells(cells[True], cells[False])


def rerank(released: Card, *, now: datetime, code: str, **said: Any) -> list[int]:
    """Score the problem's cards anew, now; those of the same type elsewhere by a job, since h has moved for them."""
    problem_id = standing_problem_id(released)
    if problem_id is None:
        return [released.number]
    newest = session.scalar(select(func.max(Evidence.id)).where(Evidence.card_id == released.id))
    moved = rescore_problem(problem_id, now=now, code=code, evidence_id=newest, **said)
    if released.type is not None:
        later = {"key": f"evidence:{newest}", "code": "track_record", "of_type": released.type}
        rescore_later(released.team_id, now=now, **later)
    return list(dict.fromkeys([released.number, *(each.number for each in moved)]))


def rerank_judged(problem_ids: Iterable[int], *, now: datetime) -> list[int]:
    """Score anew the cards of problems whose metric was just judged; the numbers of those that moved."""
    moved: list[int] = []
    for problem_id in sorted(problem_ids):
        number = session.get_one(Problem, problem_id).number
        moved += [each.number for each in rescore_problem(problem_id, now=now, code="metric_judged", problem=number)]
    return moved
