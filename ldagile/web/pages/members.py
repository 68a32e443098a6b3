"""Who is in the team, as what, and who is invited."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from ldagile.queries.cards import count_owned
from ldagile.queries.invitations import OpenInvitation, list_open_invitations
from ldagile.queries.links import invitation_address
from ldagile.queries.members import list_members
from ldagile.queries.traces import Found, find_traces
from ldagile.usecases.erasure import erase_person
from ldagile.usecases.invitations import invite, withdraw_invitation
from ldagile.usecases.teams import change_role, remove_member
from ldagile.web.addresses import reached
from ldagile.web.auth import permits
from ldagile.web.clock import now
from ldagile.web.forms import Form, empty_form, load_form, pressed
from ldagile.web.schemas.people import EraseSchema, InviteSchema, RoleSchema

bp = Blueprint("members", __name__, url_prefix="/t/<slug:slug>/team")


@bp.get("")
@permits("team.view")
def index(slug: str) -> ResponseReturnValue:
    """The people, and for a lead the invitations."""
    return people_page(empty_form(role="member"))


@bp.post("/invitations")
@permits("team.manage")
def add_invitation(slug: str) -> ResponseReturnValue:
    """Offer somebody a place."""
    form = load_form(InviteSchema())
    if form.save(invite, actor=g.actor, now=now(), repeat=form.repeat) is None:
        return people_page(form), 422
    return done(_("%(email)s is invited.", email=form.data["email"]))


@bp.post("/invitations/<number:invitation_id>/withdraw")
@permits("team.manage")
def withdraw(slug: str, invitation_id: int) -> ResponseReturnValue:
    """Take the offer back."""
    withdraw_invitation(invitation_id=invitation_id, actor=g.actor, now=now())
    return done(_("Withdrawn. Its link no longer works."))


@bp.post("/<number:user_id>/role")
@permits("team.manage")
def save_role(slug: str, user_id: int) -> ResponseReturnValue:
    """Make them something else in the team."""
    form = load_form(RoleSchema())
    form.save(change_role, user_id=user_id, actor=g.actor, now=now())
    if form.errors:
        return people_page(empty_form(role="member"), refused=(user_id, form)), 422
    return done(with_cards(user_id, _("They only look now."))) if form.data["role"] == "viewer" else done(_("Saved."))


@bp.post("/<number:user_id>/remove")
@permits("team.manage")
def remove(slug: str, user_id: int) -> ResponseReturnValue:
    """Take them out of the team."""
    form = Form(typed={})
    form.save(remove_member, user_id=user_id, actor=g.actor, now=now(), repeat=pressed())
    if form.errors:
        return people_page(empty_form(role="member"), refused=(user_id, form)), 422
    if user_id == g.user.id and not g.user.is_admin:
        flash(_("You are no longer in %(team)s. What you wrote stays there.", team=g.team.name))
        return redirect(url_for("site.home"), 303)
    return done(with_cards(user_id, _("They are no longer in the team. What they wrote stays.")))


def with_cards(user_id: int, said: str) -> str | dict[str, str]:
    """What was said of somebody, and that cards are still theirs, if some are."""
    left = count_owned(g.team.id, user_id)
    if not left:
        return said
    theirs = ngettext("One card is still theirs.", "%(num)d cards are still theirs.", left)
    url = url_for("board.index", slug=g.team.slug, owner=user_id)
    return {"text": f"{said} {theirs}", "link_url": url, "link_label": _("See what to pass on")}


@bp.post("/erase")
@permits("team.manage")
def erase(slug: str) -> ResponseReturnValue:
    """Show what is known of somebody who is not in the team; forget it once that was seen."""
    form = load_form(EraseSchema())
    sure = form.data.pop("sure", False)
    found = None if sure else form.save(find_traces, team_id=g.team.id)
    if sure:
        form.save(erase_person, actor=g.actor, now=now())
    if form.errors or found:
        return people_page(empty_form(role="member"), erasing=form, found=found), form.status if form.errors else 200
    return done(_("They are forgotten. What is left of them is nobody’s."))


def people_page(
    form: Form,
    refused: tuple[int, Form] | None = None,
    erasing: Form | None = None,
    found: Found | None = None,
) -> str:
    """The page; `refused` is the person whose change a rule stopped, `erasing` the form of who is to be forgotten and
    `found` what that would take.
    """
    invitations = list_open_invitations(g.team.id, now()) if g.actor.rank >= 3 else []
    return render_template(
        "members/index.html",
        form=form,
        refused=refused,
        erasing=erasing or empty_form(),
        found=found,
        members=list_members(g.team.id),
        invitations=[(each, link_of(each)) for each in invitations],
        mail=reached().sends_mail,
    )


def link_of(invitation: OpenInvitation) -> str:
    """The link to copy, for who can't or won't wait for the mail."""
    return invitation_address(reached(), invitation.id, invitation.generation)


def done(said: str | dict[str, str]) -> ResponseReturnValue:
    """Back to the page, saying what happened."""
    flash(said)  # type: ignore[arg-type]
    return redirect(url_for("members.index", slug=g.team.slug), 303)
