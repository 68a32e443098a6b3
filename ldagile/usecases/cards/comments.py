"""What people of the team say about a card."""

from datetime import datetime

from ldagile.domain.errors import Forbidden
from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.models.activity import check_version
from ldagile.models.card_parts import Comment
from ldagile.models.cards import Card
from ldagile.usecases.cards.parts import add_part, changing, part_of
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep, stay


def add_comment(*, number: int, text: str, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Say something about a card. The same `repeat` again says it once."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        comment = add_part(Comment, card, text=text, actor=actor, now=now)
        changes = {"comment": [None, comment.number]}
        return keep(card, "comment_added", actor, now, changes, part=comment.number, repeat=repeat)


def edit_comment(*, number: int, comment: int, version: int, text: str, actor: Actor, now: datetime) -> CardSaved:
    """Change what one said oneself. Conflict with what stands there if it was saved since `version`.

    Forbidden `not_your_comment` for somebody else's words: nobody speaks for another.
    """
    with changing(number, actor) as card:
        row = own_comment(card, comment, actor)
        check_version(row, version, ["text"])
        if row.text == text:
            return CardSaved(number=number, version=card.version)
        row.text, row.edited_at, row.version = text, now, row.version + 1
        return keep(card, "comment_edited", actor, now, {"comment": [row.number, row.number]})


def remove_comment(
    *, number: int, comment: int, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> CardSaved:
    """Take back what one said oneself. Forbidden as in `edit_comment`."""
    return put_comment(number, comment, actor=actor, now=now, removed=True, repeat=repeat)


def restore_comment(
    *, number: int, comment: int, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> CardSaved:
    """Say it again."""
    return put_comment(number, comment, actor=actor, now=now, removed=False, repeat=repeat)


def put_comment(
    number: int, comment: int, *, actor: Actor, now: datetime, removed: bool, repeat: Repeat | None
) -> CardSaved:
    """Remove or restore one's own comment, unless it is so already."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        row = own_comment(card, comment, actor)
        if (row.archived_at is not None) == removed:
            return stay(card, now, repeat)
        row.archived_at = now if removed else None
        code = "comment_removed" if removed else "comment_restored"
        return keep(card, code, actor, now, {"comment": [row.number, row.number]}, repeat=repeat)


def own_comment(card: Card, number: int, actor: Actor) -> Comment:
    """The actor's comment with this number."""
    row = part_of(Comment, card, number)
    if row.created_by_id != actor.user_id:
        raise Forbidden("not_your_comment")
    return row
