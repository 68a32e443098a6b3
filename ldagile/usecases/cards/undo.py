"""Taking a move back (DOMAIN.md §3): its steps stay in the history, marked as undone."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from ldagile.domain.errors import Conflict, NotFound, RuleBroken
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.domain.workflow import check_rules, limit_rule
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import Activity, record_activity
from ldagile.models.base import session
from ldagile.models.card_moves import between, following, move_to, place_after
from ldagile.models.card_rules import team_rules
from ldagile.models.cards import Card, CardTransition, Lane
from ldagile.models.lane_rows import first_lane, team_and_lanes
from ldagile.models.numbers import get_in_team
from ldagile.models.releases import undo_release
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction
from ldagile.usecases.cards.moves import CardMoved

FOR_HOURS = 24


def undo_move(*, number: int, batch: str, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardMoved:
    """Put the card back where it was before the move that `batch` names. Undoing twice changes nothing.

    Conflict `moved_meanwhile` if it has moved on since. RuleBroken `moved_too_long_ago` after 24 hours, `lane_full`
    where its old place is taken, and for a release `invitation_sent` or `released_too_long_ago`.
    """
    check("card.move", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return CardMoved(**earlier)
        card = get_in_team(Card, actor.team, number)
        steps = steps_of(card, batch)
        here = session.get_one(Lane, card.lane_id)
        if steps[0].undone_at is not None:
            return CardMoved(number, here.number, here.number)
        check_newest(card, steps, now)
        back = lane_before(steps[0])
        team, lanes = team_and_lanes(actor.team)
        move = move_to(card, back, lanes, place_after(card, back, None).others)
        check_rules(limit_rule(move, team_rules(team, actor)))
        if card.released_at == steps[0].at:
            undo_release(card, now=now, actor_id=actor.user_id)
        put_back(card, back, steps, actor, now)
        record_change(team_topic(actor.team), "move_undone", now, card=number)
        moved = CardMoved(number, here.number, back.number)
        remember(repeat, vars(moved), now)
        return moved


def steps_of(card: Card, batch: str) -> list[CardTransition]:
    """The steps of the move, in their order."""
    mine = (CardTransition.card_id == card.id) & (CardTransition.batch == batch)
    steps = list(session.scalars(select(CardTransition).where(mine).order_by(CardTransition.id)))
    if not steps:
        raise NotFound("move_not_found")
    return steps


def check_newest(card: Card, steps: list[CardTransition], now: datetime) -> None:
    """Only the last move is taken back, and only while people remember it."""
    lane = session.get_one(Lane, card.lane_id)
    later = (CardTransition.card_id == card.id) & (CardTransition.id > steps[-1].id)
    moved = session.scalar(select(CardTransition.id).where(later, CardTransition.undone_at.is_(None)).limit(1))
    if moved or card.archived_at is not None or card.lane_id != steps[-1].to_lane_id:
        raise Conflict("moved_meanwhile", version=card.version, theirs={"lane": lane.name})
    if now - steps[0].at > timedelta(hours=FOR_HOURS):
        raise RuleBroken("moved_too_long_ago")


def lane_before(step: CardTransition) -> Lane:
    """The lane that the card came from, or the ideas where that was put away."""
    lane = session.get_one(Lane, step.from_lane_id)
    return lane if lane.archived_at is None else first_lane(lane.team_id, "idea")


def put_back(card: Card, lane: Lane, steps: list[CardTransition], actor: Actor, now: datetime) -> None:
    """Its old lane, place and age; the steps marked."""
    batch = steps[0].batch
    told = session.scalars(select(Activity).where(Activity.batch == batch, Activity.code == "card_moved")).one()
    entered, place = told.changes["entered_at"][0], told.changes["position"][0]
    session.execute(update(CardTransition).where(CardTransition.batch == batch).values(undone_at=now))
    old = session.get_one(Lane, card.lane_id)
    card.lane_id, card.position = lane.id, free(card, lane, place)
    card.entered_at, card.render_rev = datetime.fromisoformat(entered), card.render_rev + 1
    changes = {"lane": [old.number, lane.number]}
    record_activity(card, "move_undone", actor_id=actor.user_id, now=now, changes=changes, batch=batch)


def free(card: Card, lane: Lane, place: str) -> str:
    """The old place, or the one right after whoever has taken it."""
    taken = (Card.lane_id == lane.id) & (Card.position == place) & (Card.id != card.id)
    if session.scalar(select(Card.id).where(taken)) is None:
        return place
    return between(place, following(lane, card, place))
