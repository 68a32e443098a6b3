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
    "person_not_found": _l("There is no such person on this card."),
    "only_interventions_listen": _l("Only an intervention has people who are asked after it."),
    "invitation_sent": _l("The questions have gone out already."),
    "released_too_long_ago": _l("It was released more than a day ago. Make a repeat card instead."),
    "not_released": _l("Nobody has got it yet. Release the card first."),
    "already_asked": _l("These people were asked already."),
    "day_is_over": _l("That day is over. Take today or a later one."),
    "more_answered": _l("More people than that have answered."),
    "followup_closed": _l("The questions are closed."),
    "still_asking": _l("The questions are still open. Wait until they close."),
    "all_answered": _l("Everybody has answered."),
    "already_readable": _l("Enough have answered: their answers can be read."),
    "follow_up_not_found": _l("There is no such follow-up."),
    "not_asked_yet": _l("We ask a little later. Keep the link."),
    "already_answered": _l("This link has given its answer."),
    "group_is_complete": _l("As many answers came in as there are people in this group."),
    "say_something": _l("Write a few words, or tick one of the boxes below."),
    "name_to_sign": _l("Write your name, or stay unsigned."),
    "no_such_code": _l("There is no such code. It has six letters, for instance BCDFGH."),
    "not_signed": _l("There is no name on this answer."),
    "answer_not_found": _l("There is no such answer, or it may not be read."),
    "owner_codes_not": _l("This is about a card of yours. Somebody else codes its answers."),
    "coded_by_others": _l("Others have coded this answer."),
    "not_coded": _l("You have not coded this answer."),
    "problem_not_found": _l("There is no such problem."),
    "card_not_found": _l("There is no such card."),
    "answered_meanwhile": _l("Somebody has said something else meanwhile. Look at it first."),
    "part_not_found": _l("That is not on this card."),
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
    "rebaseline_needs_all": _l("All four must hold. Otherwise the old baseline is the honest one."),
    "no_baseline": _l("Nothing was frozen for this problem and metric yet."),
    "evaluated_already": _l("This card is evaluated. What was decided stands."),
    "not_listening": _l("Only what was released and listened to is evaluated."),
    "not_evaluated": _l("Its questions or its number are not through yet."),
    "hand_over_to_whom": _l("Write who takes it over."),
    "not_decided_so": _l("A repeat card comes of scale or iterate."),
    "who_took_part": _l("Write who took part, or how many they were."),
    "feedback_not_found": _l("There is no such feedback."),
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
