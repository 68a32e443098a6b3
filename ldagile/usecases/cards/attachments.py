"""A card's files."""

from datetime import datetime
from pathlib import Path

from ldagile.domain.errors import RuleBroken
from ldagile.domain.file_types import LARGEST_FILE, sniff
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.card_parts import Attachment
from ldagile.models.files import keep_file
from ldagile.usecases.cards.parts import add_part, changing, put_part
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep


def attach_file(
    *, number: int, name: str, data: bytes, instance: Path, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> CardSaved:
    """Add a file of at most 10 MB to a card; its type is read from its bytes. The same `repeat` adds it once.

    RuleBroken `file_empty`, `file_too_large`, `file_not_allowed`. The bytes are written before the write lock is
    taken: if the rest fails, a file that nothing names stays behind.
    """
    check("card.edit", actor)
    kind = checked_type(data, name)
    digest = keep_file(instance, data)
    repeat = repeat.covering(digest) if repeat else None
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        values = {"name": name, "content_type": kind, "size": len(data), "sha256": digest}
        file = add_part(Attachment, card, actor=actor, now=now, **values)
        changes = {"attachment": [None, name]}
        return keep(card, "file_added", actor, now, changes, part=file.number, repeat=repeat)


def remove_file(*, number: int, file: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Take a file off the card. It can be put back."""
    return put_part(Attachment, number, file, now, "file_removed", actor=actor, now=now, repeat=repeat)


def restore_file(*, number: int, file: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Put a removed file back."""
    return put_part(Attachment, number, file, None, "file_restored", actor=actor, now=now, repeat=repeat)


def checked_type(data: bytes, name: str) -> str:
    """The type of a file that may be attached."""
    if not data:
        raise RuleBroken("file_empty", field="file")
    if len(data) > LARGEST_FILE:
        raise RuleBroken("file_too_large", field="file")
    kind = sniff(data, name)
    if kind is None:
        raise RuleBroken("file_not_allowed", field="file")
    return kind
