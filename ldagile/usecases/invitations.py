"""Inviting people into a team by a link."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.domain.passwords import Hasher, check_password
from ldagile.domain.permissions import Actor, check
from ldagile.domain.repeats import Repeat
from ldagile.models.accounts import SignedIn, open_session
from ldagile.models.activity import record_activity
from ldagile.models.base import session
from ldagile.models.mails import post
from ldagile.models.memberships import add_member, find_membership
from ldagile.models.request_keys import earlier_result, remember
from ldagile.models.transaction import SITE, team_lock, transaction
from ldagile.models.users import Membership, TeamInvitation, User

LASTS = timedelta(days=14)
AGAIN = timedelta(minutes=10)


@dataclass(frozen=True)
class Invited:
    """What the link is signed over."""

    invitation_id: int
    generation: int


def invite(*, email: str, role: str, actor: Actor, now: datetime, repeat: Repeat | None = None) -> Invited:
    """Offer a place in the team. Inviting the same address again renews the offer: the older link is dead.

    RuleBroken `already_in_team` if they are in it. The same `repeat` again invites nobody.
    """
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier := earlier_result(repeat):
            return Invited(**earlier)
        if session.scalar(
            select(Membership.id)
            .join(User, User.id == Membership.user_id)
            .where(Membership.team_id == actor.team, User.email == email)
        ):
            raise RuleBroken("already_in_team", field="email")
        invitation = open_invitation(actor.team, email) or TeamInvitation(
            team_id=actor.team, email=email, generation=-1, created_at=now
        )
        invitation.generation += 1
        invitation.role, invitation.expires_at, invitation.created_by_id = role, now + LASTS, actor.user_id
        session.add(invitation)
        record_activity(invitation, "invited", actor_id=actor.user_id, now=now)
        invited = Invited(invitation_id=invitation.id, generation=invitation.generation)
        post("invitation", email, now=now, team_id=actor.team, **vars(invited))
        remember(repeat, vars(invited), now)
        return invited


def withdraw_invitation(*, invitation_id: int, actor: Actor, now: datetime, repeat: Repeat | None = None) -> None:
    """Take an open offer back; its link is dead from now on."""
    check("team.manage", actor)
    with transaction(team_lock(actor.team)):
        if earlier_result(repeat) is not None:
            return
        invitation = session.get(TeamInvitation, invitation_id, with_for_update=True, populate_existing=True)
        if invitation is None or invitation.team_id != actor.team or invitation.accepted_at is not None:
            raise NotFound("invitation_not_found")
        invitation.generation += 1
        invitation.expires_at = now
        record_activity(invitation, "invitation_withdrawn", actor_id=actor.user_id, now=now)
        remember(repeat, {}, now)


def join_as_new(
    *,
    invitation_id: int,
    generation: int,
    name: str,
    password: str,
    user_agent: str,
    hasher: Hasher,
    now: datetime,
) -> SignedIn:
    """Take the offered place with a new account. NotFound when the link is dead or the address has an account.

    The same again within ten minutes, as a second click sends it, signs them in once more.
    """
    try:
        return add_person(invitation_id, generation, name, password, user_agent=user_agent, hasher=hasher, now=now)
    except NotFound:
        user_id = find_joined(invitation_id, generation, name, password, hasher=hasher, now=now)
        if user_id is None:
            raise
    with transaction(SITE):
        return open_session(user_id, user_agent=user_agent, now=now)


def add_person(
    invitation_id: int, generation: int, name: str, password: str, *, user_agent: str, hasher: Hasher, now: datetime
) -> SignedIn:
    """The new account takes the place, and is signed in."""
    email = get_invitation(invitation_id, generation, now).email
    check_password(password, email=email)
    session.rollback()
    password_hash = hasher.hash(password)
    with transaction(SITE):
        invitation = get_invitation(invitation_id, generation, now, lock=True)
        if session.scalar(select(User.id).where(User.email == invitation.email)):
            raise NotFound("link_used")
        user = User(email=invitation.email, name=name, password_hash=password_hash, created_at=now)
        session.add(user)
        session.flush()
        accept(invitation, user.id, now)
        return open_session(user.id, user_agent=user_agent, now=now)


def find_joined(
    invitation_id: int, generation: int, name: str, password: str, *, hasher: Hasher, now: datetime
) -> int | None:
    """The account that took this place just now, if it has this name and password."""
    session.rollback()
    offer = session.get(TeamInvitation, invitation_id)
    if offer is None or offer.generation != generation or offer.accepted_at is None or now - offer.accepted_at > AGAIN:
        return None
    user = session.scalar(select(User).where(User.email == offer.email, User.name == name))
    return user.id if user and hasher.matches(user.password_hash, password) else None


def join(*, invitation_id: int, generation: int, actor: Actor, now: datetime) -> bool:
    """Take the offered place with the account one is signed in with; whether it is news, for who took it already.

    RuleBroken `invited_somebody_else` unless it has the invited address.
    """
    check("account.manage", actor)
    with transaction(SITE):
        user = session.get_one(User, actor.user_id)
        offer = session.get(TeamInvitation, invitation_id)
        if offer and offer.email == user.email and offer.accepted_at and find_membership(offer.team_id, user.id):
            return False
        invitation = get_invitation(invitation_id, generation, now, lock=True)
        if user.email != invitation.email:
            raise RuleBroken("invited_somebody_else", email=invitation.email)
        accept(invitation, user.id, now)
        return True


def accept(invitation: TeamInvitation, user_id: int, now: datetime) -> None:
    """Mark the offer as taken and put the person into the team."""
    invitation.accepted_at = now
    if find_membership(invitation.team_id, user_id) is None:
        add_member(invitation.team_id, user_id, invitation.role, created_by_id=invitation.created_by_id, now=now)
    record_activity(invitation, "joined", actor_id=user_id, now=now)


def get_invitation(invitation_id: int, generation: int, now: datetime, *, lock: bool = False) -> TeamInvitation:
    """The open offer behind a link, locked if so asked. NotFound when it was taken, withdrawn, renewed, or is over."""
    invitation = session.get(TeamInvitation, invitation_id, with_for_update=lock or None, populate_existing=lock)
    if invitation is None or invitation.generation != generation or invitation.accepted_at is not None:
        raise NotFound("link_used")
    if invitation.expires_at <= now:
        raise NotFound("link_over")
    return invitation


def open_invitation(team_id: int, email: str) -> TeamInvitation | None:
    """The offer that this address has not taken yet, also one that is over or withdrawn."""
    return session.scalar(
        select(TeamInvitation)
        .where(
            TeamInvitation.team_id == team_id,
            TeamInvitation.email == email,
            TeamInvitation.accepted_at.is_(None),
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )
