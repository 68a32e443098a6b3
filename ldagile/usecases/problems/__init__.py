"""Problems: they come in, are asked about, moved, merged and answered. One module for each kind of action."""

from ldagile.usecases.problems.editing import accept_claim, edit_problem, share_problem
from ldagile.usecases.problems.merging import merge_problem, unmerge_problem
from ldagile.usecases.problems.moving import (
    accept_problem,
    ask_back,
    decline_problem,
    end_observing,
    reopen_problem,
    resolve_problem,
    start_observing,
)
from ldagile.usecases.problems.submitting import (
    ProblemsPasted,
    ProblemSubmitted,
    ProblemSupported,
    paste_problems,
    submit_problem,
    support_problem,
)
from ldagile.usecases.problems.telling import ProblemSaved
from ldagile.usecases.problems.tracking import answer_question, resume_mail, stop_mail, write_to_team
from ldagile.usecases.problems.writing import renew_link, revoke_link, write_to_requester

__all__ = [
    "ProblemSaved",
    "ProblemSubmitted",
    "ProblemSupported",
    "ProblemsPasted",
    "accept_claim",
    "accept_problem",
    "answer_question",
    "ask_back",
    "decline_problem",
    "edit_problem",
    "end_observing",
    "merge_problem",
    "paste_problems",
    "renew_link",
    "reopen_problem",
    "resolve_problem",
    "resume_mail",
    "revoke_link",
    "share_problem",
    "start_observing",
    "stop_mail",
    "submit_problem",
    "support_problem",
    "unmerge_problem",
    "write_to_requester",
    "write_to_team",
]
