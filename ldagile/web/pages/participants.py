"""The people of a card: pasted in, taken off, and what asking them would bring."""

from datetime import date

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from ldagile.domain.listening import Named
from ldagile.queries.participants import get_participants
from ldagile.usecases.followups import add_group
from ldagile.usecases.participants import add_participants, remove_participant
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form, pressed
from ldagile.web.people_lines import PersonLine, read_people
from ldagile.web.schemas.listening import GroupSchema, PeopleSchema

bp = Blueprint("participants", __name__, url_prefix="/t/<slug:slug>/cards/<number:number>/people")


@bp.get("")
@permits("listening.edit")
def show(slug: str, number: int) -> ResponseReturnValue:
    """Who takes part, and a field to paste more into."""
    return page(number, empty_form())


@bp.post("")
@permits("listening.edit")
def add(slug: str, number: int) -> ResponseReturnValue:
    """Add the lines that can be read. The others wait on the page until they are mended."""
    form = load_form(PeopleSchema())
    lines = [] if form.errors else read_people(form.data["people"])
    good = [Named(line.name, line.email, line.group) for line in lines if not line.error]
    waiting = [line for line in lines if line.error]
    if good:
        day = form.data.get("received_on") or today()
        added = add_participants(card_number=number, people=good, received_on=day, actor=g.actor, now=now())
        flash(ngettext("One person added.", "%(num)d people added.", added.added))
    if waiting or form.errors:
        form.typed["people"] = "\n".join(line.text for line in waiting) if waiting else form.value("people")
        return page(number, form, waiting), 422
    return redirect(url_for("participants.show", slug=slug, number=number), 303)


@bp.post("/<number:person>/remove")
@permits("listening.edit")
def remove(slug: str, number: int, person: int) -> ResponseReturnValue:
    """Take somebody off the card."""
    remove_participant(card_number=number, person_number=person, actor=g.actor, now=now(), repeat=pressed())
    return redirect(url_for("participants.show", slug=slug, number=number), 303)


@bp.post("/group")
@permits("listening.edit")
def ask_group(slug: str, number: int) -> ResponseReturnValue:
    """A group whose names nobody types: asked by a shared link."""
    form = load_form(GroupSchema())
    form.data["received_on"] = form.data.get("received_on") or today()
    followup = form.save(add_group, card_number=number, actor=g.actor, now=now(), repeat=form.repeat)
    if followup is None:
        return page(number, form), 422
    return redirect(url_for("listening.show", slug=slug, number=followup), 303)


def page(number: int, form: Form, waiting: list[PersonLine] | None = None) -> str:
    """The page, with the lines that could not be read."""
    it = get_participants(g.team.id, number)
    return render_template(
        "participants/show.html",
        it=it,
        form=form,
        waiting=waiting or [],
        received_on=day_of(request.form.get("received_on")) or today(),
    )


def day_of(text: str | None) -> date | None:
    """What was typed, if it is a day."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
