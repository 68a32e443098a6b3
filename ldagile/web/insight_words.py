"""What behaviour by card is called where there is no share to tell, and the table of it."""

from flask_babel import gettext as _

from ldagile.domain.listening import SHOWN_FROM
from ldagile.queries.evaluations import Said
from ldagile.queries.insights import Behaviour
from ldagile.web.tables import write_csv


def behaviour_table(behaviour: Behaviour) -> str:
    """The numbers as CSV. Those from fewer than five answers leave the server by no export."""
    headings = (_("Card"), _("Changed"), _("Answers"), _("Low"), _("High"), _("Answered"), _("Asked"), _("Note"))
    return write_csv(headings, rows_of(behaviour))


def rows_of(behaviour: Behaviour) -> list[tuple[object, ...]]:
    """One row a card; without a share where it is refused."""
    rows: list[tuple[object, ...]] = []
    for each in behaviour.cards:
        said = each.said
        low, high = said.interval or (None, None)
        rows.append((each.title, *said.told, low, high, said.responded, said.invited, refused(said)))
    return rows


def refused(said: Said) -> str:
    """Why no share is told. Many answers that count nothing are not too few, but from too small a share."""
    if said.refusal is None:
        return ""
    if said.is_quiet and said.responded >= SHOWN_FROM:
        return str(_("only %(percent)d in 100 answered", percent=said.percent))
    return str(_("shown from 5 answers"))
