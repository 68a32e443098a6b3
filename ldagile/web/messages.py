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
    "cannot_ask_back": _l("The two questions can be asked while a problem is new."),
    "cannot_answer": _l("This question was answered already."),
    "cannot_observe": _l("Only an open problem can be watched."),
    "cannot_end_observing": _l("Nobody is watching it."),
    "cannot_determine": _l("It is diagnosed already, or closed."),
    "cannot_accept": _l("It can be accepted once it is diagnosed. A first card for it accepts it too."),
    "cannot_take_on": _l("This problem is closed. Reopen it first."),
    "cannot_resolve": _l("Only a problem that you accepted can be solved."),
    "cannot_decline": _l("It is closed already, or part of another problem."),
    "cannot_merge": _l("Only an open problem can become part of another."),
    "cannot_merge_into": _l("Choose another problem that is open."),
    "cannot_unmerge": _l("It is not part of another problem."),
    "cannot_reopen": _l("It is open."),
    "has_merges": _l("Others are part of this problem. Take them out first, or merge the other way round."),
    "cards_under_way": _l("Cards for it are under way: %(count)d committed, doing or in review. Finish them first."),
    "cost_twice": _l("Give the cost as an amount or as hours, not both."),
    "no_claim": _l("That figure was accepted already."),
    "nobody_to_write_to": _l("It was pasted, so there is nobody to write to."),
    "not_yet": _l("That day has not come yet."),
    "twice": _l("Two values fall into the same period. Keep one."),
    "card_not_found": _l("There is no such card."),
    "answered_meanwhile": _l("Somebody has said something else meanwhile. Look at it first."),
    "part_not_found": _l("That is not on this card."),
    "file_gone": _l("The file is not where it was. Ask whoever runs this site."),
    "not_your_comment": _l("Only who wrote it can change it."),
    "file_empty": _l("Choose a file that has something in it."),
    "file_too_large": _l("This file is too large: 10 MB fit. Put it where it lives and add a link."),
    "file_not_allowed": _l("Attach a PDF, a picture, a text or an office file without macros; for others add a link."),
    "already_released": _l("It is out already. Make a new card for what comes next."),
    "not_ordered": _l("From the commitment on you order cards by hand, so there is nothing to pin."),
    "not_pinned": _l("It is not pinned."),
    "problem_needed": _l("Choose the problem that it is for. Without one, make it another kind of card."),
    "problem_takes_none": _l("This problem is closed. Reopen it first, or choose another."),
    "only_interventions": _l("Only an intervention has this."),
    "trial_of_another": _l("A trial tries another card of the same problem, one that is no trial itself."),
    "trial_too_large": _l("A trial is for %(most)d people or fewer."),
    "still_observing": _l("This problem is being observed until %(until)s. Wait for what you see, or say why not."),
    "course_not_justified": _l("What is in the way here is not only knowledge or skill. Write why a course will help."),
}


def message(error: DomainError) -> str:
    """The error as a sentence, in the reader's language."""
    said = {name: day(value) if isinstance(value, date) else value for name, value in error.params.items()}
    return str(MESSAGES[error.code]) % said


# What guide mode says once, when something went through that a stricter team would have stopped.
NOTICES = {
    "still_observing": _l("It was still being observed. That is over now."),
    "course_not_justified": _l("Knowledge is not all that is in the way. Say on the card why a course, when you can."),
}
