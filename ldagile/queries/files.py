"""Where a card's file lies, for whoever may have it."""

from pathlib import Path

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.card_parts import Attachment
from ldagile.models.cards import Card
from ldagile.models.files import file_path
from ldagile.queries.card_pages import FileSeen


def find_file(team_id: int, card: int, number: int) -> FileSeen:
    """The file with this number on the card with that one. NotFound otherwise, also once it was removed."""
    columns = [getattr(Attachment, name) for name in FileSeen.__dataclass_fields__]
    query = select(*columns).join(Card, Card.id == Attachment.card_id)
    mine = (Attachment.team_id == team_id) & (Card.number == card) & Attachment.archived_at.is_(None)
    row = session.execute(query.where(mine, Attachment.number == number)).first()
    if row is None:
        raise NotFound("part_not_found", number=number)
    return FileSeen(*row)


def stored_at(instance: Path, file: FileSeen) -> Path:
    """Its bytes. NotFound `file_gone` if somebody took them away beneath us."""
    path = file_path(instance, file.sha256)
    if not path.is_file():
        raise NotFound("file_gone")
    return path
