"""What each answer to the fourteen questions says, for either side, and who says it."""

from collections.abc import Iterable

from babel.lists import format_list
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from ldagile.queries.sayings import Saying

SAYS = {
    "1:yes": _l("they and their manager describe a good result in the same words"),
    "1:no": _l("it isn’t clear what a good result is"),
    "2:yes": _l("they see in time how they are doing"),
    "2:no": _l("feedback comes late"),
    "3:yes": _l("they have what they need"),
    "3:no": _l("they lack something they need"),
    "4:yes": _l("other work or a hand-off gets in the way"),
    "4:no": _l("nothing gets in the way"),
    "5:yes": _l("doing it right makes their day harder"),
    "5:no": _l("doing it right is no trouble"),
    "6:yes": _l("someone notices when it is skipped"),
    "6:no": _l("nobody notices when it is skipped"),
    "7:yes": _l("they believe that it makes a difference"),
    "7:no": _l("they don’t believe that it makes a difference"),
    "8:yes": _l("with a strong reason they could do it tomorrow"),
    "8:no": _l("even with a strong reason they could not do it tomorrow"),
    "9:yes": _l("they know how it’s done, or find it"),
    "9:no": _l("how it’s done can’t be found within two minutes"),
    "10:yes": _l("steps to follow would do"),
    "10:no": _l("it takes practice, steps alone won’t do"),
    "11:yes": _l("they have done it right before"),
    "11:no": _l("they have never done it right"),
    "12:yes": _l("knowing the steps, they still get it wrong"),
    "12:no": _l("knowing the steps, they get it right"),
    "13:yes": _l("it is done less than monthly"),
    "13:no": _l("it is done every month or more often"),
    "14:yes": _l("someone in the same conditions does it well"),
    "14:no": _l("nobody in the same conditions does it well"),
}
LACK = {"tool": _l("a tool"), "access": _l("access"), "time": _l("time"), "process": _l("a process")}


def said_by(saying: Saying) -> str:
    """A saying with the roles that say so, where they are not the only ones asked."""
    if saying.everybody and len(saying.roles) == 1:
        return words(saying)
    roles = [*saying.roles, *(_("some %(role)s", role=role) for role in saying.some)]
    who = _("all roles") if saying.everybody else joined(roles)
    return str(_("%(saying)s (%(who)s)", saying=words(saying), who=who))


def told_by(saying: Saying) -> str:
    """The roles that say so, then what they say."""
    return str(_("%(who)s: %(saying)s", who=joined(saying.roles), saying=words(saying)))


def words(saying: Saying) -> str:
    """A saying alone; what is missing is named where somebody ticked it."""
    if saying.missing:
        return str(_("they lack %(things)s", things=joined(LACK[each] for each in saying.missing)))
    return str(SAYS[saying.code])


def joined(parts: Iterable[object]) -> str:
    """One, two and three."""
    return str(format_list([str(part) for part in parts], locale=get_locale()))


def sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]
