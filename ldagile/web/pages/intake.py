"""The page on which anybody tells the team a problem (DOMAIN.md §5). Nothing is refused for its content."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ldagile.domain.intake import OrderCheck, detect_order
from ldagile.queries.intake import get_intake
from ldagile.queries.similar import find_similar, get_shared
from ldagile.usecases.problems import submit_problem, support_problem
from ldagile.web.addresses import token_for
from ldagile.web.auth import permits
from ldagile.web.clock import now, today
from ldagile.web.forms import Form, empty_form, load_form
from ldagile.web.schemas.fields import account_typed
from ldagile.web.schemas.problems import SupportSchema, TellSchema
from ldagile.web.security import limiter

bp = Blueprint("intake", __name__, url_prefix="/to/<slug:slug>")
LONGEST = 20_000


def typed_address() -> str:
    """Who is said to tell it: somebody else's mailbox shall not be filled."""
    return f"tell:{account_typed(request.form.get('email', ''))}"


@bp.get("")
@permits("problem.submit")
def show(slug: str) -> ResponseReturnValue:
    """Two inputs, and one more for who likes."""
    return tell_page(empty_form(email=g.user.email if g.user else ""))


@bp.post("")
@permits("problem.submit")
@limiter.limit("10 per minute; 60 per hour")
@limiter.limit("10 per hour", key_func=typed_address)
def tell(slug: str) -> ResponseReturnValue:
    """Take it in. Without JavaScript an order is asked back once, here, and goes through the second time."""
    form = load_form(TellSchema())
    if form.errors:
        return tell_page(form), 422
    if is_asked_back(form):
        return tell_page(form)
    del form.data["asked"]
    submitted = form.save(submit_problem, actor=g.actor, now=now(), repeat=form.repeat_of_text)
    if submitted is None:
        return tell_page(form), 422
    token = token_for("problem", submitted.problem_id, submitted.generation)
    return redirect(url_for("tracking.show", token=token), 303)


@bp.post("/look")
@permits("problem.submit")
@limiter.limit("60 per minute")
def look(slug: str) -> str:
    """What somebody has written so far, when they leave the field: the questions to an order, and what is like it."""
    typed = {name: request.form.get(name, "") for name in ("statement", "email", "action", "wanted_number")}
    form = empty_form(**typed)
    return render_template("intake/_look.html", form=form, **looked_at(form))


@bp.post("/too/<number:number>")
@permits("problem.submit")
@limiter.limit("10 per minute; 60 per hour")
def support(slug: str, number: int) -> ResponseReturnValue:
    """This affects me too."""
    get_shared(g.team.id, number)
    form = load_form(SupportSchema(unknown="exclude"))
    words = form.data.pop("statement", None)
    if form.save(support_problem, number=number, words=words, actor=g.actor, now=now()) is None:
        return tell_page(form), 422
    return redirect(url_for("intake.supported", slug=slug, number=number), 303)


@bp.get("/too/<number:number>")
@permits("problem.submit")
def supported(slug: str, number: int) -> str:
    """Thank you, and how it stands."""
    return render_template(
        "intake/supported.html",
        team_name=g.team.name,
        it=get_shared(g.team.id, number),
        intake=get_intake(g.team.id, today()),
    )


def is_asked_back(form: Form) -> bool:
    """Whether this is an order that nobody has been asked back about yet."""
    said = form.data["asked"] or form.data["wants_talk"] or form.data.get("action") or form.data.get("wanted_number")
    return not said and detect_order(form.data["statement"]).is_order


def tell_page(form: Form) -> str:
    """The page, with the questions if it was sent as an order."""
    intake = get_intake(g.team.id, today())
    return render_template("intake/show.html", form=form, team_name=g.team.name, intake=intake, **looked_at(form))


def looked_at(form: Form) -> dict[str, object]:
    """What its words say: whether they order something, and which shared problems are like them."""
    text = str(form.value("statement"))[:LONGEST].strip()
    check = detect_order(text) if text else OrderCheck(0, False, ())
    return {"check": check, "similar": find_similar(g.team.id, text)}
