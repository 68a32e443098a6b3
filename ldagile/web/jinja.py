"""Jinja as Flask has it, with the globals of a template where it finds them faster."""

from collections.abc import MutableMapping
from typing import Any

from flask.templating import Environment


class Templates(Environment):
    """What all templates know is known before the first is read, so each has a plain dict of it. Jinja's own is a
    ChainMap, which it walks key by key at every import: that was a tenth of a page."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}
