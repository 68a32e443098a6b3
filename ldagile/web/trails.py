"""Where a page that hangs on a problem is, and where it leads on to."""

from flask import Flask, current_app, g, url_for
from flask_babel import gettext as _

from ldagile.queries.problems import ProblemSeen

Trail = list[tuple[str, str]]


def problem_trail(problem: ProblemSeen, *further: tuple[str, str]) -> Trail:
    """Problems, this one by its first words, and what lies between it and the page."""
    words = problem.words if len(problem.words) < 60 else f"{problem.words[:56].rsplit(' ', 1)[0]} …"
    show = url_for("problems.show", slug=g.team.slug, number=problem.number)
    return [(_("Problems"), url_for("problems.index", slug=g.team.slug)), (words, show), *further]


def add_card_url(problem: int, type_code: str) -> str | None:
    """Where a card of this type is added to the problem with this number; None while cards have no pages."""
    if "cards.new" not in current_app.view_functions:
        return None
    return url_for("cards.new", slug=g.team.slug, problem=problem, type=type_code)


def init_trails(app: Flask) -> None:
    """Make them known to the templates."""
    app.add_template_global(problem_trail)
    app.add_template_global(add_card_url)
