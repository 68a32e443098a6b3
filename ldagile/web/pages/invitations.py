"""Taking an offered place in a team, by its link."""

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.domain.errors import NotFound
from ldagile.queries.invitations import OpenInvitation, find_invitation, find_taken_invitation
from ldagile.queries.links import Link
from ldagile.usecases.invitations import join, join_as_new
from ldagile.web.addresses import link_in
from ldagile.web.auth import permits, remember_browser
from ldagile.web.clock import now
from ldagile.web.forms import empty_form, load_form
from ldagile.web.schemas.people import JoinSchema
from ldagile.web.security import limiter, private

bp = Blueprint("invitations", __name__, url_prefix="/invitations/<token>")


@bp.get("")
@permits("site.open")
def show(token: str) -> ResponseReturnValue:
    """Who invites one to what. Opening the link changes nothing; who has joined by it comes into the team."""
    link = link_of(token)
    taken = find_taken_invitation(link.id, link.generation)
    if taken and g.user and g.user.email == taken.email:
        return into(taken, _("You are in %(team)s already.", team=taken.team_name))
    invitation = open_offer(link)
    return private(render_template("invitations/show.html", form=empty_form(), it=invitation, token=token), 200)


@bp.post("")
@permits("site.open")
@limiter.limit("10 per minute")
def save(token: str) -> ResponseReturnValue:
    """Join with a new account. A second click signs in with the account that the first one made."""
    link = link_of(token)
    invitation = find_taken_invitation(link.id, link.generation) or open_offer(link)
    form = load_form(JoinSchema())
    signed_in = form.save(
        join_as_new,
        invitation_id=link.id,
        generation=link.generation,
        user_agent=request.user_agent.string,
        hasher=current_app.extensions["hasher"],
        now=now(),
    )
    if signed_in is None:
        return private(render_template("invitations/show.html", form=form, it=invitation, token=token), 422)
    remember_browser(signed_in.token)
    return into(invitation, _("Welcome to %(team)s.", team=invitation.team_name))


@bp.post("/join")
@permits("account.manage")
def join_signed_in(token: str) -> ResponseReturnValue:
    """Join with the account one is signed in with."""
    link = link_of(token)
    invitation = find_taken_invitation(link.id, link.generation) or open_offer(link)
    news = join(invitation_id=link.id, generation=link.generation, actor=g.actor, now=now())
    said = _("Welcome to %(team)s.") if news else _("You are in %(team)s already.")
    return into(invitation, said % {"team": invitation.team_name})


def link_of(token: str) -> Link:
    """What the link names."""
    return link_in(token, "invitation")


def open_offer(link: Link) -> OpenInvitation:
    """The offer behind it. NotFound when it was taken, withdrawn or is over."""
    invitation = find_invitation(link.id, link.generation, now())
    if invitation is None:
        taken = find_taken_invitation(link.id, link.generation)
        raise NotFound("invitation_taken" if taken else "invitation_over")
    return invitation


def into(invitation: OpenInvitation, said: str) -> ResponseReturnValue:
    """Into the team."""
    flash(said)
    return redirect(url_for("site.team", slug=invitation.team_slug), 303)
