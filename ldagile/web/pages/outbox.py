"""The mails of the whole site: to whom, about what and how they fared, never what they say."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from ldagile.jobs.mails import subject_of
from ldagile.queries.outbox import list_outbox
from ldagile.web.addresses import reached
from ldagile.web.auth import permits
from ldagile.web.converters import number_in

bp = Blueprint("outbox", __name__, url_prefix="/outbox")
AT_ONCE = 50


@bp.get("")
@permits("site.administer")
def index() -> ResponseReturnValue:
    """The newest first, or those before the mail that the address names."""
    before = number_in(request.args.get("before", ""))
    mails = list_outbox(before=before, limit=AT_ONCE + 1)
    shown = mails[:AT_ONCE]
    return render_template(
        "outbox/index.html",
        mails=[(each, subject_of(each.kind, each.team_name)) for each in shown],
        older=shown[-1].id if len(mails) > AT_ONCE else None,
        newest=before is None,
        mail=reached().sends_mail,
    )
