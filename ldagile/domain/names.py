"""What people are called: what an e-mail address says of it, and who is nobody any more."""

import re

LONGEST = 200
NOBODY = "–"  # what is left of the name of a person who was erased


def name_from_email(email: str) -> str:
    """The name in the local part: helen.marsh@… is Helen Marsh. Without letters in it, the address itself."""
    local = email.partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[._\-\d]+", local) if word]
    return " ".join(word.capitalize() for word in words)[:LONGEST] or email[:LONGEST]
