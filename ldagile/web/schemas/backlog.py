"""What the backlog's address may say, and what is asked there."""

from ldagile.domain.workflow import KINDS
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Money, Whole


class BacklogQuerySchema(StrictSchema):
    """Which cards."""

    objective = Whole(1, load_default=None, allow_none=True)
    owner = Whole(1, load_default=None, allow_none=True)
    kind = Choice(*KINDS, load_default=None, allow_none=True)


class DayCostSchema(StrictSchema):
    """What one day of the team's work costs."""

    day_cost = Money(100, 10**10, required=True)
