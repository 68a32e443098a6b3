"""Erasing a person: their data goes, what is left is anonymous (DOMAIN.md §8)."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from ldagile.domain.errors import NotFound
from ldagile.domain.names import NOBODY
from ldagile.domain.permissions import Actor, check
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.answer_rows import write_anew
from ldagile.models.base import session
from ldagile.models.forgetting import check_may_go, close_account, forget_mails, make_anonymous
from ldagile.models.listening import Feedback, FollowUp, Invitation, Response
from ldagile.models.people import Person
from ldagile.models.reranking import recount, recount_feedback
from ldagile.models.teams import Team
from ldagile.models.traces import Traces, check_outside, nobody, traces_of
from ldagile.models.transaction import SITE, team_lock, transaction
from ldagile.models.users import User


def erase_person(*, email: str | None = None, name: str | None = None, actor: Actor, now: datetime) -> None:
    """Forget who has this address in the team, and who signed with this name. There is no way back.

    Name, address and group go, with what they wrote in conversations and the mails to them; their links die. What
    stays (a problem, answers, a place among participants) is nobody's; an answer that they signed is unsigned from
    now on, and so is feedback. RuleBroken `say_whom`, `nobody_there`, `name_not_there`, or `member_there`
    while they have an account in the team.
    """
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        check_outside(actor.team, email, name)
        found = traces_of(actor.team, email=email, name=name)
        if not found:
            raise nobody(email)
        if email:
            forget_mails(actor.team, email)
        for person in found.people:
            make_anonymous(person, now=now)
            record_activity(person, "person_erased", actor_id=actor.user_id, now=now)
        record_change(team_topic(actor.team), "person_erased", now)
        for guest in found.guests:
            guest.name, guest.email, guest.token_hash = NOBODY, None, None
        unsign_answers(actor.team, found, now)
        unsign_feedback(actor.team, found.feedback, now)


def forget_account(*, email: str, now: datetime) -> None:
    """Forget somebody who has an account and is in no team any more. There is no actor, and no way back.

    Their name goes wherever it stands as theirs, in every team; they can't sign in, their cards have no owner, and
    what they wrote for the teams stays, as nobody's. Where a team knows the address otherwise (as a requester, or
    among those it asks) they are erased as above. NotFound `user_not_found`, RuleBroken `in_team_still` or
    `last_admin`.
    """
    teams = session.scalars(select(Team.id).order_by(Team.id)).all()
    with transaction(SITE, *map(team_lock, teams)):
        user = session.scalar(select(User).where(User.email == email))
        if user is None:
            raise NotFound("user_not_found")
        check_may_go(user)
        for person in session.scalars(select(Person).where((Person.user_id == user.id) | (Person.email == email))):
            unsign_answers(person.team_id, Traces([person], (), (), ()), now)
            make_anonymous(person, now=now)
            record_activity(person, "person_erased", actor_id=None, now=now)
        for team_id in (None, *teams):
            forget_mails(team_id, email)
        close_account(user)
        for team_id in teams:
            record_change(team_topic(team_id), "person_erased", now)


def unsign_answers(team_id: int, found: Traces, now: datetime) -> None:
    """As if they had taken their name off each of them."""
    mine = Invitation.person_id.in_([each.id for each in found.people])
    invited = select(Response).join(Invitation, Invitation.id == Response.invitation_id).where(mine)
    signed = [*session.scalars(invited), *found.answers]
    nameless = [write_anew(each, was_signed=True) for each in signed]
    cards = {session.get_one(FollowUp, each.follow_up_id).card_id for each in nameless}
    for card_id in sorted(cards):
        record_cards(team_id, "answers_counted", now, recount(card_id, now=now))


def unsign_feedback(team_id: int, feedback: Iterable[Feedback], now: datetime) -> None:
    """Take the name off it; a barrier that it names counts as unsigned from then on."""
    for each in feedback:
        each.name = None
        record_cards(team_id, "feedback_counted", now, recount_feedback(each, now=now))
