"""The sentence for each error's code. It says what happened and what to do."""

from flask_babel import lazy_gettext as _l

from ldagile.domain.errors import DomainError

MESSAGES = {
    "page_not_found": _l("This page isn't here, or it isn't yours to see."),
    "not_allowed": _l("You can look, but not do this. A lead of the team can give you another role."),
    "read_only_token": _l("This token may only read. Make one that may write."),
    "key_reused": _l("This key was used for another request. Take a new one for a new request."),
    "changed_meanwhile": _l("Somebody saved while you were writing. Below is what stands there now; yours is kept."),
    "link_broken": _l("This link is not whole. Copy it once more from the mail, to its very end."),
    "link_over": _l("This link is over. Ask for a new one."),
    "link_used": _l("This link was used or taken back. Ask for a new one."),
    "password_too_short": _l("Take %(shortest)d characters or more. Three words are fine."),
    "password_is_email": _l("Your address is the first thing others would try. Take something else."),
    "wrong_sign_in": _l("These two don't belong together. Try again, or have a link sent to you."),
    "wrong_password": _l("This is not your password."),
    "user_not_found": _l("There is no such person."),
    "email_taken": _l("There is an account with this address already."),
    "team_needed": _l("Say which team: only an administrator can do without one."),
    "team_not_found": _l("There is no team at the address %(slug)s."),
    "no_password": _l("This account has no password, so there is none to reset."),
    "session_not_found": _l("That sign-in is over already."),
    "token_not_found": _l("There is no such token."),
    "member_not_found": _l("There is no such person in this team."),
    "invitation_not_found": _l("This invitation was taken or withdrawn."),
    "already_in_team": _l("They are in the team already."),
    "invited_somebody_else": _l("This invitation is for %(email)s. Sign in with that address to take it."),
    "last_lead": _l("%(name)s is the only lead. Make somebody else a lead first."),
    "not_in_team": _l("Choose somebody who is in the team."),
    "wrong_setup_token": _l("That is not the token. It stands in the console where ldagile was started."),
    "objective_not_found": _l("There is no such objective."),
    "metric_not_found": _l("There is no such metric."),
    "problem_not_found": _l("There is no such problem."),
    "problem_merged": _l("This problem is merged into another. Undo that first, or go on there."),
    "observation_not_found": _l("There is no such observation."),
    "ends_before_it_begins": _l("The last day lies before the first."),
    "cause_not_found": _l("There is no such cause, or it was put away."),
    "too_deep": _l("That is the %(deepest)dth why. Look for a cause further up that somebody can change."),
    "informant_not_found": _l("There is no such person among those asked."),
    "nobody_answered": _l("Nobody has answered the questions about this problem yet."),
    "asked_already": _l("%(name)s is among those asked already, or was put away: look below the result."),
    "address_needed": _l("We have no address yet. Write one, or copy the link."),
    "address_taken": _l("This is the address of %(name)s. Take another, or add %(name)s instead."),
    "cadence_is_fixed": _l("It has values already, and they are counted by its periods. Make a new metric instead."),
    "not_yet": _l("That day has not come yet."),
    "twice": _l("Two values fall into the same period. Keep one."),
}


def message(error: DomainError) -> str:
    """The error as a sentence, in the reader's language."""
    return str(MESSAGES[error.code]) % error.params
