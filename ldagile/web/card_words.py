"""What the codes of cards are called."""

from flask_babel import lazy_gettext as _l

STAGES = {
    "idea": _l("Idea"),
    "ready": _l("Ready"),
    "committed": _l("Committed"),
    "doing": _l("Doing"),
    "review": _l("Review"),
    "listening": _l("Listening"),
    "evaluated": _l("Evaluated"),
}
KINDS = {
    "intervention": _l("Intervention"),
    "discovery": _l("Discovery"),
    "improvement": _l("Improvement"),
    "running": _l("Running"),
    "mandatory": _l("Mandatory"),
}
TYPES = {
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
DEMANDS = {"course": _l("A course"), "proof": _l("Proof of knowledge"), "signature": _l("A signature")}
DECISIONS = {
    "scale": _l("Scale"),
    "iterate": _l("Iterate"),
    "stop": _l("Stop"),
    "hand_over": _l("Handed over"),
    "not_enough_data": _l("Not enough data"),
}
