"""The private link through which an informant answers: mailed, or taken back."""

from dataclasses import dataclass
from datetime import datetime

from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.diagnoses import Informant
from ldagile.models.informant_rows import address_of
from ldagile.models.mails import post
from ldagile.models.numbers import get_in_team
from ldagile.models.problems import problem_at_work
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import team_lock, transaction


@dataclass(frozen=True)
class InformantAsked:
    """The informant's number and the address that the mail goes to."""

    number: int
    email: str


@dataclass(frozen=True)
class LinkRenewed:
    """The informant's number and what their new link is signed over."""

    number: int
    generation: int


def ask_informant(
    *, number: int, email: str | None = None, actor: Actor, now: datetime, repeat: Repeat | None = None
) -> InformantAsked:
    """Mail an informant the link to their questions. `email` is kept if we know no address of theirs.

    RuleBroken `address_needed` without one, `address_taken` if another person has it. The same `repeat` again
    gives the same result and sends nothing.
    """
    check("informant.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return InformantAsked(**earlier)
        informant = get_in_team(Informant, actor.team, number)
        problem = problem_at_work(informant.problem_id)
        address = address_of(informant, email, actor.user_id, now)
        informant.asked_at = now
        record_activity(informant, "informant_asked", actor_id=actor.user_id, now=now)
        signed = {"informant_id": informant.id, "generation": informant.link_generation}
        post("informant", address, now=now, team_id=actor.team, **signed)
        tell = {"problem": problem.number, "informant": number}
        record_change(team_topic(actor.team), "informant_asked", now, **tell)
        asked = InformantAsked(number=number, email=address)
        remember(repeat, vars(asked), now)
        return asked


def renew_link(*, number: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> LinkRenewed:
    """Make an informant's link anew: the one before is dead. Their answers stay."""
    check("informant.edit", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return LinkRenewed(**earlier)
        informant = get_in_team(Informant, actor.team, number)
        problem_at_work(informant.problem_id)
        informant.link_generation += 1
        record_activity(informant, "informant_link_renewed", actor_id=actor.user_id, now=now)
        renewed = LinkRenewed(number=number, generation=informant.link_generation)
        remember(repeat, vars(renewed), now)
        return renewed
