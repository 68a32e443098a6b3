"""The form with the fourteen questions, as the team's page and an informant's own show it."""

from collections.abc import Mapping, Sequence
from typing import Any

from ldagile.domain.diagnosis import QUESTIONS
from ldagile.queries.informants import InformantSeen
from ldagile.web.forms import Form, empty_form


def answers_form(informant: InformantSeen) -> Form:
    """The questions with what this informant answered."""
    typed = typed_answers(informant.answers, informant.missing, informant.exemplars)
    return empty_form(**typed, version=informant.version)


def typed_answers(answers: Mapping[int, bool], missing: Sequence[str], exemplars: str | None) -> dict[str, Any]:
    """Answers as they stand in the form; an absent one stands for nothing chosen."""
    typed = {f"q{question}": "yes" if answer else "no" for question, answer in answers.items()}
    return {**typed, "missing": list(missing), "exemplars": exemplars or ""}


def show_theirs(form: Form) -> Form:
    """Say by question what stands there now, where somebody was faster."""
    if form.theirs:
        theirs = dict(form.theirs)
        answers = {int(question): answer for question, answer in theirs.pop("answers").items()}
        nothing = dict.fromkeys([f"q{question}" for question in QUESTIONS], "unknown")
        form.theirs = nothing | typed_answers(answers, **theirs)
    return form
