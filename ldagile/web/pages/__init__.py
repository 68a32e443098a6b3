"""Pages: one blueprint per noun."""

from flask import Flask

from ldagile.web.pages import (
    account,
    intake,
    invitations,
    members,
    metrics,
    objectives,
    problem_moves,
    problems,
    reset,
    setup,
    sign_in,
    site,
    teams,
    today,
    tracking,
)

NOUNS = (
    account,
    intake,
    invitations,
    members,
    metrics,
    objectives,
    problem_moves,
    problems,
    reset,
    setup,
    sign_in,
    site,
    teams,
    today,
    tracking,
)


def register_pages(app: Flask) -> None:
    """Register every noun's pages."""
    for noun in NOUNS:
        app.register_blueprint(noun.bp)
