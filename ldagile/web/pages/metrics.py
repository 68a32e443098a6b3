"""Metrics: the numbers that would show an objective, and their dated values."""

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from ldagile.queries.metrics import get_picture
from ldagile.queries.objectives import get_metric, get_objective, list_values
from ldagile.usecases.metric_values import Dated, save_values
from ldagile.usecases.metrics import archive_metric, create_metric, edit_metric, restore_metric
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.pictures import picture
from ldagile.web.schemas.objectives import MetricEditSchema, MetricSchema, ValueSchema
from ldagile.web.security import limiter
from ldagile.web.tables import MOST_ROWS, Row, cells, decode, download, read_rows, write_csv
from ldagile.web.undoing import flash_undo

bp = Blueprint("metrics", __name__, url_prefix="/t/<slug:slug>")


@bp.get("/objectives/<number:objective>/metrics/new")
@permits("metric.edit")
def new(slug: str, objective: int) -> ResponseReturnValue:
    """The form; the address may say what is to be counted."""
    given = {name: request.args[name] for name in ("name", "level", "unit") if name in request.args}
    form = empty_form(**{"direction": "up", "cadence": "weekly", "level": "L4", **given})
    return edit_page(form, None, objective)


@bp.post("/objectives/<number:objective>/metrics/new")
@permits("metric.edit")
def create(slug: str, objective: int) -> ResponseReturnValue:
    """Make it, and ask for its history."""
    form = load_form(MetricSchema())
    saved = form.save(create_metric, objective_number=objective, actor=g.actor, now=now(), repeat=form.repeat)
    if saved is None:
        return edit_page(form, None, objective), 422
    return redirect(url_for("metrics.add_many", slug=slug, number=saved.number), 303)


@bp.get("/metrics/<number:number>")
@permits("metric.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """The chart, its sentence, and every value."""
    return metric_page(number, empty_form())


@bp.get("/metrics/<number:number>/chart")
@permits("metric.view")
def chart(slug: str, number: int) -> ResponseReturnValue:
    """The chart alone, as an open page fetches it when a value comes in."""
    return render_template("metrics/_picture.html", picture=get_picture(g.team.id, number))


@bp.get("/metrics/<number:number>/values")
@permits("metric.view")
def values(slug: str, number: int) -> ResponseReturnValue:
    """The table of values alone, likewise."""
    return render_template("metrics/_values.html", picture=get_picture(g.team.id, number))


@bp.get("/metrics/<number:number>.csv")
@permits("metric.view")
def as_csv(slug: str, number: int) -> ResponseReturnValue:
    """The values as a table for a spreadsheet."""
    metric = get_metric(g.team.id, number)
    rows = [(each.dated.isoformat(), each.value) for each in list_values(g.team.id, number)]
    text = write_csv((_("Date"), f"{metric.name} ({metric.unit})"), rows)
    return download(text, f"metric-{number}")


@bp.get("/metrics/<number:number>.png")
@permits("metric.view")
@limiter.limit("30 per minute")
def as_png(slug: str, number: int) -> ResponseReturnValue:
    """The chart as a picture. 404 where nothing can be drawn yet."""
    shown = get_picture(g.team.id, number)
    if shown.wide is None:
        abort(404)
    return picture(render_template("metrics/_png.html", picture=shown), f"metric-{number}")


@bp.get("/metrics/<number:number>/edit")
@permits("metric.edit")
def edit(slug: str, number: int) -> ResponseReturnValue:
    """The form with what stands there."""
    metric = get_metric(g.team.id, number)
    return edit_page(empty_form(**vars(metric)), number, metric.objective)


@bp.post("/metrics/<number:number>/edit")
@permits("metric.edit")
def save(slug: str, number: int) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(MetricEditSchema())
    form.save(edit_metric, number=number, actor=g.actor, now=now())
    if form.errors:
        objective = get_metric(g.team.id, number).objective
        return edit_page(form, number, objective), form.status
    return redirect(url_for("metrics.show", slug=slug, number=number), 303)


@bp.post("/metrics/<number:number>/archive")
@permits("metric.edit")
def archive(slug: str, number: int) -> ResponseReturnValue:
    """Put it away with its values."""
    archive_metric(number=number, actor=g.actor, now=now())
    flash_undo(_("Archived."), "metrics.restore", number=number)
    objective = get_metric(g.team.id, number).objective
    return redirect(url_for("objectives.show", slug=slug, number=objective), 303)


@bp.post("/metrics/<number:number>/restore")
@permits("metric.edit")
def restore(slug: str, number: int) -> ResponseReturnValue:
    """Bring it back."""
    restore_metric(number=number, actor=g.actor, now=now())
    return redirect(url_for("metrics.show", slug=slug, number=number), 303)


@bp.post("/metrics/<number:number>/values")
@permits("metric.edit")
def add_value(slug: str, number: int) -> ResponseReturnValue:
    """One value, new or corrected."""
    form = load_form(ValueSchema())
    values = [Dated(**form.data)] if not form.errors else []
    form.data = {}
    form.save(save_values, number=number, values=values, today=today(), actor=g.actor, now=now())
    if form.errors:
        return metric_page(number, form), 422
    return redirect(url_for("metrics.show", slug=slug, number=number), 303)


@bp.get("/metrics/<number:number>/import")
@permits("metric.edit")
def add_many(slug: str, number: int) -> ResponseReturnValue:
    """Where a table is pasted, or a file chosen."""
    return import_page(number, [])


@bp.post("/metrics/<number:number>/import")
@permits("metric.edit")
def read_table(slug: str, number: int) -> ResponseReturnValue:
    """How we read it, row by row. Nothing is saved yet."""
    metric = get_metric(g.team.id, number)
    file = request.files.get("file")
    text = decode(file.read()) if file and file.filename else request.form.get("text", "")
    pairs = cells(text)
    rows = read_rows(pairs[:MOST_ROWS], metric.cadence, today())
    if not rows:
        return import_page(number, [], text, _("There are no rows in it. Paste two columns: dates and numbers.")), 422
    return import_page(number, rows, text, unread=len(pairs) > MOST_ROWS)


@bp.post("/metrics/<number:number>/rows")
@permits("metric.edit")
def save_rows(slug: str, number: int) -> ResponseReturnValue:
    """Save the rows that are right. The others wait on the page until they are mended."""
    metric = get_metric(g.team.id, number)
    pairs = list(zip(request.form.getlist("when"), request.form.getlist("value"), strict=False))[:MOST_ROWS]
    rows = read_rows(pairs, metric.cadence, today())
    good = [Dated(row.dated, row.value) for row in rows if row.good and row.dated]
    if good:
        save_values(number=number, values=good, today=today(), actor=g.actor, now=now())
        flash(ngettext("One value saved.", "%(num)d values saved.", len(good)))
    waiting = [row for row in rows if not row.good]
    if waiting:
        return import_page(number, waiting), 422
    return redirect(url_for("metrics.show", slug=slug, number=number), 303)


def metric_page(number: int, form: Form) -> str:
    """The page, with a value's form as it was sent where one was."""
    picture = get_picture(g.team.id, number)
    objective = get_objective(g.team.id, picture.metric.objective)
    return render_template("metrics/show.html", picture=picture, objective=objective, form=form, today=today())


def edit_page(form: Form, number: int | None, objective: int) -> str:
    """The form, for a new metric of this objective or for this metric."""
    return render_template("metrics/edit.html", form=form, number=number, objective=get_objective(g.team.id, objective))


def import_page(number: int, rows: list[Row], text: str = "", problem: str = "", *, unread: bool = False) -> str:
    """The field to paste into, or the rows as they were read; `unread` if there were rows that we didn't read."""
    return render_template(
        "metrics/import.html",
        metric=get_metric(g.team.id, number),
        rows=rows,
        good=sum(row.good for row in rows),
        text=text,
        problem=problem,
        unread=unread,
    )
