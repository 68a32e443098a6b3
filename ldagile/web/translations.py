"""Flask-Babel, which looks a request's language up once, not at each of its words: that was a tenth of a page."""

from functools import cached_property
from typing import Any

from flask import Flask, g
from flask_babel import Babel, Domain


class Words(Domain):  # type: ignore[misc]
    """What is looked up."""

    def get_translations(self) -> Any:
        if not g:
            return super().get_translations()
        if "translations" not in g:
            g.translations = super().get_translations()
        return g.translations


class Language(Babel):  # type: ignore[misc]
    """Who looks it up: Python's words through Flask-Babel, those of templates without a detour."""

    @cached_property
    def default_locale(self) -> Any:
        return super().default_locale  # which looks into the file system each time

    @cached_property
    def domain_instance(self) -> Words:
        return Words()

    def init_app(self, app: Flask, *settings: Any, **more: Any) -> None:
        super().init_app(app, *settings, **more)
        words, templates = self.domain_instance, app.jinja_env
        templates.install_gettext_callables(  # type: ignore[attr-defined]
            gettext=lambda text: words.get_translations().ugettext(text),
            ngettext=lambda one, many, count: words.get_translations().ungettext(one, many, count),
            newstyle=True,
        )
        templates.globals["_"] = templates.globals["gettext"]  # Jinja's own looks that up by its name each time
