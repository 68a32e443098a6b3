"""Asking about something that was already run."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import RuleBroken
from ldagile.domain.listening import Named
from ldagile.usecases.already_ran import ask_about
from ldagile.web.addresses import reached
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.filters import asked_on, long_day
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.messages import message
from ldagile.web.people_lines import PersonLine, read_people
from ldagile.web.schemas.listening import RanSchema

bp = Blueprint("already_ran", __name__, url_prefix="/t/<slug:slug>/already-ran")


@bp.get("")
@permits("listening.edit")
def show(slug: str) -> ResponseReturnValue:
    """Title, date, people: three fields."""
    return page(empty_form())


@bp.post("")
@permits("listening.edit")
def save(slug: str) -> ResponseReturnValue:
    """Ask them at once. A line that can't be read stops it: nobody is left out in silence."""
    form = load_form(RanSchema())
    lines = read_people(form.data.get("people") or "")
    wrong = [line for line in lines if line.error]
    if wrong:
        form.errors["people"] = [f"{line.text}: {line.error}" for line in wrong]
    form.data["people"] = [Named(line.name, line.email, line.group) for line in lines if not line.error]
    form.data.setdefault("group_size", None)
    if not lines and "group_size" not in form.errors and form.data["group_size"] is None:
        form.errors["people"] = [message(RuleBroken("who_took_part"))]
    asked = form.save(ask_about, today=today(), actor=g.actor, now=now(), repeat=form.repeat)
    if asked is None:
        return page(form, wrong), 422
    flash(f"{when()} {_('Below five answers nobody sees them, you included.')}")
    return redirect(url_for("listening.show", slug=slug, number=asked.followup), 303)


def when() -> str:
    """On which day they are asked: today, unless nobody works."""
    day = asked_on()
    if day == today():
        return str(_("They are asked two questions today."))
    return str(_("They are asked two questions on %(day)s.", day=long_day(day)))


def page(form: Form, wrong: list[PersonLine] | None = None) -> str:
    """The form."""
    by_mail = reached().sends_mail
    return render_template("already_ran/show.html", form=form, wrong=wrong or [], by_mail=by_mail)
