"""English stems: endings, irregular verbs, words that stand for one another, words that say nothing."""

from ldagile.domain.words.stems import Stems, bare

ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "ers", "er", "ly", "s")

# the first of each line is what the others stand for
_IRREGULAR = """
    begin began begun
    break broke broken
    bring brought
    build built
    buy bought
    choose chose chosen
    do did done
    draw drew drawn
    feed fed
    feel felt
    find found
    freeze froze frozen
    get got
    give gave given
    go went gone
    hang hung
    hear heard
    hold held
    keep kept
    know knew known
    lead led
    leave left
    make made
    meet met
    pay paid
    ring rang rung
    run ran
    say said
    see saw seen
    sell sold
    send sent
    shake shook
    show showed shown
    speak spoke spoken
    stick stuck
    sweep swept
    take took taken
    teach taught
    tell told
    think thought
    wear wore worn
    write wrote written
"""

_SYNONYMS = """
    begin open start launch kick commence
    phone call ring telephone dial
    note write record log document enter jot register put capture
    ask question enquire inquire query
    customer client guest buyer shopper
    tell say inform explain name mention give state announce
    check verify inspect control examine test review
    show demonstrate present
    tag label mark
    colleague peer teammate coworker
    team crew group
    boss manager supervisor
    meeting session huddle standup
    view opinion idea
    mail email message
    repeat mirror echo
    till checkout
    refund money reimburse
    reason cause
    use apply employ
    file folder
    walk stroll
    greet welcome hello
    plan schedule
    summary summarise summarize recap
    doctor physician
    complaint complain concern
    solution solve fix
    wash clean disinfect
    criteria definition
    help support assist
    thank praise compliment
    stop halt pause
    error mistake fault
    delete remove
    choose pick select
    load truck lorry
"""

_FILLERS = """
    a about after all am an and another any are as at be been before but by can could day did do does
    down during each every first for from had has have he her here him his i if in instead into is it its
    last least may me month more most must my new next no not of off on only or other our out over own
    per she should so some than that the their them then there these they this those to up us was we week
    were when while will with without would you your
"""


def _first_of_line(lines: str) -> dict[str, str]:
    groups = [line.split() for line in lines.strip().splitlines()]
    return {word: group[0] for group in groups for word in group}


STEMS = Stems(
    endings=ENDINGS,
    irregular=_first_of_line(_IRREGULAR),
    synonyms={bare(word, ENDINGS): bare(stem, ENDINGS) for word, stem in _first_of_line(_SYNONYMS).items()},
    fillers=frozenset(_FILLERS.split()),
)
