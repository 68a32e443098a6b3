"""What the rules for cards look at: plain values, filled in by a use case (DOMAIN.md §2, §3)."""

from collections.abc import Collection
from dataclasses import dataclass

from ldagile.domain.checks import known, number, whole

STAGES = ("idea", "ready", "committed", "doing", "review", "listening", "evaluated")
# In three parts: ordered by what a card is worth, by hand and within limits, and in use.
WAITING, UNDER_WAY, FINISHED = STAGES[:2], STAGES[2:5], STAGES[5:]
STAGES_WITH_A_LANE_ALWAYS = frozenset({"idea", "listening", "evaluated"})
KINDS = ("intervention", "discovery", "improvement", "running", "mandatory")
GATINGS = ("guide", "require", "strict")
ROLES = ("lead", "member")
METRIC_LEVELS = ("L1", "L2", "L3", "L4")
DECISIONS = ("scale", "iterate", "stop", "hand_over", "not_enough_data")


@dataclass(frozen=True)
class TeamRules:
    """How the team wants rules 1–4, as the person meets them who acts now.

    gating: one of GATINGS · role: "lead" or "member" (an admin acts as a lead, a viewer moves nothing) ·
    largest_days ⚙: own days of a card that may be committed · observing_days ⚙: how long rule 3 holds.
    """

    gating: str
    role: str
    largest_days: float = 10
    observing_days: int = 14

    def __post_init__(self) -> None:
        known("gating", self.gating, GATINGS)
        known("role", self.role, ROLES)
        number("largest_days", self.largest_days, 0)
        whole("observing_days", self.observing_days)


@dataclass(frozen=True)
class CardFacts:
    """What is known about a card. For kinds other than intervention `kind` and `stage` are enough.

    has_objective: through its problem · diagnosed: the problem's diagnosis is determined (mixed is too) ·
    metric_level: "L1" to "L4", None without a metric · own_days: None while unknown · type: as in
    `diagnosis.FITS` · environment, motivation: π_E and π_M, None without a diagnosis · justified: there is a
    written justification for a course · followed_up: it has a follow-up, or participants who will get one ·
    has_verdict: the metric is judged; after its announced date "insufficient" is a verdict · decision: one of
    DECISIONS. ValueError names a value that cannot be.
    """

    kind: str
    stage: str
    has_objective: bool = False
    diagnosed: bool = False
    has_target_behaviour: bool = False
    metric_level: str | None = None
    own_days: float | None = None
    type: str | None = None
    environment: float | None = None
    motivation: float | None = None
    justified: bool = False
    followed_up: bool = False
    follow_up_closed: bool = False
    has_verdict: bool = False
    decision: str | None = None

    def __post_init__(self) -> None:
        known("kind", self.kind, KINDS)
        known("stage", self.stage, STAGES)
        if self.metric_level is not None:
            known("metric_level", self.metric_level, METRIC_LEVELS)
        if self.decision is not None:
            known("decision", self.decision, DECISIONS)
        for name, highest in (("own_days", float("inf")), ("environment", 1), ("motivation", 1)):
            if getattr(self, name) is not None:
                number(name, getattr(self, name), 0, highest)

    @property
    def is_intervention(self) -> bool:
        """Only interventions obey rules 1–6; the other kinds stand in the same lanes."""
        return self.kind == "intervention"


@dataclass(frozen=True)
class Move:
    """Where a card is to go: to a lane of `to_stage`.

    stages: those that have a lane (idea, listening and evaluated always do) · lane_count: cards that
    stand in the target lane, this one not counted · lane_limit: its WIP limit, None without one, and None
    when the card stays in its lane. ValueError for a stage that is unknown or has no lane.
    """

    to_stage: str
    stages: Collection[str] = STAGES
    lane_count: int = 0
    lane_limit: int | None = None

    def __post_init__(self) -> None:
        for stage in self.stages:
            known("stages", stage, STAGES)
        known("to_stage", self.to_stage, stages_with_a_lane(self.stages))
        whole("lane_count", self.lane_count)
        if self.lane_limit is not None:
            whole("lane_limit", self.lane_limit)


def stages_with_a_lane(stages: Collection[str]) -> tuple[str, ...]:
    """The stages a card can stand in, in order: the team's, and the three that always have a lane."""
    return tuple(stage for stage in STAGES if stage in stages or stage in STAGES_WITH_A_LANE_ALWAYS)
