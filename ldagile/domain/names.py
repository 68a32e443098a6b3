"""What an e-mail address says of the name of whoever has it."""

import re

LONGEST = 200


def name_from_email(email: str) -> str:
    """The name in the local part: helen.marsh@… is Helen Marsh. Without letters in it, the address itself."""
    local = email.partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[._\-\d]+", local) if word]
    return " ".join(word.capitalize() for word in words)[:LONGEST] or email[:LONGEST]
