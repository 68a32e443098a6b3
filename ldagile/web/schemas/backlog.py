"""What the backlog's address may say."""

from ldagile.domain.workflow import KINDS
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Whole


class BacklogQuerySchema(StrictSchema):
    """Which cards."""

    objective = Whole(1, load_default=None, allow_none=True)
    owner = Whole(1, load_default=None, allow_none=True)
    kind = Choice(*KINDS, load_default=None, allow_none=True)
