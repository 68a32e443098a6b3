"""Pages: one blueprint per noun."""

from flask import Flask

from ldagile.web.pages import (
    account,
    invitations,
    joins,
    members,
    metrics,
    objectives,
    reset,
    retro_actions,
    retro_cards,
    retro_phases,
    retro_rooms,
    retros,
    setup,
    sign_in,
    site,
    teams,
)

NOUNS = (
    account,
    invitations,
    joins,
    members,
    metrics,
    objectives,
    reset,
    retro_actions,
    retro_cards,
    retro_phases,
    retro_rooms,
    retros,
    setup,
    sign_in,
    site,
    teams,
)


def register_pages(app: Flask) -> None:
    """Register every noun's pages."""
    for noun in NOUNS:
        app.register_blueprint(noun.bp)
