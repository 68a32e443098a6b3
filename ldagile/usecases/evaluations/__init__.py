"""Evaluating a card, what comes of it, and whether it goes on without us."""

from ldagile.usecases.evaluations.decide import CardEvaluated, evaluate_card, name_successor
from ldagile.usecases.evaluations.hand_over import answer_handover, ask_handover
from ldagile.usecases.evaluations.repeat import repeat_card

__all__ = ["CardEvaluated", "answer_handover", "ask_handover", "evaluate_card", "name_successor", "repeat_card"]
