"""What was seen of a problem, as pages and the API show it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from ldagile.domain.errors import NotFound
from ldagile.models.base import session
from ldagile.models.columns import columns_of
from ldagile.models.diagnoses import Observation
from ldagile.models.problems import Problem
from ldagile.models.teams import Team
from ldagile.queries.flow import day_of

SHOWN = 3


@dataclass(frozen=True)
class ObservationSeen:
    """What somebody saw; `problem` is that one's number, `time_zone` the team's."""

    number: int
    problem: int
    kind: str
    place: str | None
    from_on: date | None
    to_on: date | None
    note: str
    tone: str | None
    created_at: datetime
    archived_at: datetime | None
    version: int
    time_zone: str

    @property
    def first_day(self) -> date:
        """When it was seen, as far as one knows; else when it was noted."""
        return self.from_on or self.to_on or day_of(self.created_at, ZoneInfo(self.time_zone))

    @property
    def last_day(self) -> date:
        """The last day of it."""
        return self.to_on or self.first_day


@dataclass(frozen=True)
class Watched:
    """A problem's observations, oldest first, and the few that its story shows."""

    problem: int
    observations: tuple[ObservationSeen, ...]

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of watching; None if there was none."""
        if not self.observations:
            return None
        return min(each.first_day for each in self.observations), max(each.last_day for each in self.observations)

    @property
    def days(self) -> int:
        """How long somebody watched, both days included."""
        return (self.span[1] - self.span[0]).days + 1 if self.span else 0

    @property
    def only_data(self) -> bool:
        """Whether nobody watched, and only numbers were looked at."""
        return bool(self.observations) and all(each.kind == "data" for each in self.observations)

    @property
    def shown(self) -> tuple[ObservationSeen, ...]:
        """The newest ones, among them one of what works well, if there is any: what is in the way comes first."""
        newest = self.observations[::-1]
        well = [each for each in newest if each.tone == "success"][:1]
        others = [each for each in newest if each.tone != "success"][: SHOWN - len(well)]
        return (*others[::-1], *well)


OBSERVATION = columns_of(ObservationSeen, Observation, problem=Problem.number, time_zone=Team.time_zone)


def list_observations(
    team_id: int, problem: int, *, archived: bool = False, after: int = 0, limit: int | None = None
) -> list[ObservationSeen]:
    """The observations of the problem with this number, in the order of their own, from the one after `after` on."""
    query = observations_of(team_id).where(Problem.number == problem, Observation.number > after)
    query = query.where(Observation.archived_at.is_not(None) if archived else Observation.archived_at.is_(None))
    return [ObservationSeen(*row) for row in session.execute(query.order_by(Observation.number).limit(limit))]


def get_watched(team_id: int, problem: int) -> Watched:
    """What was seen of the problem with this number, in the order of days. One statement."""
    found = sorted(list_observations(team_id, problem), key=lambda each: (each.first_day, each.number))
    return Watched(problem=problem, observations=tuple(found))


def get_observation(team_id: int, number: int) -> ObservationSeen:
    """The team's observation with this number. NotFound otherwise."""
    row = session.execute(observations_of(team_id).where(Observation.number == number)).first()
    if row is None:
        raise NotFound("observation_not_found", number=number)
    return ObservationSeen(*row)


def observations_of(team_id: int) -> Select[*tuple[Any, ...]]:
    """The team's observations, with the numbers of their problems."""
    query = select(*OBSERVATION).join(Problem, Problem.id == Observation.problem_id)
    return query.join(Team, Team.id == Observation.team_id).where(Observation.team_id == team_id)
