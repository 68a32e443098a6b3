"""The web: pages for browsers, an API for programs."""

from flask import Flask

from ldagile.config import Settings
from ldagile.web.api import register_api
from ldagile.web.assets import init_assets
from ldagile.web.auth import init_auth
from ldagile.web.card_tiles import init_card_tiles
from ldagile.web.converters import Address, Day, Key, Number, Slug
from ldagile.web.errors import init_errors
from ldagile.web.filters import init_filters
from ldagile.web.gap_words import init_gap_words
from ldagile.web.health import init_health
from ldagile.web.listening_words import init_listening_words
from ldagile.web.live import init_live
from ldagile.web.navigation import init_navigation
from ldagile.web.pages import register_pages
from ldagile.web.passwords import Argon2
from ldagile.web.sentences import init_sentences
from ldagile.web.small_numbers import init_small_numbers
from ldagile.web.trails import init_trails


def register_web(app: Flask, settings: Settings) -> None:
    """Everything that answers a request."""
    app.url_rule_class = Address
    app.url_map.converters |= {"number": Number, "slug": Slug, "day": Day, "key": Key}
    app.extensions["hasher"] = Argon2(cheap=settings.cheap_passwords)
    init_auth(app)
    init_errors(app)
    init_filters(app)
    init_listening_words(app)
    init_gap_words(app)
    init_small_numbers(app)
    init_trails(app)
    init_card_tiles(app)
    init_sentences(app)
    init_assets(app, settings)
    init_health(app)
    init_navigation(app)
    register_pages(app)
    register_api(app)
    init_live(app)
