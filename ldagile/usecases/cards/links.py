"""Pages elsewhere that belong to a card."""

from datetime import datetime

from ldagile.domain.permissions import Actor
from ldagile.models.card_parts import CardLink
from ldagile.models.request_keys import Repeat, earlier_result, remember
from ldagile.usecases.cards.parts import add_part, changing, put_part
from ldagile.usecases.cards.saving import CardSaved, keep


def add_link(
    *, number: int, url: str, actor: Actor, now: datetime, title: str | None = None, repeat: Repeat | None = None
) -> CardSaved:
    """Add a page by its http(s) address; without a title it is called by that. The same `repeat` adds it once."""
    with changing(number, actor) as card:
        if earlier := earlier_result(repeat):
            return CardSaved(**earlier)
        link = add_part(CardLink, card, url=url, title=title or url[:200], actor=actor, now=now)
        saved = keep(card, "link_added", actor, now, {"card_link": [None, link.title]})
        remember(repeat, vars(saved), now)
        return saved


def remove_link(*, number: int, link: int, actor: Actor, now: datetime) -> CardSaved:
    """Take a link off the card. It can be put back."""
    return put_part(CardLink, number=number, part=link, archived_at=now, code="link_removed", actor=actor, now=now)


def restore_link(*, number: int, link: int, actor: Actor, now: datetime) -> CardSaved:
    """Put a removed link back."""
    return put_part(CardLink, number=number, part=link, archived_at=None, code="link_restored", actor=actor, now=now)
