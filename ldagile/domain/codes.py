"""Codes to type where a link can't be followed: of a retro, of a follow-up that a group is asked by."""

import re

# Consonants that are told apart when read aloud or from the back of a room; without vowels no word comes out.
CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
CODE_LENGTH = 6


def plain_code(typed: str) -> str:
    """A typed code as it is kept: "tkw-qrm " is TKWQRM."""
    return re.sub(r"[\s-]+", "", typed).upper()
