"""Guests: people who join one retro by its link or code, with a name."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_urlsafe

from sqlalchemy import select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.live.feed import record_change, retro_topic
from ldagile.models.accounts import token_hash
from ldagile.models.base import session
from ldagile.models.retros import Retro, RetroParticipant
from ldagile.models.transaction import retro_lock, transaction
from ldagile.usecases.retros.room import MOST_PEOPLE


@dataclass(frozen=True)
class GuestJoined:
    """The token for their browser; None if it has one already."""

    token: str | None


def join_retro(
    *,
    retro_id: int,
    generation: int,
    name: str,
    email: str | None,
    now: datetime,
    guest: int | None = None,
    token: str | None = None,
) -> GuestJoined:
    """Take a place in a retro with a name; with an e-mail they may own an action. `guest`: change one's place.

    `token`: what their browser is to show; the same again, as a second click sends it, is the same place.

    NotFound `link_used` when the link was renewed, `retro_over` when the retro is closed. RuleBroken `name_taken`,
    or `retro_full` at 150 people.
    """
    with transaction(retro_lock(retro_id)):
        retro = session.get(Retro, retro_id)
        if retro is None or retro.link_generation != generation:
            raise NotFound("link_used")
        if retro.closed_at is not None:
            raise NotFound("retro_over")
        people = list(session.scalars(select(RetroParticipant).where(RetroParticipant.retro_id == retro.id)))
        token = token or token_urlsafe(32)
        hashed = token_hash(token)
        mine = next((each for each in people if each.id == guest or each.token_hash == hashed), None)
        check_name(name, [each for each in people if each is not mine])
        if mine is None:
            mine = RetroParticipant(team_id=retro.team_id, retro_id=retro.id, token_hash=hashed, created_at=now)
            session.add(mine)
        mine.name, mine.email, mine.last_seen_at = name, email, now
        record_change(retro_topic(retro.id), "people", now)
        return GuestJoined(token if mine.token_hash == hashed else None)


def check_name(name: str, others: list[RetroParticipant]) -> None:
    """Raise RuleBroken when somebody goes by this name, or nobody else fits in."""
    if any(each.name.casefold() == name.casefold() for each in others):
        raise RuleBroken("name_taken", field="name", name=name)
    if len(others) >= MOST_PEOPLE:
        raise RuleBroken("retro_full", most=MOST_PEOPLE)
