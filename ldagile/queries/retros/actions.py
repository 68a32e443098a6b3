"""Actions: what was taken on in one retro, and what is open from those before."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, or_, select

from ldagile.domain.errors import NotFound
from ldagile.domain.workflow import WAITING
from ldagile.models.base import session
from ldagile.models.cards import Card, Lane
from ldagile.models.columns import columns_of
from ldagile.models.retros import Retro, RetroAction, RetroParticipant
from ldagile.models.teams import Team
from ldagile.queries.retros.seen import ActionSeen


def list_actions_of(retro_id: int) -> tuple[ActionSeen, ...]:
    """What this retro has taken on, in the order it was said."""
    mine = (RetroAction.retro_id == retro_id) & RetroAction.archived_at.is_(None)
    return run(actions(looking=retro_id).where(mine).order_by(RetroAction.number))


def list_earlier_actions(team_id: int, retro_id: int) -> tuple[ActionSeen, ...]:
    """What closed retros of the team took on and no look back has ended, and what this one has decided about."""
    done_between = (RetroAction.state == "done") & RetroAction.looked_back_id.is_(None)
    waits = or_(RetroAction.state == "open", done_between)
    waits &= RetroAction.archived_at.is_(None) & Retro.closed_at.is_not(None)
    here = or_(waits, RetroAction.looked_back_id == retro_id)
    elsewhere = (RetroAction.team_id == team_id) & (RetroAction.retro_id != retro_id)
    return run(actions(looking=retro_id).where(elsewhere, here).order_by(RetroAction.due, RetroAction.number))


def list_actions(
    team_id: int, *, retro: int | None = None, state: str | None = None, after: int = 0, limit: int | None = None
) -> tuple[ActionSeen, ...]:
    """The team's actions, or those of one retro, in the order of their numbers from the one after `after` on."""
    query = actions().where(RetroAction.team_id == team_id, RetroAction.number > after)
    query = query.where(RetroAction.archived_at.is_(None))
    if retro is not None:
        query = query.where(Retro.number == retro)
    if state is not None:
        query = query.where(RetroAction.state == state)
    return run(query.order_by(RetroAction.number).limit(limit))


def list_due_actions(team_id: int, by: date, limit: int) -> tuple[ActionSeen, ...]:
    """What closed retros took on, is open, on no card that was begun, and is due by that day; the longest due first."""
    untouched = or_(RetroAction.card_id.is_(None), Lane.stage.in_(WAITING) & Card.archived_at.is_(None))
    waiting = (RetroAction.state == "open") & untouched & RetroAction.archived_at.is_(None)
    due = Retro.closed_at.is_not(None) & (RetroAction.due <= by)
    query = actions().outerjoin(Lane, Lane.id == Card.lane_id).where(RetroAction.team_id == team_id, waiting, due)
    return run(query.order_by(RetroAction.due, RetroAction.number).limit(limit))


def get_action(team_id: int, number: int) -> ActionSeen:
    """The team's action with this number. NotFound otherwise."""
    row = session.execute(actions().where(RetroAction.team_id == team_id, RetroAction.number == number)).first()
    if row is None:
        raise NotFound("retro_action_not_found", number=number)
    return ActionSeen(*row)


@dataclass(frozen=True)
class Promise:
    """What a guest took on, for the mail that tells them."""

    team_name: str
    retro_title: str
    owner: str
    title: str
    due: date
    how_known: str


def find_promise(action_id: int, participant_id: int) -> Promise | None:
    """The action with this id, if it is this participant's and open, and its retro closed."""
    waits = (RetroAction.state == "open") & RetroAction.archived_at.is_(None) & Retro.closed_at.is_not(None)
    names = {"team_name": Team.name, "retro_title": Retro.title, "owner": RetroParticipant.name}
    row = session.execute(
        select(*columns_of(Promise, RetroAction, **names))
        .join(Retro, Retro.id == RetroAction.retro_id)
        .join(Team, Team.id == RetroAction.team_id)
        .join(RetroParticipant, RetroParticipant.id == RetroAction.owner_id)
        .where(RetroAction.id == action_id, RetroAction.owner_id == participant_id, waits)
    ).first()
    return Promise(*row) if row else None


def actions(looking: int | None = None) -> Select[*tuple[Any, ...]]:
    """Actions with the names of what they belong to; `looking`: the retro whose decisions count as made here."""
    decided: ColumnElement[bool] = (
        RetroAction.looked_back_id.is_not_distinct_from(looking) if looking is not None else literal(False)
    )
    columns = columns_of(
        ActionSeen,
        RetroAction,
        retro=Retro.number,
        retro_title=Retro.title,
        owner=RetroParticipant.name,
        card=Card.number,
        decided_here=decided,
        looked_back=RetroAction.looked_back_id.is_not(None),
    )
    return (
        select(*columns)
        .join(Retro, Retro.id == RetroAction.retro_id)
        .outerjoin(RetroParticipant, RetroParticipant.id == RetroAction.owner_id)
        .outerjoin(Card, Card.id == RetroAction.card_id)
    )


def run(query: Select[*tuple[Any, ...]]) -> tuple[ActionSeen, ...]:
    """The query's actions."""
    return tuple(ActionSeen(*row) for row in session.execute(query))
