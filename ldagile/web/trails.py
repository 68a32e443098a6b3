"""Where a page that hangs on a problem is: the words above its title."""

from flask import Flask, g, url_for
from flask_babel import gettext as _

from ldagile.queries.problems import ProblemSeen

Trail = list[tuple[str, str]]


def problem_trail(problem: ProblemSeen, *further: tuple[str, str]) -> Trail:
    """Problems, this one by its first words, and what lies between it and the page."""
    words = problem.words if len(problem.words) < 60 else f"{problem.words[:56].rsplit(' ', 1)[0]} …"
    show = url_for("problems.show", slug=g.team.slug, number=problem.number)
    return [(_("Problems"), url_for("problems.index", slug=g.team.slug)), (words, show), *further]


def init_trails(app: Flask) -> None:
    """Make it known to the templates."""
    app.add_template_global(problem_trail)
