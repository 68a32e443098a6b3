"""What templates say with codes: words for cards, sentences for their history and their scores."""

from flask import Flask

from ldagile.web.card_history import history_line
from ldagile.web.card_words import DECISIONS, DEMANDS, KINDS
from ldagile.web.intervention_types import NAMES
from ldagile.web.priority_words import because, why


def init_sentences(app: Flask) -> None:
    """Make them known to the templates."""
    words = {"card_kinds": KINDS, "card_types": NAMES, "law_demands": DEMANDS, "card_decisions": DECISIONS}
    app.jinja_env.globals.update(words, why_here=why)
    app.jinja_env.filters.update(history_line=history_line, because=because)
