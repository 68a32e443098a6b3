"""What is asked of the board, and what a move says."""

from ldagile.domain.workflow import DECISIONS, KINDS, STAGES
from ldagile.queries.boards import GAPS, ROWS
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Line, Number, Whole, Words

AFTER = "The number of the card that it is put after; 0 is the top, null the end of the lane."


class BoardQuerySchema(StrictSchema):
    """Which cards, and in which rows."""

    objective = Whole(1)
    owner = Whole(1)
    gap = Choice(*GAPS)
    kind = Choice(*KINDS)
    rows = Choice(*ROWS)


class CardMoveSchema(StrictSchema):
    """From which lane to which, by their numbers, and what the card still lacks for it."""

    from_lane = Whole(1, required=True)
    to_lane = Whole(1, required=True)
    after = Whole(0, allow_none=True, metadata={"description": AFTER})
    override = Line(allow_none=True)
    target_behaviour = Words(allow_none=True)
    metric = Whole(1, allow_none=True)
    own_days = Number(0, 1000, allow_none=True)
    objective = Whole(1, allow_none=True)
    decision = Choice(*DECISIONS, allow_none=True)
    decision_note = Words(allow_none=True)


class LaneEditSchema(StrictSchema):
    """A lane's name and the most cards that it takes."""

    name = Line(longest=40, required=True)
    wip_limit = Whole(1, 99, allow_none=True)


class LaneFormSchema(LaneEditSchema):
    """The same, with the version that the change is made on."""

    version = Whole(1, required=True)


class LaneSchema(LaneEditSchema):
    """A new lane."""

    stage = Choice(*STAGES, required=True)
