"""What stands in synthetic rows: plain words, put together by chance."""

from random import Random

FIRST_NAMES = (
    "Ada",
    "Ben",
    "Clara",
    "Dana",
    "Emil",
    "Finn",
    "Greta",
    "Hugo",
    "Ida",
    "Jan",
    "Kim",
    "Leo",
    "Mia",
    "Nora",
)
LAST_NAMES = ("Adler", "Berg", "Conti", "Dahl", "Eriksen", "Fischer", "Grant", "Holm", "Ito", "Koch", "Lund", "Moe")
ROLES = ("reps", "agents", "team leads", "planners", "technicians")
THINGS = (
    "the quote form",
    "refund calls",
    "the handover note",
    "the stock count",
    "the shift report",
    "first calls",
    "the safety walk",
    "invoice checks",
    "the booking screen",
    "complaint letters",
)
TROUBLES = (
    "Only {share} % of {thing} are complete, we want {wanted} %.",
    "Errors in {thing} rose from {low} to {high} a month.",
    "It takes {high} minutes to finish {thing}, it took {low}.",
    "One in {low} comes back because of {thing}.",
)
OBJECTIVES = ("Fewer returns", "A forecast we can trust", "Shorter waiting", "Safer sites", "First sale sooner")
METRICS = (
    ("Complete records", "up"),
    ("Sent back", "down"),
    ("Finished at first try", "up"),
    ("Answered late", "down"),
)
BEHAVIOUR = "They finish {thing} in one go, while the customer is there"
TITLES = {
    "intervention": ("One page for {thing}", "Pairs for {thing}", "A shorter way to {thing}", "Ask-me hour on {thing}"),
    "discovery": ("Watch {thing} for an hour", "Talk to two who do {thing} well", "Twelve months of {thing}"),
    "improvement": ("Write the wanted behaviour first, for {thing}", "Show {thing} sooner"),
    "running": ("Keep the channel on {thing} alive", "Renew the articles on {thing}"),
    "mandatory": ("Yearly proof of {thing}", "Sign the rules for {thing}"),
}


def person_name(luck: Random) -> str:
    """Somebody's name."""
    return f"{luck.choice(FIRST_NAMES)} {luck.choice(LAST_NAMES)}"


def statement(luck: Random) -> str:
    """What the matter is, in somebody's words."""
    low = luck.randint(5, 40)
    numbers = {"share": luck.randint(20, 60), "wanted": luck.randint(70, 95), "low": low, "high": low * 2}
    return luck.choice(TROUBLES).format(thing=luck.choice(THINGS), **numbers)


def card_title(kind: str, number: int, luck: Random) -> str:
    """A card's title. Its number makes it one of a kind, so that a search finds it."""
    return f"{luck.choice(TITLES[kind]).format(thing=luck.choice(THINGS))} ({number})"
