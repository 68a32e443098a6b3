"""The types of intervention in words; their codes are their names in the domain (DOMAIN.md §6)."""

from flask_babel import lazy_gettext as _l

NAMES = {
    "job aid": _l("Job aid"),
    "short video or infographic": _l("Short video or infographic"),
    "curated resource": _l("Curated resource"),
    "practice or simulation": _l("Practice or simulation"),
    "stretch task with coaching": _l("Stretch task with coaching"),
    "mentoring or community": _l("Mentoring or community"),
    "course": _l("Course"),
    "manager coaching": _l("Manager coaching"),
    "clear expectation or feedback": _l("Clear expectation or feedback"),
    "incentive or metric change": _l("Incentive or metric change"),
    "process or tool fix": _l("Process or tool fix"),
}
WITHIN_A_SENTENCE = {
    "job aid": _l("a job aid"),
    "short video or infographic": _l("a short video or infographic"),
    "curated resource": _l("a curated resource"),
    "practice or simulation": _l("practice or a simulation"),
    "stretch task with coaching": _l("a stretch task with coaching"),
    "mentoring or community": _l("mentoring or a community"),
    "course": _l("a course"),
    "manager coaching": _l("manager coaching"),
    "clear expectation or feedback": _l("a clear expectation or feedback"),
    "incentive or metric change": _l("a changed incentive or metric"),
    "process or tool fix": _l("a process or tool fix"),
}


def type_name(code: str) -> str:
    """A type as a label. A team's own type is called what they call it."""
    return str(NAMES.get(code, code))


def a_type(code: str) -> str:
    """A type within a sentence."""
    return str(WITHIN_A_SENTENCE.get(code, code))
