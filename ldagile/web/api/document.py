"""The OpenAPI document: made from the blueprints, once, when the app starts."""

from typing import Any

from flask import Flask
from flask_smorest import Api

from ldagile.web.api.base import Noun
from ldagile.web.api.conventions import CONVERTERS, Conventions, text_shape


class Document(Api):  # type: ignore[misc]
    """Flask-smorest's collection of blueprints, without its errors, tags and pages: ours answer (web/errors.py)."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def __init__(self, app: Flask) -> None:
        app.json.sort_keys = False  # type: ignore[attr-defined]
        told: dict[str, Any] = {
            "title": "ldagile",
            "version": "1",
            "openapi_version": "3.1.0",
            "extra_plugins": [Conventions(app)],
            "info": {"description": "The loop of agile learning and development, for programs."},
            "security": [{"token": []}],
        }
        super().__init__(app, spec_kwargs=told)
        self.ma_plugin.converter.add_attribute_function(text_shape)
        for converter, schema in CONVERTERS.items():
            self.register_converter(converter, lambda _converter, schema=schema: dict(schema))

    def add(self, noun: Noun) -> None:
        """Register a noun's blueprint and describe its operations. Its tag is the noun, not the blueprint's name."""
        self._app.register_blueprint(noun)
        noun.register_views_in_doc(self, self._app, self.spec, name=noun.name, parameters=None)
        self.spec.tag({"name": noun.name.removeprefix("api_"), "description": noun.description})

    def _register_error_handlers(self) -> None:
        pass

    def _register_responses(self) -> None:
        pass

    def _register_etag_headers(self) -> None:
        pass

    def _register_pagination_header(self) -> None:
        pass
