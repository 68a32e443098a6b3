"""Where a card's file lies, for whoever may have it."""

from pathlib import Path

from ldagile.domain.errors import NotFound
from ldagile.models.files import file_path
from ldagile.queries.card_parts import FileRecord, get_part


def find_file(team_id: int, card: int, number: int) -> FileRecord:
    """The file with this number on the card with that one. NotFound otherwise, also once it was removed."""
    file = get_part(FileRecord, team_id, number)
    if file.card != card or file.archived_at is not None:
        raise NotFound("part_not_found", number=number)
    return file


def stored_at(instance: Path, file: FileRecord) -> Path:
    """Its bytes. NotFound `file_gone` if somebody took them away beneath us."""
    path = file_path(instance, file.sha256)
    if not path.is_file():
        raise NotFound("file_gone")
    return path
