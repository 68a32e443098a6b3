"""Writing scores down, with an event for each that moved (DOMAIN.md §7). Everything inside the caller's transaction."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, insert, select, update

from ldagile.models.base import session
from ldagile.models.cards import Card, PriorityEvent
from ldagile.models.jobs import enqueue
from ldagile.models.problems import Problem, root_problem_id
from ldagile.models.scores.facts import STANDING, CardInputs, load_facts, load_score_inputs
from ldagile.models.scores.inputs import Scored, score_card

WORTH_AN_EVENT = 0.1
CARDS: Any = Card.__table__
Told = tuple[float | None, dict[str, Any] | None]
NEVER: Told = (None, None)


@dataclass(frozen=True)
class Rescored:
    """A card whose index changed, by its number."""

    number: int
    old: float | None
    new: float | None


def rescore_cards(team_id: int, card_ids: Sequence[int], *, now: datetime, code: str, **params: Any) -> list[Rescored]:
    """Work the scores of these cards out anew; `code` and `params` say why, in the events of those that moved."""
    return rescore(team_id, now, Card.id.in_(card_ids), code=code, params=params)


def rescore_problem(
    problem_id: int, *, now: datetime, code: str, evidence_id: int | None = None, **params: Any
) -> list[Rescored]:
    """Likewise for all cards that count for this problem, or for the one that it was merged into.

    Each of them is drawn anew wherever it stands, since it shows its problem's gap and objective.
    """
    problem = session.get_one(Problem, problem_id)
    return rescore(
        problem.team_id,
        now,
        STANDING.id == root_problem_id(problem),
        code=code,
        evidence_id=evidence_id,
        params=params,
        redraw=True,
    )


def rescore_objective(team_id: int, objective_id: int, *, now: datetime, code: str, **params: Any) -> list[Rescored]:
    """Likewise for all cards whose problems stand for this objective."""
    return rescore(team_id, now, STANDING.objective_id == objective_id, code=code, params=params, redraw=True)


def rescore_team(
    team_id: int,
    *,
    now: datetime,
    code: str,
    after_id: int = 0,
    limit: int = 200,
    of_type: str | None = None,
    **params: Any,
) -> int | None:
    """Likewise for the team's next `limit` cards after the id `after_id`, of one type if `of_type` names it.

    Returns the id to go on after; None when there are no more.
    """
    session.flush()
    query = select(Card.id).where(Card.team_id == team_id, Card.kind == "intervention", Card.id > after_id)
    query = query.where(Card.archived_at.is_(None)).order_by(Card.id).limit(limit)
    ids = list(session.scalars(query if of_type is None else query.where(Card.type == of_type)))
    rescore(team_id, now, Card.id.in_(ids), code=code, params=params)
    return ids[-1] if len(ids) == limit else None


def rescore(
    team_id: int,
    now: datetime,
    where: ColumnElement[bool],
    *,
    code: str,
    params: dict[str, Any],
    evidence_id: int | None = None,
    redraw: bool = False,
) -> list[Rescored]:
    """Score the cards for which `where` holds, in a number of statements that does not depend on how many they are."""
    session.flush()
    cards = load_score_inputs(team_id, now, where)
    if not cards:
        return []
    facts = load_facts(team_id)
    scored = {card.id: score_card(card, facts) for card in cards}
    write_scores([card for card in cards if redraw or changed(card, scored[card.id])], scored)
    told = last_told(cards)
    moved = [card for card in cards if has_moved(told.get(card.id, NEVER)[0], scored[card.id].score)]
    if moved:
        why = {"code": code, "params": params, "evidence_id": evidence_id}
        rows = [event(team_id, card, told.get(card.id, NEVER), scored[card.id], now) | why for card in moved]
        session.execute(insert(PriorityEvent), rows)
    return [Rescored(card.number, told.get(card.id, NEVER)[0], scored[card.id].score) for card in moved]


def changed(card: CardInputs, scored: Scored) -> bool:
    """Whether any column of the card becomes another."""
    return any(getattr(card, name) != value for name, value in asdict(scored).items())


def write_scores(cards: Sequence[CardInputs], scored: dict[int, Scored]) -> None:
    """Update the rows, and forget what the session holds of them."""
    if not cards:
        return
    statement = update(CARDS).where(CARDS.c.id == bindparam("card_id")).values(render_rev=CARDS.c.render_rev + 1)
    session.execute(statement, [asdict(scored[card.id]) | {"card_id": card.id} for card in cards])
    ids = {card.id for card in cards}
    for row in list(session.identity_map.values()):
        if isinstance(row, Card) and row.id in ids:
            session.expire(row)


def last_told(cards: Sequence[CardInputs]) -> dict[int, Told]:
    """The index and the factors that each card's newest event led to; cards without an event are not in it."""
    ids = [card.id for card in cards]
    newest = select(func.max(PriorityEvent.id)).where(PriorityEvent.card_id.in_(ids)).group_by(PriorityEvent.card_id)
    query = select(PriorityEvent.card_id, PriorityEvent.new_score, PriorityEvent.new_factors)
    rows = session.execute(query.where(PriorityEvent.id.in_(newest)))
    return {card_id: (score, factors) for card_id, score, factors in rows}


def has_moved(last: float | None, now: float | None) -> bool:
    """Whether the index is 0.1 points or more from the one that was last told, or comes, or goes."""
    if last is None or now is None:
        return last is not now
    return abs(now - last) >= WORTH_AN_EVENT


def event(team_id: int, card: CardInputs, told: Told, scored: Scored, now: datetime) -> dict[str, Any]:
    """The row that says from what to what."""
    return {
        "team_id": team_id,
        "card_id": card.id,
        "at": now,
        "old_score": told[0],
        "new_score": scored.score,
        "old_factors": told[1],
        "new_factors": scored.factors,
    }


def rescore_later(team_id: int, *, key: str, now: datetime, code: str, of_type: str | None = None, **why: Any) -> None:
    """Have a job do it for the whole team, or for the cards of one type; `key` names the occasion within the team."""
    more = why if of_type is None else {**why, "of_type": of_type}
    enqueue("rescore_team", f"rescore:{team_id}:{key}", due_at=now, team_id=team_id, code=code, **more)
