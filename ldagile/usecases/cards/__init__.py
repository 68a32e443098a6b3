"""Cards: made, edited, archived and restored, split, pinned, and what hangs on them."""

from ldagile.usecases.cards.answers import answer_question
from ldagile.usecases.cards.archive import archive_card, restore_card
from ldagile.usecases.cards.create import create_card
from ldagile.usecases.cards.edit import edit_card
from ldagile.usecases.cards.saving import CardSaved

__all__ = ["CardSaved", "answer_question", "archive_card", "create_card", "edit_card", "restore_card"]
