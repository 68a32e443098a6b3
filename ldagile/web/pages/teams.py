"""A team's settings, and making another team."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.teams import get_settings
from ldagile.usecases.teams import change_settings, create_team
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.filters import typed_money
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.pages.card_page import members
from ldagile.web.schemas.teams import CURRENCIES, ZONES, NewTeamFormSchema, TeamSchema

bp = Blueprint("teams", __name__)


@bp.get("/teams/new")
@permits("team.create")
def new() -> ResponseReturnValue:
    """What the team is called."""
    return render_template("teams/new.html", form=empty_form())


@bp.post("/teams/new")
@permits("team.create")
def create() -> ResponseReturnValue:
    """Make it, led by who made it."""
    form = load_form(NewTeamFormSchema())
    created = form.save(create_team, actor=g.actor, now=now(), repeat=form.repeat)
    if created is None:
        return render_template("teams/new.html", form=form), 422
    return redirect(url_for("site.team", slug=created.slug), 303)


@bp.get("/t/<slug:slug>/settings")
@permits("team.manage")
def edit(slug: str) -> ResponseReturnValue:
    """What a lead can change."""
    settings = vars(get_settings(g.team.id))
    money = {name: typed_money(settings[name]) for name in ("day_cost", "hourly_rate")}
    return settings_page(empty_form(**settings | money))


@bp.post("/t/<slug:slug>/settings")
@permits("team.manage")
def save(slug: str) -> ResponseReturnValue:
    """Change it, unless somebody else did meanwhile."""
    form = load_form(TeamSchema())
    form.save(change_settings, actor=g.actor, now=now())
    if form.errors:
        return settings_page(form), form.status
    flash(_("Saved."))
    return redirect(url_for("teams.edit", slug=slug), 303)


def settings_page(form: Form) -> str:
    """The form with what its lists offer."""
    return render_template(
        "teams/edit.html",
        form=form,
        member_options=members(),
        currencies=[(code, code) for code in CURRENCIES],
        zones=ZONES,
    )
