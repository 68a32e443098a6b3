"""Who may do what: one table of predicates. A view names its row; nothing is allowed that has none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ldagile.domain.errors import Forbidden, NotFound

ROLES = ("viewer", "member", "lead")
WORKERS = ROLES[1:]  # who does the team's work


@dataclass(frozen=True)
class Actor:
    """Who acts: nobody in particular, a person, or a person within one team.

    `team_id` is the team that the action is about, `role` theirs in it (None: they are not in it).
    An administrator may act as a lead of any team. `scope` is "read" for a token that may not write.
    `guest` is the id of their place in a retro that they joined by name, not being a member of the team.
    """

    user_id: int | None = None
    name: str = ""
    is_admin: bool = False
    team_id: int | None = None
    role: str | None = None
    scope: str = "write"
    guest: int | None = None

    @property
    def rank(self) -> int:
        """0 outside the team, then viewer 1, member 2, lead 3."""
        if self.is_admin and self.team_id is not None:
            return len(ROLES)
        return 0 if self.role is None else ROLES.index(self.role) + 1

    @property
    def team(self) -> int:
        """The id of the team that the action is about. NotFound if it is about none."""
        if self.team_id is None:
            raise NotFound("page_not_found")
        return self.team_id


NOBODY = Actor()

Predicate = Callable[[Actor], bool]


def anyone(_actor: Actor) -> bool:
    """Also people without an account: public pages and links."""
    return True


def signed_in(actor: Actor) -> bool:
    """Any person with an account, for what is their own."""
    return actor.user_id is not None


def administrator(actor: Actor) -> bool:
    """Who runs the site."""
    return actor.is_admin


def viewer(actor: Actor) -> bool:
    """May look."""
    return actor.rank >= 1


def member(actor: Actor) -> bool:
    """Does the work."""
    return actor.rank >= 2


def lead(actor: Actor) -> bool:
    """Answers for the team."""
    return actor.rank >= 3


def onlooker(actor: Actor) -> bool:
    """May look into a retro's room: whoever may look at the team, and the retro's guests."""
    return actor.rank >= 1 or actor.guest is not None


def participant(actor: Actor) -> bool:
    """Takes part in a retro: whoever does the team's work, and the retro's guests."""
    return actor.rank >= 2 or actor.guest is not None


PERMISSIONS: Mapping[str, Predicate] = {
    "site.open": anyone,
    "site.administer": administrator,
    "account.manage": signed_in,
    "team.create": administrator,
    "team.view": viewer,
    "team.manage": lead,
    "objective.view": viewer,
    "objective.edit": member,
    "metric.view": viewer,
    "metric.edit": member,
    "listening.view": viewer,
    "listening.edit": member,
    "answer.read": member,
    "insight.view": viewer,
    "problem.submit": anyone,
    "problem.follow": anyone,
    "problem.view": viewer,
    "problem.edit": member,
    "observation.view": viewer,
    "observation.edit": member,
    "cause.view": viewer,
    "cause.edit": member,
    "diagnosis.view": viewer,
    "informant.view": member,
    "informant.edit": member,
    "card.view": viewer,
    "card.edit": member,
    "card.move": member,
    "board.view": viewer,
    "lane.manage": lead,
    "sprint.view": viewer,
    "sprint.manage": member,
    "retro.view": viewer,
    "retro.enter": onlooker,
    "retro.take_part": participant,
    "retro.hold": member,
}

OF_RETROS = {onlooker, participant}
TEAM_PERMISSIONS = {name for name, predicate in PERMISSIONS.items() if predicate in {viewer, member, lead} | OF_RETROS}


def check(permission: str, actor: Actor) -> None:
    """Raise unless `actor` may: NotFound for a team's records when they are not in the team, else Forbidden."""
    if PERMISSIONS[permission](actor):
        return
    if permission in TEAM_PERMISSIONS and actor.rank == 0:
        raise NotFound("page_not_found")
    raise Forbidden("not_allowed", permission=permission)
