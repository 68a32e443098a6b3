"""The rules for cards and sprints, one function each: what is broken, and what follows (DOMAIN.md §3, §4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ldagile.domain.checks import known
from ldagile.domain.diagnosis import is_weighty
from ldagile.domain.errors import RuleBroken
from ldagile.domain.workflow.facts import KINDS, CardFacts, Move, TeamRules

UNDONE_WITHIN = timedelta(hours=24)


@dataclass(frozen=True)
class BrokenRule:
    """One rule that an action breaks.

    rule: its number in DOMAIN.md §4, None for what §3 says of stages · code: names its sentence · params
    fill it; "missing" there lists the fields that are asked for · effect: "notice" (goes through),
    "reason" (stops, unless this person gives a reason, which stays visible) or "stop".
    """

    rule: int | None
    code: str
    effect: str
    params: Mapping[str, object] = field(default_factory=dict)


def check_rules(broken: Sequence[BrokenRule], reason: str | None = None) -> tuple[BrokenRule, ...]:
    """Raise RuleBroken if one of them stops the action; otherwise return them, to be recorded.

    With a `reason` (not blank) those with effect "reason" let it pass: the caller stores them with it.
    The error has the code and params of the first that stops, and in params["broken"] all that stop. It
    can be overridden if all of these have the effect "reason". DOMAIN.md §4.
    """
    passing = {"notice", "reason"} if reason and reason.strip() else {"notice"}
    stopping = tuple(rule for rule in broken if rule.effect not in passing)
    if stopping:
        raise RuleBroken(stopping[0].code, **stopping[0].params, broken=stopping)
    return tuple(broken)


def the_notice(broken: Sequence[BrokenRule]) -> BrokenRule | None:
    """The one quiet notice that a person sees at most: how many things are still unknown, or the first other.

    The count and the fields are in params "count" and "missing" of code "still_unknown". DOMAIN.md §4, guide.
    """
    notices = [rule for rule in broken if rule.effect == "notice"]
    missing = [name for rule in notices for name in _missing(rule)]
    if missing:
        return BrokenRule(
            notices[0].rule, "still_unknown", "notice", {"count": len(missing), "missing": tuple(missing)}
        )
    return notices[0] if notices else None


def ready_rule(card: CardFacts, team: TeamRules) -> list[BrokenRule]:
    """Rule 1: an objective, a determined diagnosis, a target behaviour and an L3 or L4 metric."""
    needed = {
        "objective": card.has_objective,
        "diagnosis": card.diagnosed,
        "target_behaviour": card.has_target_behaviour,
        "metric": card.metric_level in {"L3", "L4"},
    }
    missing = tuple(name for name, there in needed.items() if not there)
    return [BrokenRule(1, "card_not_ready", _gated(team), {"missing": missing})] if missing else []


def size_rule(card: CardFacts, team: TeamRules) -> list[BrokenRule]:
    """Rule 2: own days known and few enough; larger cards offer "split"."""
    if card.own_days is None:
        return [BrokenRule(2, "days_unknown", _gated(team), {"missing": ("own_days",)})]
    if card.own_days > team.largest_days:
        sizes = {"own_days": card.own_days, "largest_days": team.largest_days}
        return [BrokenRule(2, "card_too_large", _gated(team), sizes)]
    return []


def observing_rule(kind: str, observing_since: date | None, today: date, team: TeamRules) -> list[BrokenRule]:
    """Rule 3: a problem that is being observed takes no intervention yet; asked when a card is added to it.

    `observing_since`: the day on which observing began, None if it is not being observed. Other kinds it
    takes. The rule lifts by itself on the day in params["until"].
    """
    if known("kind", kind, KINDS) != "intervention" or observing_since is None:
        return []
    until = observing_since + timedelta(days=team.observing_days)
    return [BrokenRule(3, "still_observing", _gated(team), {"until": until})] if today < until else []


def course_rule(card: CardFacts, team: TeamRules) -> list[BrokenRule]:
    """Rule 4: with π_E or π_M ≥ 0.25 a course needs a written justification; asked when it is chosen."""
    if not card.is_intervention or card.type != "course" or card.justified:
        return []
    if not is_weighty(max(card.environment or 0, card.motivation or 0)):
        return []
    shares = {"environment": card.environment, "motivation": card.motivation}
    return [BrokenRule(4, "course_not_justified", _gated(team), {"field": "justification", **shares})]


def evaluation_rule(card: CardFacts, _team: TeamRules) -> list[BrokenRule]:
    """Rule 6: the follow-up (if any) closed, a verdict on the metric (if any), and a decision."""
    needed = {
        "follow_up": card.follow_up_closed or not card.followed_up,
        "verdict": card.has_verdict or card.metric_level is None,
        "decision": card.decision is not None,
    }
    missing = tuple(name for name, there in needed.items() if not there)
    return [BrokenRule(6, "not_evaluated", "stop", {"missing": missing})] if missing else []


def close_sprint_rule(retro_closed: bool) -> list[BrokenRule]:
    """Rule 7: a sprint closes with a retro, or with a reason for none; anybody may give it."""
    return [] if retro_closed else [BrokenRule(7, "no_retro", "reason")]


def start_sprint_rule(other_active: bool) -> list[BrokenRule]:
    """Rule 8: one active sprint per team."""
    return [BrokenRule(8, "sprint_already_active", "stop")] if other_active else []


def limit_rule(move: Move, team: TeamRules) -> list[BrokenRule]:
    """Rule 8: no move over a lane's WIP limit; a lead may, with a reason."""
    if move.lane_limit is None or move.lane_count < move.lane_limit:
        return []
    effect = "reason" if team.role == "lead" else "stop"
    return [BrokenRule(8, "lane_full", effect, {"count": move.lane_count, "limit": move.lane_limit})]


def undo_release_rule(released_at: datetime, now: datetime, invited: bool) -> list[BrokenRule]:
    """§3: a release can be undone within 24 hours if no invitation has gone out."""
    if invited:
        return [BrokenRule(None, "invitation_sent", "stop")]
    if now - released_at > UNDONE_WITHIN:
        return [BrokenRule(None, "released_too_long_ago", "stop", {"released_at": released_at})]
    return []


def _gated(team: TeamRules) -> str:
    """Rules 1–4: guide tells, require takes a reason from anybody, strict from a lead only."""
    if team.gating == "guide":
        return "notice"
    return "stop" if team.gating == "strict" and team.role != "lead" else "reason"


def _missing(rule: BrokenRule) -> Sequence[str]:
    missing = rule.params.get("missing", ())
    return missing if isinstance(missing, tuple) else ()
