"""Erasing a person: their data goes, what is left is anonymous (DOMAIN.md §8)."""

from datetime import datetime

from sqlalchemy import String, cast, delete, literal, select, update

from ldagile.domain.errors import RuleBroken
from ldagile.domain.names import NOBODY
from ldagile.domain.permissions import Actor, check
from ldagile.live.feed import record_cards, record_change, team_topic
from ldagile.models.activity import record_activity
from ldagile.models.answer_rows import write_anew
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.evaluations import HandOver
from ldagile.models.jobs import Job, Mail
from ldagile.models.listening import FollowUp, Invitation, Response
from ldagile.models.memberships import find_membership
from ldagile.models.people import Person, find_by_address
from ldagile.models.problems import Message, Problem, ProblemSupporter
from ldagile.models.reranking import recount
from ldagile.models.transaction import team_lock, transaction
from ldagile.models.users import TeamInvitation, User


def erase_person(*, email: str, actor: Actor, now: datetime) -> None:
    """Forget who has this address in the team. There is no way back.

    Name, address and group go, with what they wrote in conversations and the mails to them; their links die. What
    stays (a problem, answers, a place among participants) is nobody's; an answer that they signed is unsigned from
    now on. RuleBroken `nobody_there`, or `member_there` while they have an account in the team.
    """
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        user_id = session.scalar(select(User.id).where(User.email == email))
        if user_id is not None and find_membership(actor.team, user_id) is not None:
            raise RuleBroken("member_there", field="email")
        person = find_by_address(actor.team, email)
        if person is None:
            raise RuleBroken("nobody_there", field="email")
        forget_mails(actor.team, email)
        forget_words(person)
        end_links(person, now)
        person.name, person.email, person.group, person.user_id = NOBODY, None, None, None
        record_activity(person, "person_erased", actor_id=actor.user_id, now=now)
        record_change(team_topic(actor.team), "person_erased", now)
        unsign_answers(person, now)


def forget_mails(team_id: int, email: str) -> None:
    """Whom the team wrote to at this address, and what it would still send there."""
    mine = (Mail.team_id == team_id) & (Mail.recipient == email)
    keys = select(literal("mail:") + cast(Mail.id, String)).where(mine)
    session.execute(delete(Job).where(Job.key.in_(keys)), execution_options={"synchronize_session": False})
    session.execute(delete(Mail).where(mine))
    invited = (TeamInvitation.team_id == team_id) & (TeamInvitation.email == email)
    generation = TeamInvitation.generation + 1
    session.execute(update(TeamInvitation).where(invited).values(email="", generation=generation))


def forget_words(person: Person) -> None:
    """What they wrote beside a problem or a hand-over. A problem's own words stay, without them."""
    session.execute(delete(Message).where(Message.person_id == person.id))
    session.execute(delete(ProblemSupporter).where(ProblemSupporter.person_id == person.id))
    mine = HandOver.person_id == person.id
    session.execute(update(HandOver).where(mine).values(words=None, generation=HandOver.generation + 1))


def end_links(person: Person, now: datetime) -> None:
    """The private links that were made for them."""
    asked = (Invitation.person_id == person.id) & Invitation.mailed_at.is_(None) & Invitation.cancelled_at.is_(None)
    session.execute(update(Invitation).where(asked).values(cancelled_at=now))
    invited = Invitation.person_id == person.id
    session.execute(update(Invitation).where(invited).values(generation=Invitation.generation + 1))
    answers = Informant.person_id == person.id
    session.execute(update(Informant).where(answers).values(link_generation=Informant.link_generation + 1))
    told = {"link_generation": Problem.link_generation + 1, "link_revoked_at": now, "mail_stopped_at": now}
    session.execute(update(Problem).where(Problem.requester_id == person.id).values(**told))


def unsign_answers(person: Person, now: datetime) -> None:
    """As if they had taken their name off each of them."""
    signed = select(Response).join(Invitation, Invitation.id == Response.invitation_id)
    theirs = session.scalars(signed.where(Invitation.person_id == person.id)).all()
    nameless = [write_anew(each, was_signed=True) for each in theirs]
    cards = {session.get_one(FollowUp, each.follow_up_id).card_id for each in nameless}
    for card_id in sorted(cards):
        record_cards(person.team_id, "answers_counted", now, recount(card_id, now=now))
