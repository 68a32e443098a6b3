"""One's own account."""

from ldagile.domain.permissions import Actor, check
from ldagile.models.accounts import get_user
from ldagile.models.transaction import SITE, transaction


def edit_account(*, name: str, single_keys: bool, actor: Actor) -> None:
    """Change one's own name, and whether single keys are shortcuts (WCAG 2.1.4)."""
    check("account.manage", actor)
    with transaction(SITE):
        user = get_user(actor.user_id)
        user.name, user.single_keys = name, single_keys
