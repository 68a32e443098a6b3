"""Pages: one blueprint per noun."""

from flask import Flask

from ldagile.web.pages import (
    account,
    attachments,
    backlog,
    board,
    card_actions,
    card_parts,
    cards,
    invitations,
    lanes,
    members,
    metrics,
    moves,
    objectives,
    reset,
    setup,
    sign_in,
    site,
    sprints,
    teams,
)

NOUNS = (
    account,
    attachments,
    backlog,
    board,
    card_actions,
    card_parts,
    cards,
    invitations,
    lanes,
    members,
    metrics,
    moves,
    objectives,
    reset,
    setup,
    sign_in,
    site,
    sprints,
    teams,
)


def register_pages(app: Flask) -> None:
    """Register every noun's pages."""
    for noun in NOUNS:
        app.register_blueprint(noun.bp)
