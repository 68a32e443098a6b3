"""What a language has to bring. All of it is data; the rules are in domain/intake.py and coding.py."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from ldagile.domain.words.phrases import Phrases
from ldagile.domain.words.reading import Forms
from ldagile.domain.words.scorecards import Scorecard
from ldagile.domain.words.spelling import Spelling
from ldagile.domain.words.stems import Stems


@dataclass(frozen=True)
class IntakeWords:
    """The lists of DOMAIN.md §5."""

    # the order
    solutions: Phrases  # courses and whatever else people call them
    idioms: Phrases  # the same words meaning something else
    topics: Phrases  # subjects that stand for a course when a length or a format is given
    trainings: Phrases  # noun and verb in one: "train all reps"
    asks: Phrases  # need, want, would like, please: anywhere in the sentence
    commands: Phrases  # build, run, organise, as an imperative or an infinitive: before the noun
    firm_asks: Phrases  # what still asks for a course that has been mentioned as past
    repeats: Phrases  # "please set it up": asks for what an earlier sentence named
    for_people: Phrases
    refusals: Phrases  # before the noun: it is not wanted
    rejections: Phrases  # right after the noun: it did not help
    past: Phrases  # in the clause of the noun: it is over
    behind: Phrases  # right before the noun: after, since, despite
    # the delivery
    durations: Phrases
    formats: Phrases
    deadlines: Phrases
    audiences: Phrases
    # awareness
    awareness: Phrases
    own_insight: Phrases  # "we need to understand why": the asker's own
    negations: Phrases
    # performance
    figures: Phrases
    ranges: Phrases  # from 12 to 31: figures, unless a course runs from 9 to 5
    duration_cues: Phrases  # takes, waits: a duration near it is a figure
    uptake: Phrases  # attendance, satisfaction: figures near it are none
    finishing: Phrases  # completed, passed: the same, if a course is near
    headcounts: Phrases
    dates: Phrases
    breaks: Phrases  # where a clause ends inside a sentence
    actions: Phrases
    unseen: frozenset[str]  # before what is no deed: "to answer", "the answer"

    def vocabulary(self) -> Iterator[str]:
        """Every word of every list."""
        for field in fields(self):
            listed = getattr(self, field.name)
            if isinstance(listed, Phrases):
                yield from listed.vocabulary()


@dataclass(frozen=True)
class ChangeWords:
    """The lists for the first question: what, if anything, are you doing differently?"""

    answers: Scorecard  # no_chance, intends, nothing
    examples: Phrases  # it happened: a day, a number, "for instance"
    general: Phrases  # "in general", "more patient": no example
    denials: Phrases  # before a word of the behaviour: not that
    absences: Phrases  # before a word of the behaviour: there was none
    contrasts: Phrases  # "but": what is absent has been replaced
    changes: Phrases  # something is different
    stems: Stems


@dataclass(frozen=True)
class Language:
    """All that a language brings."""

    forms: Forms
    intake: IntakeWords
    intake_spelling: Spelling
    change: ChangeWords
    barriers: Scorecard
    coding_spelling: Spelling
