"""The fourteen questions in words (DOMAIN.md §6): about people who do the work, and to one of them."""

from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

AROUND, WORTH, TEST, DOING, SOMEONE = (
    _l("Around them"),
    _l("What it’s worth"),
    _l("The test"),
    _l("Knowing and doing"),
    _l("Someone who can"),
)


@dataclass(frozen=True)
class Question:
    """`about`: as it is asked of somebody who sees the work done; `you`: of somebody who does it; `short`: named."""

    number: int
    section: str
    short: str
    about: str
    you: str

    def asked(self, performs: bool) -> str:
        """The question as this informant reads it."""
        return self.you if performs else self.about


def same(number: int, section: str, short: str, text: str) -> Question:
    """A question that reads the same for everybody."""
    return Question(number, section, short, text, text)


QUESTIONS = (
    Question(
        1,
        AROUND,
        _l("The same words for a good result"),
        _l("Would they and their manager describe a good result in the same words?"),
        _l("Would you and your manager describe a good result in the same words?"),
    ),
    Question(
        2,
        AROUND,
        _l("See in time how they do"),
        _l("Do they see in time how they are doing?"),
        _l("Do you see in time how you are doing?"),
    ),
    Question(
        3,
        AROUND,
        _l("Have what they need"),
        _l("Do they have what they need?"),
        _l("Do you have what you need?"),
    ),
    same(4, AROUND, _l("Something gets in the way"), _l("Does other work or a hand-off get in the way?")),
    Question(
        5,
        WORTH,
        _l("A harder day for doing it right"),
        _l("Does doing it right make their day harder?"),
        _l("Does doing it right make your day harder?"),
    ),
    same(6, WORTH, _l("Someone notices"), _l("If someone skips it, does anyone notice?")),
    Question(
        7,
        WORTH,
        _l("Believe that it matters"),
        _l("Do they believe that it makes a difference?"),
        _l("Do you believe that it makes a difference?"),
    ),
    Question(
        8,
        TEST,
        _l("Could do it tomorrow"),
        _l("With a strong reason, in normal conditions, could they do it tomorrow?"),
        _l("With a strong reason, in normal conditions, could you do it tomorrow?"),
    ),
    Question(
        9,
        DOING,
        _l("Know or find how it’s done"),
        _l("Can they say how it’s done, or find it within two minutes?"),
        _l("Can you say how it’s done, or find it within two minutes?"),
    ),
    same(10, DOING, _l("Right by following steps"), _l("Can one get it right by following steps, without practice?")),
    Question(
        11,
        DOING,
        _l("Have done it right before"),
        _l("Have they ever done it right?"),
        _l("Have you ever done it right?"),
    ),
    Question(
        12,
        DOING,
        _l("Wrong although they know the steps"),
        _l("Knowing the steps, do they still get it wrong?"),
        _l("Knowing the steps, do you still get it wrong?"),
    ),
    same(13, DOING, _l("Less than monthly"), _l("Is it done less than monthly?")),
    same(14, SOMEONE, _l("Someone does it well"), _l("Does anyone in the same conditions do it well?")),
)


def sections() -> list[tuple[str, list[Question]]]:
    """The questions under their headings, in order."""
    names = (AROUND, WORTH, TEST, DOING, SOMEONE)
    return [(name, [each for each in QUESTIONS if each.section is name]) for name in names]


def question(number: int) -> Question:
    """The question with this number, 1 to 14."""
    return QUESTIONS[number - 1]


def question_name(number: int) -> str:
    """The question in a few words."""
    return str(question(number).short)
