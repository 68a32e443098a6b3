"""Who says what: the informants' answers by role, never by person."""

from collections.abc import Sequence
from dataclasses import dataclass

from ldagile.domain import diagnosis as core
from ldagile.queries.informants import InformantSeen


@dataclass(frozen=True)
class Saying:
    """What roles say to a question. `code` is question and answer, as in "3:no".

    `roles`: those that all say so, by the names that they were given · `some`: those that differ among
    themselves · `everybody`: all roles with an answer to anything say so · `missing`: what is ticked beneath a
    no to question 3.
    """

    code: str
    roles: tuple[str, ...]
    some: tuple[str, ...]
    everybody: bool
    missing: tuple[str, ...] = ()


class Sayings:
    """The informants of a problem who have answered anything."""

    def __init__(self, informants: Sequence[InformantSeen]) -> None:
        self.seen = [informant for informant in informants if informant.answers]
        self.names: dict[str, str] = {}
        for informant in self.seen:
            self.names.setdefault(informant.role_key, informant.role)
        self.informants = [core.Informant(informant.role_key, informant.answers) for informant in self.seen]

    @property
    def next_question(self) -> int | None:
        """The first question that nobody has answered; None once all are."""
        return core.next_question(self.informants) if self.informants else core.QUESTIONS[0]

    @property
    def requester_alone(self) -> bool:
        """Whether nobody but the one who told the problem has answered."""
        return set(self.names) == {core.REQUESTER}

    def saying(self, code: str) -> Saying | None:
        """Who says so; None if nobody does."""
        question, said = int(code.split(":", maxsplit=1)[0]), code.endswith("yes")
        if not self.informants:
            return None
        sides = core.sides(self.informants, question)
        roles = sides.yes if said else sides.no
        if not roles and not sides.divided:
            return None
        return Saying(
            code=code,
            roles=tuple(self.names[role] for role in roles),
            some=tuple(self.names[role] for role in sides.divided),
            everybody=set(roles) == set(self.names),
            missing=self.missing if code == "3:no" else (),
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """What anybody ticked beneath question 3, in the order in which it stands there."""
        ticked = {what for informant in self.seen for what in informant.missing}
        return tuple(what for what in core.MISSING if what in ticked)
