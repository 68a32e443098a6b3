"""Repeated requests: the same key with the same body gets the same result, and nothing is done twice."""

from datetime import datetime
from typing import Any

from sqlalchemy import String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from ldagile.domain.errors import RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.models.base import Base, Id, Instant, session


class RequestKey(Base):
    """What a request with this key led to."""

    __tablename__ = "request_key"
    __table_args__ = (UniqueConstraint("scope", "key"),)

    id: Mapped[Id]
    scope: Mapped[str] = mapped_column(String(120))
    key: Mapped[str] = mapped_column(String(255))
    body_hash: Mapped[str] = mapped_column(String(64))
    result: Mapped[dict[str, Any]]
    created_at: Mapped[Instant] = mapped_column(index=True)


def earlier_result(repeat: Repeat | None) -> dict[str, Any] | None:
    """What the same request led to before, or None. RuleBroken `key_reused` if the body was another."""
    if repeat is None:
        return None
    found = session.scalar(select(RequestKey).where(RequestKey.scope == repeat.scope, RequestKey.key == repeat.key))
    if found is not None and found.body_hash != repeat.body_hash:
        raise RuleBroken("key_reused")
    return None if found is None else found.result


def remember(repeat: Repeat | None, result: dict[str, Any], now: datetime) -> None:
    """Keep what this request led to, in its own transaction."""
    if repeat is not None:
        session.add(
            RequestKey(scope=repeat.scope, key=repeat.key, body_hash=repeat.body_hash, result=result, created_at=now)
        )
