"""Making somebody anonymous: because they or the team ask for it, or because nobody needs them any more (DOMAIN.md §8).

Everything here runs inside the caller's transaction.
"""

from datetime import datetime

from sqlalchemy import String, cast, delete, literal, select, update

from ldagile.domain.errors import RuleBroken
from ldagile.domain.names import NOBODY
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.diagnoses import Informant
from ldagile.models.handovers import HandOver
from ldagile.models.jobs import Job, Mail
from ldagile.models.listening import FollowUp, Invitation
from ldagile.models.people import Person
from ldagile.models.problems import Message, Problem, ProblemSupporter
from ldagile.models.retros import RetroParticipant
from ldagile.models.teams import Team
from ldagile.models.users import AccessToken, Membership, TeamInvitation, User, UserSession


def make_anonymous(person: Person, *, now: datetime) -> None:
    """Take name, address and group off a person, with what they wrote in conversations and the mails to them; their
    links die. What they told and answered stays, and is nobody's.
    """
    if person.email is not None:
        forget_mails(person.team_id, person.email)
    forget_words(person)
    end_links(person, now)
    person.name, person.email, person.group, person.user_id = NOBODY, None, None, None
    session.flush()


def forget_mails(team_id: int | None, email: str) -> None:
    """Whom the team (None: the site) wrote to at this address, and what it would still send there."""
    mine = Mail.team_id.is_not_distinct_from(team_id) & (Mail.recipient == email)
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
    invited = Invitation.person_id == person.id
    unasked = invited & Invitation.mailed_at.is_(None) & Invitation.cancelled_at.is_(None)
    open_ones = Invitation.follow_up_id.in_(select(FollowUp.id).where(FollowUp.closed_at.is_(None)))
    session.execute(update(Invitation).where(unasked, open_ones).values(cancelled_at=now))
    session.execute(update(Invitation).where(invited).values(generation=Invitation.generation + 1))
    answers = Informant.person_id == person.id
    session.execute(update(Informant).where(answers).values(link_generation=Informant.link_generation + 1))
    unanswered = (Problem.requester_id == person.id) & Problem.answered_at.is_(None)
    session.execute(update(Problem).where(unanswered).values(answer_due_on=None))
    told = {"link_generation": Problem.link_generation + 1, "link_revoked_at": now, "mail_stopped_at": now}
    session.execute(update(Problem).where(Problem.requester_id == person.id).values(**told))


def check_may_go(user: User) -> None:
    """RuleBroken `in_team_still` while they are in a team, `last_admin` if nobody else runs the site."""
    team = session.scalar(select(Team.name).join(Membership).where(Membership.user_id == user.id).order_by(Team.id))
    if team is not None:
        raise RuleBroken("in_team_still", field="email", name=user.name, team=team)
    others = select(User.id).where(User.is_admin, User.id != user.id)
    if user.is_admin and session.scalar(others.limit(1)) is None:
        raise RuleBroken("last_admin", field="email", name=user.name)


def close_account(user: User) -> None:
    """Nobody signs in with it any more, and its name goes. What was done with it stays, and is nobody's."""
    mine = {"user_id": user.id}
    asked = (Job.kind == "mail_reset") & (Job.params["email"].as_string() == user.email)
    session.execute(delete(Job).where(asked), execution_options={"synchronize_session": False})
    for model in (UserSession, AccessToken):
        session.execute(delete(model).filter_by(**mine))
    took_part = (RetroParticipant.user_id == user.id) | (RetroParticipant.email == user.email)
    session.execute(update(RetroParticipant).where(took_part).values(name=NOBODY, email=None, token_hash=None))
    owned = Card.owner_id == user.id
    session.execute(update(Card).where(owned).values(owner_id=None, render_rev=Card.render_rev + 1))
    user.name, user.email, user.password_hash = NOBODY, f"nobody-{user.id}", None
    user.is_admin, user.reset_generation = False, user.reset_generation + 1
