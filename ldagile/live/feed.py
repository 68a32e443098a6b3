"""The change feed: what changed, in an order without gaps, per topic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from ldagile.models.base import execute, session
from ldagile.models.changes import Change, Topic
from ldagile.models.transaction import append, current_work

CHANNEL = "ldagile"
TOPICS = Topic.metadata.tables[Topic.__tablename__]
COUNT_ON = (
    update(TOPICS)
    .where(TOPICS.c.name == bindparam("topic"))
    .values(last_seq=TOPICS.c.last_seq + bindparam("count"))
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
    record_changes(topic, code, now, [about])


def record_cards(team_id: int, code: str, now: datetime, numbers: Iterable[int]) -> None:
    """Tell that each of these cards looks different now."""
    record_changes(team_topic(team_id), code, now, [{"card": number} for number in numbers])


def record_changes(topic: str, code: str, now: datetime, abouts: list[dict[str, Any]]) -> None:
    """Likewise of several things."""
    if not abouts:
        return
    for seq, about in zip(next_seqs(topic, len(abouts)), abouts, strict=True):
        append(Change, topic=topic, seq=seq, at=now, code=code, about=about)
    work = current_work()
    if topic not in work.topics:
        announce(topic)
        work.topics.append(topic)


def next_seqs(topic: str, count: int) -> range:
    """The topic's next numbers, so many, in one statement once it has a row."""
    last: int | None = execute(COUNT_ON, {"topic": topic, "count": count}).scalar()
    if last is None:
        last = count
        session.add(Topic(name=topic, last_seq=last))
        session.flush()
    return range(last - count + 1, last + 1)


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
