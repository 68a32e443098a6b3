"""What may stand in an address. A number of twenty digits is simply not there, rather than too large to look up."""

from werkzeug.routing import BaseConverter, IntegerConverter


class Number(IntegerConverter):
    """The number of a record within its team."""

    regex = r"[1-9][0-9]{0,8}"


class Slug(BaseConverter):
    """A team's address."""

    regex = r"[a-z0-9-]{1,60}"
