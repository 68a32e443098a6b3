"""Numbers from fewer than five answers are for leads and members (DOMAIN.md §4 rule 10)."""

from flask import Flask, g

from ldagile.domain.listening import SHOWN_FROM


def shows_numbers(answered: int) -> bool:
    """Whether whoever asks may see what so many answers say."""
    return answered >= SHOWN_FROM or g.actor.rank >= 2


def init_small_numbers(app: Flask) -> None:
    """Make the rule known to the templates; from `shown_from` on numbers are for everybody."""
    app.jinja_env.globals.update(shows_numbers=shows_numbers, shown_from=SHOWN_FROM)
