"""Listening: whom we asked, who answered, what got in the way, and what to do when too few did."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from ldagile.queries.coding import read_answers
from ldagile.queries.followups import get_batch, list_batches
from ldagile.queries.links import shared_link
from ldagile.queries.news import list_done
from ldagile.queries.quotes import list_made
from ldagile.queries.rounds import Batch
from ldagile.usecases.followups import ask_again, change_group_size, pool_with_next, renew_link, reschedule, settle
from ldagile.web.addresses import reached, whole_address
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.filters import day
from ldagile.web.forms import Form, empty_form, load_form, pressed
from ldagile.web.schemas.listening import DueSchema, GroupSizeSchema

bp = Blueprint("listening", __name__, url_prefix="/t/<slug:slug>/listening")
RECENT = 10


@bp.get("")
@permits("listening.view")
def index(slug: str) -> ResponseReturnValue:
    """By date: what waits for us, who is being asked, who comes next, what we heard."""
    return index_page(RECENT)


@bp.get("/all")
@permits("listening.view")
def everything(slug: str) -> ResponseReturnValue:
    """The same with all that was ever heard."""
    return index_page(None)


@bp.get("/<number:number>")
@permits("listening.view")
def show(slug: str, number: int) -> ResponseReturnValue:
    """One follow-up: its link or its mails, its group, its answers as far as they may be read."""
    return show_page(number, empty_form())


@bp.post("/<number:number>/due")
@permits("listening.edit")
def change_due(slug: str, number: int) -> ResponseReturnValue:
    """Ask on another day."""
    form = load_form(DueSchema())
    form.save(reschedule, number=number, today=today(), actor=g.actor, now=now())
    return back(number, form)


@bp.post("/<number:number>/group")
@permits("listening.edit")
def change_group(slug: str, number: int) -> ResponseReturnValue:
    """How many the shared link is for."""
    form = load_form(GroupSizeSchema())
    form.save(change_group_size, number=number, actor=g.actor, now=now())
    return back(number, form)


@bp.post("/<number:number>/link")
@permits("listening.edit")
def new_link(slug: str, number: int) -> ResponseReturnValue:
    """A new address; the old one leads nowhere from now on."""
    renew_link(number=number, actor=g.actor, now=now())
    flash(_("This is the new link. The old one no longer works."))
    return redirect(url_for("listening.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/again")
@permits("listening.edit")
def again(slug: str, number: int) -> ResponseReturnValue:
    """Ask those who were silent once more, and look at both rounds together."""
    asked = ask_again(number=number, today=today(), actor=g.actor, now=now(), repeat=pressed())
    it = get_batch(g.team.id, asked).last
    flash(_("They are asked again on %(day)s. You can choose another day.", day=day(it.due_on)))
    return redirect(url_for("listening.show", slug=slug, number=asked), 303)


@bp.post("/<number:number>/pool")
@permits("listening.edit")
def pool(slug: str, number: int) -> ResponseReturnValue:
    """Look at it only together with the next group."""
    pool_with_next(number=number, actor=g.actor, now=now(), repeat=pressed())
    flash(_("It is shown only together with the next group of this card."))
    return redirect(url_for("listening.show", slug=slug, number=number), 303)


@bp.post("/<number:number>/count")
@permits("listening.edit")
def count(slug: str, number: int) -> ResponseReturnValue:
    """Count the behaviour instead: a weekly number about the process, never names."""
    settle(number=number, how="count", actor=g.actor, now=now())
    it = get_batch(g.team.id, number).last
    if it.objective is None:
        flash(_("Which objective is the number for? Open it, or add one, and add the number there."))
        return redirect(url_for("objectives.index", slug=slug), 303)
    name = it.behaviour or it.title
    return redirect(url_for("metrics.new", slug=slug, objective=it.objective, name=name[:200], level="L3"), 303)


@bp.post("/<number:number>/leave")
@permits("listening.edit")
def leave(slug: str, number: int) -> ResponseReturnValue:
    """Decide that these are not enough data."""
    settle(number=number, how="not_enough", actor=g.actor, now=now())
    it = get_batch(g.team.id, number).last
    return redirect(url_for("evaluations.show", slug=slug, number=it.card), 303)


def index_page(recent: int | None) -> str:
    """The page in its four sections."""
    batches = list_batches(g.team.id)
    heard = [batch for batch in reversed(batches) if batch.state == "over" and not waits(batch)]
    return render_template(
        "listening/index.html",
        waiting=[batch for batch in batches if waits(batch)],
        asking=[batch for batch in batches if batch.state == "asking"],
        coming=[batch for batch in batches if batch.state == "next"],
        heard=heard[:recent],
        earlier=max(0, len(heard) - recent) if recent else 0,
        made=list_made(g.team.id),
    )


def waits(batch: Batch) -> bool:
    """Whether somebody of the team has to do something about it."""
    return batch.undecided or (batch.state == "over" and batch.to_code > 0)


def show_page(number: int, form: Form) -> str:
    """One follow-up; its answers only for those who do the work."""
    batch, answers = read_answers(g.team.id, number)
    it = next(each for each in batch.rounds if each.number == number)
    return render_template(
        "listening/show.html",
        batch=batch,
        it=it,
        answers=answers if g.actor.rank >= 2 else [],
        form=form,
        link=shared_link(reached(), it) if g.actor.rank >= 2 else None,
        code_address=whole_address("answers.code"),
        made=list_made(g.team.id),
        done=list_done(it.id),
        by_mail=it.invited and reached().sends_mail,
    )


def back(number: int, form: Form) -> ResponseReturnValue:
    """To the follow-up's page, with the errors if there are any."""
    if form.errors:
        return show_page(number, form), form.status
    return redirect(url_for("listening.show", slug=g.team.slug, number=number), 303)
