"""The OpenAPI document: made from the blueprints, once, when somebody asks for it first."""

from threading import Lock
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
        self._untold: list[Noun] = []
        self._lock = Lock()
        self.ma_plugin.converter.add_attribute_function(text_shape)
        for converter, schema in CONVERTERS.items():
            self.register_converter(converter, lambda _converter, schema=schema: dict(schema))

    def add(self, noun: Noun) -> None:
        """Register a noun's blueprint."""
        self._app.register_blueprint(noun)
        self._untold.append(noun)

    def told(self) -> dict[str, Any]:
        """The document. Describing all nouns takes longer than registering them, so the start doesn't wait for it."""
        with self._lock:
            for noun in self._untold:
                self.describe(noun)
            self._untold.clear()
            return self.spec.to_dict()  # type: ignore[no-any-return]

    def describe(self, noun: Noun) -> None:
        """Describe a noun's operations. Its tag is the noun, not the blueprint's name."""
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
