"""Scores: what each card is worth by DOMAIN.md §7, worked out from the rows and kept with its reasons.

    facts = load_facts(team_id)                 what the whole team knows, in a few statements
    cards = load_score_inputs(team_id, now, …)  the cards in question, with their problems
    scored = score_card(card, facts)            one card: a number and where it comes from, or the question it lacks
    rescore_problem(problem_id, now=now, code="problem_edited", fields=["affected"])    all of it, written down

Whatever changes an input calls a `rescore_*` in the same transaction; what touches a whole team does it by a job.
"""

from ldagile.models.scores.facts import CardInputs, TeamFacts, load_facts, load_score_inputs
from ldagile.models.scores.inputs import Scored, score_card
from ldagile.models.scores.writing import (
    Rescored,
    rescore_cards,
    rescore_later,
    rescore_objective,
    rescore_problem,
    rescore_team,
)

__all__ = [
    "CardInputs",
    "Rescored",
    "Scored",
    "TeamFacts",
    "load_facts",
    "load_score_inputs",
    "rescore_cards",
    "rescore_later",
    "rescore_objective",
    "rescore_problem",
    "rescore_team",
    "score_card",
]
