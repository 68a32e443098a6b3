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
    "problem_not_found": _l("There is no such problem."),
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
    "moved_meanwhile": _l("Somebody has moved this card meanwhile. Look where it stands now."),
    "move_not_found": _l("There is no such move."),
    "moved_too_long_ago": _l("That was more than a day ago. Move the card instead."),
    "lane_not_found": _l("There is no such lane."),
    "lane_stays": _l("This lane stays: ideas, listening and evaluated cards always have one."),
    "lane_not_empty": _l("Cards stand in this lane still: %(count)d. Move them first."),
    "no_limit_here": _l("Only committed, doing and review take a limit."),
    "sprint_state": _l("The sprint is not at that point. Look at it again."),
    "sprint_length": _l("A sprint is one to four weeks long. Choose another last day."),
    "sprint_already_active": _l("One sprint runs already. End it first."),
    "card_finished": _l("This card is out already, or archived."),
    "no_retro": _l("There was no retro yet. Hold one, or say why not."),
    "sprint_not_found": _l("There is no such sprint."),
    "lane_gone": _l("This lane was put away meanwhile. Choose another."),
    "ordered_by_worth": _l("Ideas and ready cards stand in the order of their worth. Pin one to hold it up or down."),
    "lane_full": _l("This lane is full: %(count)d of %(limit)d. Finish one of its cards first."),
    "card_not_ready": _l("Some of what a ready card needs is not there yet."),
    "days_unknown": _l("Say how many of our days it takes."),
    "card_too_large": _l("%(own_days)g days are too much for one card: %(largest_days)g is the most. Split it."),
    "not_evaluated": _l("What it needs to be evaluated is not there yet."),
    "only_interventions_listen": _l("Only interventions are listened to. Move it on to where finished cards stand."),
    "evaluated_is_final": _l("It is evaluated, and that stays so. Make a new card for what comes next."),
    "invitation_sent": _l("People have been asked already, so it can't be taken back."),
    "released_too_long_ago": _l("It was released more than a day ago, so that can't be taken back."),
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
    "still_unknown": _l("Some things are still unknown about this card, fine for now."),
    "card_too_large": _l("It is large for one card. Splitting it would show sooner whether it works."),
    "still_observing": _l("It was still being observed. That is over now."),
    "course_not_justified": _l("Knowledge is not all that is in the way. Say on the card why a course, when you can."),
}
