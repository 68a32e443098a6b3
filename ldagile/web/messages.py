"""The sentence for each error's code. It says what happened and what to do."""

from datetime import date

from flask_babel import lazy_gettext as _l

from ldagile.domain.errors import DomainError
from ldagile.web.filters import day

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
    "cadence_is_fixed": _l("It has values already, and they are counted by its periods. Make a new metric instead."),
    "not_yet": _l("That day has not come yet."),
    "twice": _l("Two values fall into the same period. Keep one."),
    "retro_not_found": _l("There is no such retro."),
    "retro_card_not_found": _l("This card isn't here, or it isn't yours to see."),
    "retro_action_not_found": _l("There is no such action."),
    "retro_over": _l("This retro is over. Thank you for coming by."),
    "retro_closed": _l("This retro is closed. Within 24 hours it can be opened again."),
    "retro_full": _l("There are %(most)d people in this retro already, and it holds no more."),
    "phase_moved": _l("The retro has moved on meanwhile. This is where it stands."),
    "not_facilitator": _l("Only who leads this retro can do that."),
    "facilitator_is_here": _l("%(name)s is still here. Ask them to hand over."),
    "cannot_lead": _l("Only members of the team can lead it."),
    "anonymity_locked": _l("Somebody has written a card already, so this can't be changed any more."),
    "own_columns": _l("Write %(fewest)d to %(most)d different names, one a line."),
    "no_such_column": _l("There is no such column."),
    "not_writing": _l("Cards aren't written at the moment. Yours is kept here."),
    "collect_later": _l("Cards are collected from %(day)s on, three days ahead."),
    "not_your_card": _l("This is somebody else's card."),
    "words_stand": _l("This card's words stand now."),
    "not_voting": _l("The vote isn't open at the moment."),
    "too_many_on_topic": _l("%(most)d votes on one card are enough."),
    "votes_spent": _l("All your %(votes)d votes are given. Take one back first."),
    "not_discussing": _l("Topics aren't discussed at the moment."),
    "not_deciding": _l("Actions are taken on while you discuss and commit."),
    "action_without_owner": _l("“%(title)s” has no owner yet. Give it one, or let it go."),
    "action_without_due": _l("“%(title)s” has no date yet. Give it one, or let it go."),
    "action_without_how_known": _l("How will we know that “%(title)s” helped? Say it, or let it go."),
    "owner_not_here": _l("Choose somebody who is in this retro."),
    "owner_needs_email": _l("%(name)s can own an action once they have given an e-mail."),
    "not_looking_back": _l("The look back isn't open at the moment."),
    "reopened_goes_back_to_discuss": _l(
        "It was closed, and has forgotten whose votes they were. It goes back to Discuss."
    ),
    "not_closed": _l("This retro isn't closed."),
    "closed_for_good": _l("It was closed more than 24 hours ago, and stays so."),
    "name_taken": _l("There is a %(name)s in this retro already. Add a letter."),
    "code_unknown": _l("No retro has this code at the moment. Look at the wall once more."),
}


def message(error: DomainError) -> str:
    """The error as a sentence, in the reader's language."""
    params = {name: day(value) if isinstance(value, date) else value for name, value in error.params.items()}
    return str(MESSAGES[error.code]) % params
