"""Pages: one blueprint per noun."""

from flask import Flask

from ldagile.web.pages import (
    account,
    already_ran,
    answers,
    cards,
    coding,
    evaluations,
    feedback,
    handovers,
    insights,
    invitations,
    listening,
    members,
    metrics,
    objectives,
    participants,
    reset,
    setup,
    sign_in,
    site,
    teams,
)

NOUNS = (
    account,
    already_ran,
    answers,
    cards,
    coding,
    evaluations,
    feedback,
    handovers,
    insights,
    invitations,
    listening,
    members,
    metrics,
    objectives,
    participants,
    reset,
    setup,
    sign_in,
    site,
    teams,
)


def register_pages(app: Flask) -> None:
    """Register every noun's pages."""
    for noun in NOUNS:
        app.register_blueprint(noun.bp)
