"""What hangs on a card: each part by its number, with the number of its card."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Select, select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.card_parts import Attachment, CardLink, ChecklistItem, Comment
from ldagile.models.cards import Card
from ldagile.models.columns import columns_of
from ldagile.models.users import User


@dataclass(frozen=True)
class ItemRecord:
    """One line of a checklist; `position` orders those of a card, byte by byte."""

    number: int
    card: int
    text: str
    position: str
    done_at: datetime | None
    created_at: datetime
    archived_at: datetime | None


@dataclass(frozen=True)
class CommentRecord:
    """What somebody said; `author_id` is theirs as a user."""

    number: int
    card: int
    author: str | None
    author_id: int | None
    text: str
    created_at: datetime
    edited_at: datetime | None
    archived_at: datetime | None
    version: int


@dataclass(frozen=True)
class LinkRecord:
    """A page elsewhere."""

    number: int
    card: int
    url: str
    title: str
    created_at: datetime
    archived_at: datetime | None


@dataclass(frozen=True)
class FileRecord:
    """A file, without its bytes."""

    number: int
    card: int
    name: str
    content_type: str
    size: int
    sha256: str
    created_at: datetime
    archived_at: datetime | None


Record = TypeVar("Record", ItemRecord, CommentRecord, LinkRecord, FileRecord)
TABLES: dict[type, Any] = {
    ItemRecord: ChecklistItem,
    CommentRecord: Comment,
    LinkRecord: CardLink,
    FileRecord: Attachment,
}


def list_parts(
    shape: type[Record], team_id: int, card: int, *, archived: bool = False, after: int = 0, limit: int | None = None
) -> list[Record]:
    """The parts of a card that is there, in the order of their numbers, from the one after `after` on."""
    table = TABLES[shape]
    gone = table.archived_at.is_not(None) if archived else table.archived_at.is_(None)
    query = parts_of(shape, team_id).where(Card.number == card, gone, table.number > after)
    return [shape(*row) for row in session.execute(query.order_by(table.number).limit(limit))]


def get_part(shape: type[Record], team_id: int, number: int | None) -> Record:
    """The team's part of this kind with this number, taken off or not. NotFound otherwise."""
    row = session.execute(parts_of(shape, team_id).where(TABLES[shape].number == number)).first()
    if row is None:
        raise NotFound("part_not_found", number=number)
    return shape(*row)


def parts_of(shape: type[Any], team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's parts of this kind."""
    table = TABLES[shape]
    columns = columns_of(shape, table, card=Card.number, author=User.name, author_id=table.created_by_id)
    query: Select[*tuple[Any, ...]] = select(*columns).join(Card, Card.id == table.card_id)
    return query.outerjoin(User, User.id == table.created_by_id).where(table.team_id == team_id)
