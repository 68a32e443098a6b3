"""What was done can be taken back: said where toasts stand."""

from typing import Any

from flask import flash, g, url_for


def flash_undo(sentence: str, endpoint: str, **values: Any) -> None:
    """Say what happened, with the button that posts to the team's endpoint and takes it back."""
    flash({"text": sentence, "undo_url": url_for(endpoint, slug=g.team.slug, **values)})  # type: ignore[arg-type]
