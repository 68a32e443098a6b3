"""Moving a problem on: watched, accepted, solved, declined, reopened, merged; and its requester's link."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import RuleBroken
from ldagile.queries.problems import get_problem, list_problems
from ldagile.usecases import problems
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form, pressed
from ldagile.web.fragments import is_fragment
from ldagile.web.messages import message
from ldagile.web.schemas.base import StrictSchema
from ldagile.web.schemas.problems import DeclineSchema, MergeSchema, ReopenSchema, ResolveSchema

bp = Blueprint("problem_moves", __name__, url_prefix="/t/<slug:slug>/problems/<number:number>")


@bp.post("/ask-back")
@permits("problem.edit")
def ask_back(slug: str, number: int) -> ResponseReturnValue:
    """Ask the two questions."""
    return at_once(number, problems.ask_back)


@bp.post("/observe")
@permits("problem.edit")
def observe(slug: str, number: int) -> ResponseReturnValue:
    """Watch how it's done."""
    return at_once(number, problems.start_observing)


@bp.post("/observe/end")
@permits("problem.edit")
def end_observing(slug: str, number: int) -> ResponseReturnValue:
    """Watched enough."""
    return at_once(number, problems.end_observing)


@bp.post("/accept")
@permits("problem.edit")
def accept(slug: str, number: int) -> ResponseReturnValue:
    """Take it on."""
    return at_once(number, problems.accept_problem)


@bp.post("/unmerge")
@permits("problem.edit")
def unmerge(slug: str, number: int) -> ResponseReturnValue:
    """A problem of its own again."""
    return at_once(number, problems.unmerge_problem)


@bp.post("/link/renew")
@permits("problem.edit")
def renew_link(slug: str, number: int) -> ResponseReturnValue:
    """A new tracking link."""
    return at_once(number, problems.renew_link, _("A new link is made. The old one no longer works."))


@bp.post("/link/revoke")
@permits("problem.edit")
def revoke_link(slug: str, number: int) -> ResponseReturnValue:
    """No tracking link."""
    return at_once(
        number, problems.revoke_link, _("The link no longer works, and no mail goes out until you make a new one.")
    )


@bp.get("/decline")
@permits("problem.edit")
def ask_decline(slug: str, number: int) -> str:
    """Why, and where to go instead."""
    return dialog("decline", number)


@bp.post("/decline")
@permits("problem.edit")
def decline(slug: str, number: int) -> ResponseReturnValue:
    """Not take it on."""
    return after_dialog("decline", number, DeclineSchema(), problems.decline_problem)


@bp.get("/resolve")
@permits("problem.edit")
def ask_resolve(slug: str, number: int) -> str:
    """How one knows that it is solved."""
    return dialog("resolve", number)


@bp.post("/resolve")
@permits("problem.edit")
def resolve(slug: str, number: int) -> ResponseReturnValue:
    """It is solved."""
    return after_dialog("resolve", number, ResolveSchema(), problems.resolve_problem)


@bp.get("/reopen")
@permits("problem.edit")
def ask_reopen(slug: str, number: int) -> str:
    """Why."""
    return dialog("reopen", number)


@bp.post("/reopen")
@permits("problem.edit")
def reopen(slug: str, number: int) -> ResponseReturnValue:
    """Take it up again."""
    return after_dialog("reopen", number, ReopenSchema(), problems.reopen_problem)


@bp.get("/merge")
@permits("problem.edit")
def ask_merge(slug: str, number: int) -> str:
    """Into which."""
    return dialog("merge", number)


@bp.post("/merge")
@permits("problem.edit")
def merge(slug: str, number: int) -> ResponseReturnValue:
    """Make it part of another."""
    return after_dialog("merge", number, MergeSchema(), problems.merge_problem)


def at_once(number: int, use_case: Callable[..., Any], said: str | None = None) -> ResponseReturnValue:
    """A move that asks nothing."""
    use_case(number=number, actor=g.actor, now=now(), repeat=pressed())
    if said:
        flash(said)
    return back(number)


def after_dialog(name: str, number: int, schema: StrictSchema, use_case: Callable[..., Any]) -> ResponseReturnValue:
    """A move that asked something first."""
    form = load_form(schema)
    try:
        saved = form.save(use_case, number=number, actor=g.actor, now=now(), repeat=form.repeat)
    except RuleBroken as error:  # of no field: said with the form, which keeps what was written
        saved, form.errors["_schema"] = None, [message(error)]
    return back(number) if saved is not None else (dialog(name, number, form), form.status)


def dialog(name: str, number: int, form: Form | None = None) -> str:
    """What a move asks: over the page, or on a page of its own without JavaScript."""
    template = "problems/_ask.html" if is_fragment() else "problems/ask.html"
    others = other_problems(number) if name == "merge" else []
    problem = get_problem(g.team.id, number)
    return render_template(template, name=name, problem=problem, form=form or empty_form(), others=others)


def other_problems(number: int) -> list[tuple[int, str]]:
    """What a problem can become part of."""
    return [(each.number, each.words[:100]) for each in list_problems(g.team.id, opened=True) if each.number != number]


def back(number: int) -> ResponseReturnValue:
    """To the problem."""
    return redirect(url_for("problems.show", slug=g.team.slug, number=number), 303)
