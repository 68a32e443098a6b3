"""Cards: made, edited, archived and restored, split, pinned, and what hangs on them."""

from ldagile.usecases.cards.answers import answer_question
from ldagile.usecases.cards.archive import archive_card, restore_card
from ldagile.usecases.cards.attachments import attach_file, remove_file, restore_file
from ldagile.usecases.cards.checklist import add_item, move_item, remove_item, restore_item, tick_item
from ldagile.usecases.cards.comments import add_comment, edit_comment, remove_comment, restore_comment
from ldagile.usecases.cards.create import create_card
from ldagile.usecases.cards.edit import edit_card
from ldagile.usecases.cards.links import add_link, remove_link, restore_link
from ldagile.usecases.cards.moves import CardMoved, move_card
from ldagile.usecases.cards.pins import move_pin, pin_card, unpin_card
from ldagile.usecases.cards.saving import CardSaved
from ldagile.usecases.cards.split import split_card
from ldagile.usecases.cards.undo import undo_move

__all__ = [
    "CardMoved",
    "CardSaved",
    "add_comment",
    "add_item",
    "add_link",
    "answer_question",
    "archive_card",
    "attach_file",
    "create_card",
    "edit_card",
    "edit_comment",
    "move_card",
    "move_item",
    "move_pin",
    "pin_card",
    "remove_comment",
    "remove_file",
    "remove_item",
    "remove_link",
    "restore_card",
    "restore_comment",
    "restore_file",
    "restore_item",
    "restore_link",
    "split_card",
    "tick_item",
    "undo_move",
    "unpin_card",
]
