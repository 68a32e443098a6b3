"""The change feed: what changed, in an order without gaps, per topic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from ldagile.models.base import session
from ldagile.models.changes import Change, Topic
from ldagile.models.transaction import current_work

CHANNEL = "ldagile"
TOPICS = Topic.metadata.tables[Topic.__tablename__]
COUNT_ON = (
    update(TOPICS)
    .where(TOPICS.c.name == bindparam("topic"))
    .values(last_seq=TOPICS.c.last_seq + 1)
    .returning(TOPICS.c.last_seq)
)


@dataclass(frozen=True)
class Event:
    """One change: its number within the topic, what happened, and to what (ids and numbers, never values)."""

    seq: int
    code: str
    about: dict[str, Any]


def team_topic(team_id: int) -> str:
    """The topic that everything a team owns is told on."""
    return f"team:{team_id}"


def retro_topic(retro_id: int) -> str:
    """The topic of what happens inside one retro, for its members and guests alike."""
    return f"retro:{retro_id}"


def record_change(topic: str, code: str, now: datetime, **about: Any) -> None:
    """Tell a topic's readers, in the transaction of the write. Published only after the commit."""
    work = current_work()
    session.add(Change(topic=topic, seq=next_seq(topic), at=now, code=code, about=about))
    if topic not in work.topics:
        announce(topic)
        work.topics.append(topic)


def next_seq(topic: str) -> int:
    """The next number of the topic, in one statement once it has a row."""
    session.flush()
    seq: int | None = session.scalar(COUNT_ON, {"topic": topic})
    if seq is None:
        session.add(Topic(name=topic, last_seq=1))
        session.flush()
    return seq or 1


def record_cards(team_id: int, code: str, now: datetime, numbers: Iterable[int]) -> None:
    """Tell that each of these cards looks different now."""
    for number in numbers:
        record_change(team_topic(team_id), code, now, card=number)


def announce(topic: str) -> None:
    """Tell PostgreSQL's other processes. Inside the transaction, so that it is sent if and only if it commits."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_notify(CHANNEL, topic)))


def last_seq(topic: str) -> int:
    """The number of the topic's newest change; 0 when there is none yet."""
    return session.scalar(select(Topic.last_seq).where(Topic.name == topic)) or 0


def changes_after(topic: str, seq: int, limit: int = 200) -> list[Event]:
    """The topic's changes after `seq`, oldest first."""
    rows = session.execute(
        select(Change.seq, Change.code, Change.about)
        .where(Change.topic == topic, Change.seq > seq)
        .order_by(Change.seq)
        .limit(limit)
    )
    return [Event(*row) for row in rows]


def newest_changes() -> dict[str, int]:
    """Every topic's newest number: what a process compares to learn what another process wrote."""
    return dict(session.execute(select(Topic.name, Topic.last_seq)).all())
