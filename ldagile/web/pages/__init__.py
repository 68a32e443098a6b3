"""Pages: one blueprint per noun."""

from flask import Flask

from ldagile.web.pages import (
    account,
    causes,
    diagnoses,
    informants,
    invitations,
    members,
    metrics,
    objectives,
    observations,
    questions,
    reset,
    setup,
    sign_in,
    site,
    teams,
)

NOUNS = (
    account,
    causes,
    diagnoses,
    informants,
    invitations,
    members,
    metrics,
    objectives,
    observations,
    questions,
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
