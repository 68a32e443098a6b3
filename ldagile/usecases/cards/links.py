"""Pages elsewhere that belong to a card."""

from datetime import datetime

from ldagile.domain.permissions import Actor
from ldagile.domain.repeats import Repeat
from ldagile.models.card_parts import CardLink
from ldagile.usecases.cards.parts import add_part, changing, put_part
from ldagile.usecases.cards.saving import CardSaved, earlier_saved, keep


def add_link(
    *, number: int, url: str, actor: Actor, now: datetime, title: str | None = None, repeat: Repeat | None = None
) -> CardSaved:
    """Add a page by its http(s) address; without a title it is called by that. The same `repeat` adds it once."""
    with changing(number, actor) as card:
        if earlier := earlier_saved(repeat):
            return earlier
        link = add_part(CardLink, card, url=url, title=title or url[:200], actor=actor, now=now)
        changes = {"card_link": [None, link.title]}
        return keep(card, "link_added", actor, now, changes, part=link.number, repeat=repeat)


def remove_link(*, number: int, link: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Take a link off the card. It can be put back."""
    return put_part(CardLink, number, link, now, "link_removed", actor=actor, now=now, repeat=repeat)


def restore_link(*, number: int, link: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> CardSaved:
    """Put a removed link back."""
    return put_part(CardLink, number, link, None, "link_restored", actor=actor, now=now, repeat=repeat)
