"""What answers and numbers say, as far as it counts (DOMAIN.md §7, §8, §10): everything that scores and pages know of
evidence comes through here."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Select, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from ldagile.domain.coding import GAP_OF
from ldagile.domain.listening import COUNTED, SMALLEST_CELL
from ldagile.models.base import Base, Code, Id, Instant, RowId, TeamId, session
from ldagile.models.baselines import Baseline, Look
from ldagile.models.cards import Card
from ldagile.models.problems import ROOT_ID, Problem

SETTLED_AFTER = 8  # points; fewer without a signal say nothing yet


class Evidence(Base):
    """One thing that counts, append-only: a correction is a newer version that supersedes the older one.

    subject: what it comes from, "response:…", "look:…" or "feedback:…" · void: it counts no more · change,
    barrier: codes of an answer · facts: what a judgement said.
    """

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("subject", "version"),)

    id: Mapped[Id]
    team_id: Mapped[TeamId]
    source: Mapped[Code]
    subject: Mapped[str] = mapped_column(String(60))
    version: Mapped[int]
    supersedes_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("evidence.id"), unique=True)
    card_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("card.id"), index=True)
    signed: Mapped[bool] = mapped_column(default=False)
    change: Mapped[Code | None]
    barrier: Mapped[Code | None]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    void: Mapped[bool] = mapped_column(default=False)
    counted_at: Mapped[Instant]


@dataclass(frozen=True)
class Counted:
    """k of n counted answers report the target behaviour."""

    changed: int
    answered: int


@dataclass(frozen=True)
class Judged:
    """What the last judgement says of a metric since the releases on a problem.

    remaining_gap: ρ, 1 without a signal · moved: True on a signal with improvement, False on one for the worse or
    with 8 points and none, else None.
    """

    remaining_gap: float
    moved: bool | None


SAYS: dict[str, Any] = {"signed": False, "change": None, "barrier": None, "facts": {}, "void": False}


def record_evidence(team_id: int, source: str, subject: str, *, now: datetime, **says: Any) -> bool:
    """Let something count, or count differently (`void=True`: no more). Saying the same again adds nothing.

    Returns whether anything was added.
    """
    newest = session.scalar(
        select(Evidence).where(Evidence.subject == subject).order_by(Evidence.version.desc()).limit(1)
    )
    wanted = SAYS | says
    if newest is None and wanted["void"]:
        return False
    if newest is not None and all(getattr(newest, name) == value for name, value in wanted.items()):
        return False
    session.add(
        Evidence(
            team_id=team_id,
            source=source,
            subject=subject,
            version=newest.version + 1 if newest else 1,
            supersedes_id=newest.id if newest else None,
            counted_at=now,
            **wanted,
        )
    )
    session.flush()
    return True


# Who had none is in the response rate only (DOMAIN.md §8).
HAD_A_CHANCE = func.coalesce(Evidence.change, "") != "no_chance"


def standing(*columns: Any) -> Select[*tuple[Any, ...]]:
    """A query on the evidence that is neither superseded nor void."""
    newer = aliased(Evidence)
    superseded = select(newer.id).where(newer.supersedes_id == Evidence.id).exists()
    return select(*columns).where(~superseded, Evidence.void.is_(False))


def counted_answers(team_id: int) -> dict[int, Counted]:
    """The counted answers to each released card, by the card's id; cards without any are not in it."""
    rows = session.execute(
        standing(Evidence.card_id, Evidence.change, func.count())
        .where(Evidence.team_id == team_id, Evidence.change.in_(COUNTED))
        .group_by(Evidence.card_id, Evidence.change)
    )
    by_card: dict[int, Counter[str]] = {}
    for card_id, change, count in rows:
        by_card.setdefault(card_id, Counter())[change] += count
    return {card_id: Counted(codes["target_example"], codes.total()) for card_id, codes in by_card.items()}


def counted_barriers(team_id: int) -> dict[int, dict[str, float]]:
    """How often each gap was named as being in the way, by the problem's id; unsigned ones from 3 mentions on.

    A merged problem's cards count as those of the one that it was merged into. Who had no chance yet is in the
    response rate only.
    """
    rows = session.execute(
        standing(ROOT_ID, Evidence.signed, Evidence.barrier, func.count())
        .join(Card, Card.id == Evidence.card_id)
        .join(Problem, Problem.id == Card.problem_id)
        .where(Evidence.team_id == team_id, Evidence.barrier.is_not(None))
        .where(HAD_A_CHANCE)
        .group_by(ROOT_ID, Evidence.signed, Evidence.barrier)
    )
    signed: dict[int, dict[str, int]] = {}
    unsigned: dict[int, dict[str, int]] = {}
    for problem, is_signed, barrier, count in rows:
        (signed if is_signed else unsigned).setdefault(problem, {})[barrier] = count
    problems = {*signed, *unsigned}
    return {each: mentions_of(signed.get(each, {}), unsigned.get(each, {})) for each in problems}


def mentions_of(signed: dict[str, int], unsigned: dict[str, int]) -> dict[str, float]:
    """Mentions by gap. A code that points at two gaps is half a mention of each."""
    mentions: dict[str, float] = {}
    for codes, least in ((signed, 1), (unsigned, SMALLEST_CELL)):
        for gap in "KSME":
            naming = {code: count for code, count in codes.items() if gap in GAP_OF[code]}
            if naming and sum(naming.values()) >= least:
                mentions[gap] = mentions.get(gap, 0.0) + sum(n * GAP_OF[code][gap] for code, n in naming.items())
    return mentions


def judged_metrics(team_id: int) -> dict[tuple[int, int], Judged]:
    """The last judgement of each metric, by the ids of problem and metric."""
    rows = session.execute(
        select(ROOT_ID, Baseline.metric_id, Look)
        .join(Look, Look.baseline_id == Baseline.id)
        .join(Problem, Problem.id == Baseline.problem_id)
        .where(Baseline.team_id == team_id, Baseline.replaced_at.is_(None), Look.judged_at.is_not(None))
        .order_by(Problem.merged_into_id.is_(None), Baseline.id.desc(), Look.points)
    )
    return {(problem, metric): judged_of(look) for problem, metric, look in rows}


def judged_of(look: Look) -> Judged:
    """What one judgement says for scores and advice."""
    gap = look.remaining_gap if look.verdict == "signal" and look.remaining_gap is not None else 1.0
    if look.verdict == "signal":
        return Judged(gap, look.improved)
    stood_still = look.verdict == "no_signal" and look.points >= SETTLED_AFTER
    return Judged(1.0, False if stood_still else None)
