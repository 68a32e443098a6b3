"""Retros: the list, and calling one."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import format_date
from flask_babel import gettext as _

from ldagile.domain.permissions import WORKERS
from ldagile.domain.retros.formats import DEFAULT
from ldagile.queries.members import list_members
from ldagile.queries.retros.actions import list_actions
from ldagile.queries.retros.lists import (
    find_retro_of_sprint,
    list_released,
    list_retros,
    list_sprints_without_retro,
)
from ldagile.usecases.retros.making import create_retro
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.converters import number_in
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.fragments import is_fragment
from ldagile.web.retro_words import FORMATS, PHASES
from ldagile.web.schemas.retros import RetroSchema

bp = Blueprint("retros", __name__, url_prefix="/t/<slug:slug>/retros")


@bp.get("")
@permits("retro.view")
def index(slug: str) -> ResponseReturnValue:
    """Those that are open, those that were held, and what is still to be done from them."""
    retros = list_retros(g.team.id)[::-1]
    return render_template(
        "retros/_list.html" if is_fragment() else "retros/index.html",
        open_retros=[retro for retro in retros if retro.closed_at is None],
        closed_retros=[retro for retro in retros if retro.closed_at is not None],
        actions=list_actions(g.team.id, state="open"),
        phases=PHASES,
    )


@bp.get("/new")
@permits("retro.hold")
def new(slug: str) -> ResponseReturnValue:
    """The form; everything has a sensible value already. A sprint that has a retro leads there."""
    held = find_retro_of_sprint(g.team.id, number_in(request.args.get("sprint", "")) or 0)
    if held is not None:
        return redirect(url_for("retro_rooms.show", slug=slug, number=held.number))
    writers = sum(member.role in WORKERS for member in list_members(g.team.id))
    about = f"sprint-{request.args['sprint']}" if "sprint" in request.args else None
    about = f"card-{request.args['card']}" if "card" in request.args else about
    return new_page(
        empty_form(about=about, expected=writers, anonymity="by_size", format=DEFAULT, planned_on=today().isoformat())
    )


@bp.post("/new")
@permits("retro.hold")
def create(slug: str) -> ResponseReturnValue:
    """Call it, and go into its room."""
    form = load_form(RetroSchema())
    if not form.errors:
        form.data |= read_choices(form)
    made = form.save(create_retro, actor=g.actor, now=now(), repeat=form.repeat)
    if made is None:
        return new_page(form), 422
    return redirect(url_for("retro_rooms.show", slug=slug, number=made.number), 303)


def read_choices(form: Form) -> dict[str, object]:
    """What the form's own shapes mean: the title if none was given, what it is about, the columns, anonymity."""
    about = form.data.pop("about")
    anonymity = form.data.pop("anonymity")
    kind, _dash, number = (about or "").partition("-")
    chosen = next((label for value, label in abouts() if value == about), None)
    columns = form.data["columns"] if form.data["format"] == "own" else None
    return {
        "title": form.data["title"] or (_("Retro of %(what)s", what=chosen or format_date(today(), "d MMMM"))[:200]),
        "sprint": int(number) if kind == "sprint" and chosen else None,
        "card": int(number) if kind == "card" and chosen else None,
        "anonymous": None if anonymity == "by_size" else anonymity == "anonymous",
        "columns": [line.strip()[:60] for line in (columns or "").splitlines() if line.strip()],
    }


def abouts() -> list[tuple[str, str]]:
    """What a retro may be for, besides a team."""
    sprints = list_sprints_without_retro(g.team.id)
    offered = [(f"sprint-{each.number}", _("sprint %(number)s", number=each.number)) for each in sprints]
    return offered + [(f"card-{each.number}", f"“{each.title}”") for each in list_released(g.team.id)]


def new_page(form: Form) -> str:
    """The form with what its lists offer."""
    formats = [(code, each.name) for code, each in FORMATS.items()]
    return render_template("retros/new.html", form=form, abouts=abouts(), formats=formats)
