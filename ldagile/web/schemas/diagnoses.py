"""What is seen, asked and answered about a problem."""

from typing import Any

from marshmallow import post_load

from ldagile.domain.diagnosis import MISSING, QUESTIONS
from ldagile.usecases.informant_answers import Said
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.fields import Choice, Choices, Day, Email, Flag, Line, Whole, Words

KINDS = ("interview", "shadowing", "artefact", "data")
TONES = ("friction", "success")
CLASSES = (
    "tool",
    "process",
    "hand-off",
    "incentive",
    "expectation",
    "feedback",
    "norm",
    "knowledge",
    "skill",
)


class ObservationSchema(StrictSchema):
    """An observation as it is noted."""

    note = Words(required=True)
    kind = Choice(*KINDS, required=True)
    place = Line(allow_none=True)
    from_on = Day(allow_none=True)
    to_on = Day(allow_none=True)
    tone = Choice(*TONES, allow_none=True)


class ObservationEditSchema(ObservationSchema):
    """An observation as it is changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class CauseTextSchema(StrictSchema):
    """What is said of a cause."""

    text = Line(required=True, longest=500)
    kind = Choice(*CLASSES, allow_none=True)


class CauseSchema(CauseTextSchema):
    """One more answer to "why?"; `parent` is the number of the cause that it explains."""

    parent = Whole(1, allow_none=True)


class CauseEditSchema(CauseTextSchema):
    """A cause as it is changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class InformantRoleSchema(StrictSchema):
    """What is said of an informant's role."""

    role = Line(required=True, longest=80)
    performs = Flag(load_default=False)


class InformantSchema(InformantRoleSchema):
    """Somebody to ask."""

    name = Line(allow_none=True)
    email = Email(allow_none=True)
    requester = Flag(load_default=False)


class InformantEditSchema(InformantRoleSchema):
    """An informant as they are changed, with the version that the change is made on."""

    version = Whole(1, required=True)


class AskSchema(StrictSchema):
    """Where to send the link, if we don't know it yet."""

    email = Email(allow_none=True)


class Answer(Choice):
    """Yes, no, or don't know, which nothing at all means too."""

    def __init__(self) -> None:
        super().__init__("yes", "no", "unknown", allow_none=True)


class AnswersSchema(StrictSchema):
    """The form with the fourteen questions, and the version of the answers that it shows."""

    q1 = Answer()
    q2 = Answer()
    q3 = Answer()
    q4 = Answer()
    q5 = Answer()
    q6 = Answer()
    q7 = Answer()
    q8 = Answer()
    q9 = Answer()
    q10 = Answer()
    q11 = Answer()
    q12 = Answer()
    q13 = Answer()
    q14 = Answer()
    missing = Choices(*MISSING)
    exemplars = Line(allow_none=True)
    version = Whole(1, required=True)

    @post_load
    def said(self, data: dict[str, Any], **_how: Any) -> dict[str, Any]:
        """The answers as the use case takes them."""
        given = {question: data.get(f"q{question}") for question in QUESTIONS}
        answers = {question: answer == "yes" for question, answer in given.items() if answer in {"yes", "no"}}
        said = Said(answers, data.get("missing", []), data.get("exemplars"))
        return {"version": data["version"], "said": said}
