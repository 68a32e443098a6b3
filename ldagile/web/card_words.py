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
DEMANDS = {"course": _l("A course"), "proof": _l("Proof of knowledge"), "signature": _l("A signature")}
DECISIONS = {
    "scale": _l("Scale"),
    "iterate": _l("Iterate"),
    "stop": _l("Stop"),
    "hand_over": _l("Handed over"),
    "not_enough_data": _l("Not enough data"),
}
