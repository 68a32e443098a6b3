"""What the codes of answers are called, the key that each answers to on the coding page, and what is waited for."""

from flask import Flask
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from ldagile.domain.errors import RuleBroken

CHANGES = {
    "target_example": _l("Does it, with an example"),
    "other_change": _l("Something else changed"),
    "intends": _l("Intends to"),
    "nothing": _l("Nothing"),
    "no_chance": _l("No chance yet"),
}
BARRIERS = {
    "time": _l("No time"),
    "tool_access": _l("Tool or access"),
    "process": _l("Process"),
    "conflicting_priority": _l("Conflicting priority"),
    "unclear_expectation": _l("Unclear expectation"),
    "opportunity": _l("Opportunity to use it"),
    "supervisor": _l("Supervisor"),
    "peer_support": _l("Peer support"),
    "resistance": _l("Resistance to change"),
    "coaching_feedback": _l("Coaching or feedback"),
    "forgot": _l("Forgot it"),
    "cannot_find": _l("Can’t find it"),
    "lack_of_practice": _l("Lack of practice"),
    "self_efficacy": _l("Self-efficacy"),
    "motivation": _l("Motivation"),
    "effort_expectation": _l("Effort seems in vain"),
    "outcome_expectation": _l("Results change nothing"),
    "personal_outcome": _l("Personal outcome"),
    "content_design": _l("Content"),
    "transfer_design": _l("Design for transfer"),
    "other": _l("Other"),
}
# By column of the page: the gap's letters, then its codes with their keys.
ENVIRONMENT = (
    ("time", "t"),
    ("tool_access", "o"),
    ("process", "p"),
    ("conflicting_priority", "y"),
    ("unclear_expectation", "x"),
    ("opportunity", "v"),
    ("supervisor", "b"),
    ("peer_support", "e"),
    ("resistance", "r"),
    ("coaching_feedback", "f"),
)
MOTIVATION = (
    ("motivation", "w"),
    ("effort_expectation", "m"),
    ("outcome_expectation", "q"),
    ("personal_outcome", "h"),
)
COLUMNS = (
    (("E", ENVIRONMENT),),
    (
        ("K", (("forgot", "g"), ("cannot_find", "9"))),
        ("S", (("lack_of_practice", "l"), ("self_efficacy", "i"))),
        ("KS", (("content_design", "d"), ("transfer_design", "z"))),
    ),
    (("M", MOTIVATION), ("", (("other", "0"),))),
)


def init_listening_words(app: Flask) -> None:
    """Make them known to the templates."""
    app.jinja_env.globals.update({"change_words": CHANGES, "barrier_words": BARRIERS, "barrier_columns": COLUMNS})


def not_yet(error: RuleBroken) -> str:
    """What is still missing before it can be decided."""
    missing = error.params.get("missing", ())
    sentences = {
        "follow_up": _("Its questions are still open. Decide when they close."),
        "verdict": _("Its number is judged on an announced day. Decide after that."),
        "decision": _("Choose one of those offered."),
    }
    return " ".join(str(sentences[str(name)]) for name in missing)  # type: ignore[attr-defined]
