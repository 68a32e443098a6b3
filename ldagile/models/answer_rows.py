"""The gate of DOMAIN.md §8, in one place: which answers may be read, and which of them count.

Everything here runs inside the caller's transaction.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from random import SystemRandom

from sqlalchemy import func, select, update

from ldagile.domain.errors import NotFound
from ldagile.domain.listening import MOST_CODED, Heard, heard_by
from ldagile.models.base import session
from ldagile.models.cards import Card
from ldagile.models.evidence import Evidence, record_evidence, standing
from ldagile.models.followup_rows import followups_of
from ldagile.models.listening import Coding, FollowUp, Invitation, Response, random_id
from ldagile.models.quotes import Quote
from ldagile.models.teams import Team

Codes = tuple[str, str | None]
CHANCE = SystemRandom()


def batch_of(follow_up: FollowUp) -> list[FollowUp]:
    """Those that are only looked at together with this one."""
    if follow_up.pool_id is None:
        return [follow_up]
    pooled = (FollowUp.pool_id == follow_up.pool_id, FollowUp.cancelled_at.is_(None))
    return list(session.scalars(select(FollowUp).where(*pooled).order_by(FollowUp.id)))


def batches_of(card: Card) -> list[list[FollowUp]]:
    """All follow-ups of a card, those together that are pooled."""
    batches: dict[int, list[FollowUp]] = {}
    for follow_up in followups_of(card.id):
        batches.setdefault(follow_up.pool_id or follow_up.id, []).append(follow_up)
    return list(batches.values())


def responses_to(batch: Sequence[FollowUp]) -> list[Response]:
    """All answers to these, in the order of their random ids."""
    query = select(Response).where(Response.follow_up_id.in_([each.id for each in batch]))
    return list(session.scalars(query.order_by(Response.id)))


def heard_of(batch: Sequence[FollowUp], responses: Iterable[Response]) -> Heard:
    """How many were asked and answered, and so whether the answers may be read and count."""
    answers = list(responses)
    signed = sum(each.signed for each in answers)
    withdrawn = sum(each.was_signed for each in answers)
    unsigned = len(answers) - signed - withdrawn
    return heard_by(batch, size_of, threshold_of, unsigned=unsigned, signed=signed, withdrawn=withdrawn)


def size_of(follow_up: FollowUp) -> int:
    """How many it asks."""
    if follow_up.way == "link":
        return follow_up.group_size or 0
    asked = (Invitation.follow_up_id == follow_up.id, Invitation.cancelled_at.is_(None))
    return session.scalar(select(func.count(Invitation.id)).where(*asked)) or 0


def threshold_of(follow_up: FollowUp) -> int:
    """Its own, from the moment it was sent; until then the team's."""
    return follow_up.threshold or session.get_one(Team, follow_up.team_id).threshold


def close(follow_up: FollowUp, *, now: datetime) -> None:
    """Take no more answers, and lose the order in which they came: the unsigned are written anew, shuffled.

    What was to wait for the card's next group waits no more if enough answered.
    """
    waits, follow_up.closed_at, follow_up.waits_for_next = follow_up.waits_for_next, now, False
    session.flush()
    batch = batch_of(follow_up)
    follow_up.waits_for_next = waits and not heard_of(batch, responses_to(batch)).readable
    unsigned = [each for each in responses_to([follow_up]) if not each.signed]
    CHANCE.shuffle(unsigned)
    for each in unsigned:
        write_anew(each)
    choose(batch_of(follow_up))


def write_anew(response: Response, **differs: bool) -> Response:
    """The same answer as another row under another random id, without its writer's name."""
    said = ("team_id", "follow_up_id", "change", "change_tick", "barrier", "barrier_tick", "quotable", "was_signed")
    kept = {name: getattr(response, name) for name in (*said, "chosen", "twice")}
    copy = Response(id=random_id(), **{**kept, **differs})
    session.add(copy)
    session.flush()
    session.execute(update(Coding).where(Coding.response_id == response.id).values(response_id=copy.id))
    session.execute(update(Quote).where(Quote.response_id == response.id).values(response_id=None))
    session.delete(response)
    session.flush()
    return copy


def choose(batch: Sequence[FollowUp]) -> None:
    """Once they may be read: of more than 100 answers a random 100 are coded, and only these count."""
    responses = responses_to(batch)
    if len(responses) > MOST_CODED and heard_of(batch, responses).readable:
        lucky = {each.id for each in CHANCE.sample(responses, MOST_CODED)}
        for each in responses:
            each.chosen = each.id in lucky


def codes_of(responses: Iterable[Response]) -> dict[str, Codes]:
    """The codes of each answer that has any: of its first coding, or of its ticks where there are no words."""
    by_id = {each.id: each for each in responses}
    rows = session.scalars(select(Coding).where(Coding.response_id.in_(by_id)).order_by(Coding.id.desc()))
    coded: dict[str, Codes] = {row.response_id: (row.change, row.barrier) for row in rows}
    ticked = {key: (str(each.change_tick), None) for key, each in by_id.items() if not wordy(each)}
    return {**ticked, **coded}


def wordy(response: Response) -> bool:
    """Whether there is anything to read in it."""
    return bool(response.change or response.barrier)


def get_readable(follow_up: FollowUp, response_id: str) -> Response:
    """The answer, if it is signed, or if the gate of §8 is open; and if it is among those that are coded."""
    batch = batch_of(follow_up)
    responses = responses_to(batch)
    found = next((each for each in responses if each.id == response_id and each.chosen), None)
    if found is None or not (found.signed or heard_of(batch, responses).readable):
        raise NotFound("answer_not_found")
    return found


def counting(batch: Sequence[FollowUp]) -> dict[str, tuple[bool, Codes]]:
    """What counts now, by the answer's id: whether it is signed, and its codes.

    Signed ones count from the first. Unsigned ones count all at once: when the gate is open, the last one is
    coded, and enough of them had a chance.
    """
    responses = responses_to(batch)
    heard = heard_of(batch, responses)
    chosen = [each for each in responses if each.chosen]
    codes = codes_of(chosen)
    counts = {each.id: (True, codes[each.id]) for each in chosen if each.signed and each.id in codes}
    unsigned = [each for each in chosen if not each.signed]
    complete = all(each.id in codes for each in unsigned)
    if heard.countable and complete:
        had_a_chance = [each for each in unsigned if codes[each.id][0] != "no_chance"]
        if len(had_a_chance) >= heard.threshold:
            counts |= {each.id: (False, codes[each.id]) for each in unsigned}
    return counts


def reconcile(card: Card, *, now: datetime) -> bool:
    """Let count what counts now, and nothing else; whether that changed anything."""
    wanted = {subject(key): says for batch in batches_of(card) for key, says in counting(batch).items()}
    mine = (Evidence.card_id == card.id, Evidence.source == "follow_up")
    stands = set(session.scalars(standing(Evidence.subject).where(*mine)))
    changed = False
    for name, (signed, (change, barrier)) in wanted.items():
        says = {"card_id": card.id, "signed": signed, "change": change, "barrier": barrier}
        changed |= record_evidence(card.team_id, "follow_up", name, now=now, **says)
    for name in stands - wanted.keys():
        changed |= record_evidence(card.team_id, "follow_up", name, now=now, card_id=card.id, void=True)
    return changed


def subject(response_id: str) -> str:
    """How evidence names an answer."""
    return f"response:{response_id}"
