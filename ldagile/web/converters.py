"""What may stand in an address. A number of twenty digits is simply not there, rather than too large to look up."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from werkzeug.routing import BaseConverter, IntegerConverter, Rule, ValidationError


class Address(Rule):
    """A rule that learns to write its address when one is wanted: for all of them that is a third of the start."""

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        compiled = cache(super()._compile_builder)

        def build(rule: Rule, **values: object) -> tuple[str, str]:
            return compiled(append_unknown)(rule, **values)

        return build


class Number(IntegerConverter):
    """The number of a record within its team."""

    regex = r"[1-9][0-9]{0,8}"


def number_in(text: str) -> int | None:
    """The number of a record that a text names, if it could be one."""
    return int(text) if re.fullmatch(Number.regex, text) else None


class Key(BaseConverter):
    """The random id of what has no number, because a number would tell its order: an answer, a retro's card."""

    regex = r"[0-9a-f]{32}"


class Slug(BaseConverter):
    """A team's address."""

    regex = r"[a-z0-9-]{1,60}"


class Day(BaseConverter):
    """A calendar day between 1900 and 2199, as forms and JSON take it too."""

    regex = r"(?:19|20|21)\d\d-\d\d-\d\d"

    def to_python(self, value: str) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValidationError from None
