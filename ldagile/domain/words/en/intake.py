"""English for DOMAIN.md §5, the lists put together."""

from ldagile.domain.words.en import delivery, orders, performance
from ldagile.domain.words.lists import IntakeWords
from ldagile.domain.words.phrases import Phrases

AWARENESS = """
    make/makes/making ~~ aware/understand/understands/know/knows, make/makes/making ~~ familiar/informed
    ensure/ensures/ensuring ~~ aware/understand/understands/understood/know/knows/familiar/informed
    must/shall ~~ aware/understand/understands/know/understood/familiar/informed
    have/has/need/needs/ought to ~~ aware/understand/know/understood, should ~~ aware/understand
    want/wants/like/get ~~ to understand/know, want/wants/like ~~ aware
    raise/raising/create/build ~ awareness, increase/boost/promote/improve/strengthen/sharpen ~ awareness
    awareness of/about/for ~~ must/needs/should, bring/get ~~ up to speed, see to it ~~ understand/know/aware
    sensitise/sensitize
"""

OWN_INSIGHT = """
    i/we must/should understand/know, i/we must/should really/first/better/fully understand/know
    i/we need/have/want/ought/like to understand/know, to really/first/better/fully understand/know
    like to understand/know, help/let me/us ~ understand/know, do/does/did/will/can ~ know
    to know if/why/whether, to understand why/what/how/whether
"""

BREAKS = "|, but, because, since, so, while, although, though, yet, and, whereas, which, however, until"

UNSEEN = "to the a an my our your their this that no any"

WORDS = IntakeWords(
    solutions=Phrases(orders.SOLUTIONS + orders.MISSPELT, classes=orders.CLASSES),
    idioms=Phrases(orders.IDIOMS, classes=orders.CLASSES),
    topics=Phrases(orders.TOPICS, classes=orders.CLASSES),
    trainings=Phrases(orders.TRAININGS, classes=orders.CLASSES),
    asks=Phrases(orders.ASKS, classes=orders.CLASSES),
    commands=Phrases(orders.COMMANDS, classes=orders.CLASSES),
    firm_asks=Phrases(orders.FIRM_ASKS, classes=orders.CLASSES),
    repeats=Phrases(orders.REPEATS, classes=orders.CLASSES),
    for_people=Phrases(delivery.FOR_PEOPLE, classes=delivery.CLASSES),
    refusals=Phrases(orders.REFUSALS, classes=orders.CLASSES),
    rejections=Phrases(orders.REJECTIONS, classes=orders.CLASSES),
    past=Phrases(orders.PAST, classes=orders.CLASSES),
    behind=Phrases(orders.BEHIND, classes=orders.CLASSES),
    durations=Phrases(delivery.DURATIONS, classes=delivery.CLASSES),
    formats=Phrases(delivery.FORMATS, classes=delivery.CLASSES),
    deadlines=Phrases(delivery.DEADLINES, classes=delivery.CLASSES),
    audiences=Phrases(delivery.AUDIENCES, classes=delivery.CLASSES),
    awareness=Phrases(AWARENESS),
    own_insight=Phrases(OWN_INSIGHT),
    negations=Phrases("not, never, no, nobody, none, neither, nor, without"),
    figures=Phrases(performance.FIGURES, classes=performance.CLASSES),
    ranges=Phrases(performance.RANGES),
    duration_cues=Phrases(performance.DURATION_CUES, classes=performance.CLASSES),
    uptake=Phrases(performance.UPTAKE, classes=performance.CLASSES),
    finishing=Phrases(performance.FINISHING, classes=performance.CLASSES),
    headcounts=Phrases(delivery.HEADCOUNTS, classes=delivery.CLASSES),
    dates=Phrases(delivery.DATES, classes=delivery.CLASSES),
    breaks=Phrases(BREAKS),
    actions=Phrases(performance.ACTIONS, classes=performance.CLASSES),
    unseen=frozenset(UNSEEN.split()),
)
