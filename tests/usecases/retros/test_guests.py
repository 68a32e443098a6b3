from datetime import timedelta
from typing import Any

import pytest

from ldagile.domain.errors import NotFound, RuleBroken
from ldagile.models.accounts import token_hash
from ldagile.models.base import session
from ldagile.models.retros import RetroParticipant
from ldagile.queries.retros.lists import find_door, find_guest
from ldagile.usecases.retros.guests import join_retro
from ldagile.usecases.retros.presence import be_here
from tests.holding import HeldRetro


def join(held: HeldRetro, name: str = "Nils", **more: Any) -> str | None:
    values = {"retro_id": held.row.id, "generation": 0, "email": None, "now": held.now, **more}
    return join_retro(name=name, **values).token


def test_a_guest_joins_with_a_name_and_only_a_hash_of_their_token_is_kept(people: Any, held: HeldRetro) -> None:
    token = join(held)
    assert token is not None
    place = session.query(RetroParticipant).filter_by(name="Nils").one()
    assert place.token_hash == token_hash(token)
    found = find_guest(token, people.slug, held.number)
    assert found is not None
    assert found.name == "Nils"


def test_a_token_opens_one_retro_only(people: Any, held: HeldRetro) -> None:
    token = str(join(held))
    assert find_guest(token, people.slug, held.number + 1) is None
    assert find_guest(token, people.other_slug, held.number) is None
    assert find_guest("another", people.slug, held.number) is None


def test_nobody_goes_by_the_name_of_somebody_else(people: Any, held: HeldRetro) -> None:
    join(held)
    for name in ("nils", "Owner"):
        with pytest.raises(RuleBroken, match="name_taken"):
            join(held, name)


def test_a_guest_may_add_an_email_later(people: Any, held: HeldRetro) -> None:
    guest = held.guest("Nils")
    assert not next(person for person in held.room(guest).people if person.me).can_own
    assert join(held, "Nils", email="nils@example.org", guest=guest.guest) is None
    assert next(person for person in held.room(guest).people if person.me).can_own
    assert session.query(RetroParticipant).count() == 2


def test_nobody_sees_anybodys_address(people: Any, held: HeldRetro) -> None:
    join(held, email="nils@example.org")
    assert "nils@example.org" not in repr(held.room(people.owner))


def test_a_renewed_or_closed_retro_lets_nobody_in(people: Any, held: HeldRetro) -> None:
    with pytest.raises(NotFound, match="link_used"):
        join(held, generation=1)
    held.go("close")
    with pytest.raises(NotFound, match="retro_over"):
        join(held)


def test_a_retro_holds_150_people(people: Any, held: HeldRetro, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(149):
        session.add(
            RetroParticipant(
                team_id=people.owner.team,
                retro_id=held.row.id,
                name=f"Guest {number}",
                last_seen_at=held.now,
                created_at=held.now,
            )
        )
        session.commit()
    with pytest.raises(RuleBroken, match="retro_full"):
        join(held)


def test_the_code_leads_to_the_open_retro_and_to_nothing_once_it_is_closed(people: Any, held: HeldRetro) -> None:
    code = str(held.row.code)
    door = find_door(code=code)
    assert door is not None
    assert (door.number, door.slug, door.people) == (held.number, people.slug, 1)
    held.go("close")
    assert find_door(code=code) is None


def test_people_are_here_as_long_as_they_were_seen_within_a_minute(people: Any, clock: Any, held: HeldRetro) -> None:
    held.enter(people.teammate)
    clock.advance(seconds=61)
    assert held.room(people.owner).here == 0
    assert held.room(people.owner).leader_gone
    be_here(number=held.number, actor=people.owner, now=clock.now)
    assert [person.name for person in held.room(people.owner).people if person.here] == ["Owner"]


def test_looking_changes_nothing(people: Any, held: HeldRetro) -> None:
    held.room(people.teammate)
    assert [person.name for person in held.room(people.owner).people] == ["Owner"]


def test_being_seen_is_written_down_every_now_and_then_only(people: Any, clock: Any, held: HeldRetro) -> None:
    seen = held.row.created_at
    be_here(number=held.number, actor=people.owner, now=clock.now + timedelta(seconds=19))
    place = session.query(RetroParticipant).filter_by(user_id=people.owner.user_id).one()
    assert place.last_seen_at == seen
    be_here(number=held.number, actor=people.owner, now=clock.now + timedelta(seconds=20))
    session.rollback()
    assert place.last_seen_at == seen + timedelta(seconds=20)
