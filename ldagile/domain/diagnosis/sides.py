"""Who says what to a question: roles, never single people (DOMAIN.md §6, "Disagreement first")."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldagile.domain.diagnosis.answers import Informant, check_informants
from ldagile.domain.diagnosis.questions import QUESTIONS


@dataclass(frozen=True)
class Sides:
    """The roles that all say yes, those that all say no, and those whose people differ among themselves."""

    yes: tuple[str, ...]
    no: tuple[str, ...]
    divided: tuple[str, ...]


def sides(informants: Sequence[Informant], question: int) -> Sides:
    """What each role says to a question, roles in the order in which they were asked; silent ones are left out.

    ValueError for no informants, a question that isn't one of the fourteen, and as in `diagnose`. DOMAIN.md §6.
    """
    check_informants(informants)
    if question not in QUESTIONS:
        raise ValueError(f"question must be from 1 to 14, not {question!r}")
    said: dict[str, set[bool]] = {}
    for informant in informants:
        if question in informant.answers:
            said.setdefault(informant.role, set()).add(informant.answers[question])
    return Sides(
        yes=tuple(role for role, answers in said.items() if answers == {True}),
        no=tuple(role for role, answers in said.items() if answers == {False}),
        divided=tuple(role for role, answers in said.items() if len(answers) > 1),
    )
