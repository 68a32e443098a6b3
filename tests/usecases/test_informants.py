from typing import Any

import pytest

from ldagile.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from ldagile.domain.repeats import Repeat
from ldagile.live.feed import changes_after, last_seq, team_topic
from ldagile.models.activity import Activity
from ldagile.models.base import session
from ldagile.models.diagnoses import Informant
from ldagile.models.jobs import Mail
from ldagile.models.people import Person
from ldagile.usecases.informant_answers import Said, give_answers, save_answers
from ldagile.usecases.informant_links import ask_informant, renew_link
from ldagile.usecases.informants import add_informant, archive_informant, edit_informant
from tests import build

LENA = {"role": "reps", "performs": True, "name": "Lena Vogt", "email": "lena@nordlicht.test"}


@pytest.fixture
def lena(who: Any, problem: int) -> int:
    return add_informant(problem_number=problem, **LENA, **who).number


def informant(number: int) -> Informant:
    session.rollback()
    return session.query(Informant).filter_by(number=number).one()


def test_nothing_but_a_role_is_needed(who: Any, problem: int) -> None:
    saved = add_informant(problem_number=problem, role="reps", **who)
    assert (informant(saved.number).person_id, informant(saved.number).performs) == (None, False)


def test_a_person_is_known_by_their_address_and_asked_once_about_a_problem(
    who: Any, problem: int, lena: int, people: Any, clock: Any
) -> None:
    with pytest.raises(RuleBroken, match="asked_already"):
        add_informant(problem_number=problem, **{**LENA, "role": "agents"}, **who)
    other = build.a_problem(people.owner.team, clock.now, "Another")
    again = add_informant(problem_number=other, **LENA, **who).number
    assert informant(again).person_id == informant(lena).person_id


def test_the_one_who_told_the_problem_is_an_informant_like_others(who: Any, problem: int) -> None:
    number = add_informant(problem_number=problem, role="head of sales", requester=True, **who).number
    person = session.get_one(Person, informant(number).person_id)
    assert person.name == "Helen Marsh"
    with pytest.raises(RuleBroken, match="asked_already"):
        add_informant(problem_number=problem, role="head of sales", requester=True, **who)


def test_answers_are_kept_with_what_they_ask_further(who: Any, lena: int) -> None:
    said = Said({14: True, 3: False}, ["time", "process"], "Ida and Per")
    assert save_answers(number=lena, version=1, said=said, **who).version == 2
    row = informant(lena)
    assert (row.answers, row.missing, row.exemplars) == ({"3": False, "14": True}, ["time", "process"], "Ida and Per")
    assert row.answered_at == who["now"]


def test_what_a_no_asked_further_goes_with_the_no(who: Any, lena: int) -> None:
    save_answers(number=lena, version=1, said=Said({3: False, 14: True}, ["time"], "Ida"), **who)
    save_answers(number=lena, version=2, said=Said({3: True, 14: False}, ["time"], "Ida"), **who)
    assert (informant(lena).missing, informant(lena).exemplars) == ([], None)


def test_taking_all_answers_back_is_not_having_answered(who: Any, lena: int) -> None:
    save_answers(number=lena, version=1, said=Said({3: False}), **who)
    save_answers(number=lena, version=2, said=Said(), **who)
    assert informant(lena).answered_at is None


def test_other_answers_saved_meanwhile_are_a_conflict_and_the_same_are_none(who: Any, lena: int, people: Any) -> None:
    save_answers(number=lena, version=1, said=Said({3: False}), **who)
    assert save_answers(number=lena, version=1, said=Said({3: False}), **who).version == 2
    with pytest.raises(Conflict) as caught:
        save_answers(number=lena, version=1, said=Said({3: True}), **who)
    assert caught.value.params["theirs"] == {"answers": {"3": False}, "missing": [], "exemplars": None}


def test_saving_the_same_answers_writes_nothing(who: Any, lena: int, people: Any) -> None:
    save_answers(number=lena, version=1, said=Said({3: False}), **who)
    before = last_seq(team_topic(people.owner.team))
    save_answers(number=lena, version=2, said=Said({3: False}), **who)
    assert last_seq(team_topic(people.owner.team)) == before


def test_through_their_link_they_answer_without_an_account(who: Any, lena: int, people: Any, problem: int) -> None:
    row = informant(lena)
    given = {"informant_id": row.id, "generation": 0, "version": 1, "now": who["now"]}
    assert give_answers(**given, said=Said({4: True})).number == lena
    told = session.query(Activity).order_by(Activity.id.desc()).first()
    assert (told.code, told.actor_id) == ("answers_saved", None)
    about = changes_after(team_topic(people.owner.team), 0)[-1].about
    assert about == {"problem": problem, "informant": lena}


def test_a_link_is_over_when_it_is_renewed_or_nobody_needs_the_answers(who: Any, lena: int) -> None:
    given = {"informant_id": informant(lena).id, "version": 1, "now": who["now"], "said": Said({4: True})}
    assert renew_link(number=lena, **who).generation == 1
    with pytest.raises(NotFound, match="link_used"):
        give_answers(generation=0, **given)
    archive_informant(number=lena, **who)
    with pytest.raises(NotFound, match="link_over"):
        give_answers(generation=1, **given)
    with pytest.raises(NotFound, match="link_used"):
        give_answers(generation=0, **{**given, "informant_id": 99})


@pytest.mark.parametrize("state", ["resolved", "declined", "merged"])
def test_a_closed_problem_takes_no_more_answers_by_link(who: Any, people: Any, clock: Any, state: str) -> None:
    closed = build.a_problem(people.owner.team, clock.now)
    number = add_informant(problem_number=closed, role="reps", **who).number
    build.change(people.owner.team, "problem", closed, state=state)
    with pytest.raises(NotFound, match="link_over"):
        give_answers(informant_id=informant(number).id, generation=0, version=1, said=Said({4: True}), now=who["now"])


def test_the_link_is_mailed_to_the_address_that_we_know(who: Any, lena: int) -> None:
    assert ask_informant(number=lena, **who).email == "lena@nordlicht.test"
    mail = session.query(Mail).one()
    assert (mail.kind, mail.recipient) == ("informant", "lena@nordlicht.test")
    assert mail.params == {"informant_id": informant(lena).id, "generation": 0}
    assert informant(lena).asked_at == who["now"]


def test_an_address_that_we_did_not_know_is_kept_with_the_person(who: Any, problem: int, lena: int) -> None:
    nils = add_informant(problem_number=problem, role="reps", name="Nils Aas", **who).number
    nobody = add_informant(problem_number=problem, role="agents", **who).number
    with pytest.raises(RuleBroken, match="address_needed"):
        ask_informant(number=nils, **who)
    with pytest.raises(RuleBroken, match="address_taken"):
        ask_informant(number=nils, email="lena@nordlicht.test", **who)
    ask_informant(number=nils, email="nils@nordlicht.test", **who)
    ask_informant(number=nobody, email="agent@nordlicht.test", **who)
    names = dict(session.query(Person.email, Person.name).filter(Person.email.is_not(None)))
    assert names["nils@nordlicht.test"] == "Nils Aas"
    assert "agent@nordlicht.test" in names


def test_a_second_click_sends_no_second_mail(who: Any, lena: int) -> None:
    repeat = Repeat("1:ask", "a key", "hash")
    assert ask_informant(number=lena, repeat=repeat, **who) == ask_informant(number=lena, repeat=repeat, **who)
    assert session.query(Mail).count() == 1


def test_a_role_can_be_named_anew_but_not_over_somebody_elses(who: Any, lena: int) -> None:
    edit_informant(number=lena, version=1, role="sales reps", **who)
    with pytest.raises(Conflict):
        edit_informant(number=lena, version=1, role="people", **who)


def test_viewers_may_not_and_other_teams_find_nobody(people: Any, clock: Any, lena: int, problem: int) -> None:
    for actor, error in ((people.onlooker, Forbidden), (people.stranger, NotFound)):
        who = {"actor": actor, "now": clock.now}
        with pytest.raises(error):
            add_informant(problem_number=problem, role="reps", **who)
        with pytest.raises(error):
            save_answers(number=lena, version=1, said=Said({1: True}), **who)
        with pytest.raises(error):
            ask_informant(number=lena, **who)
        with pytest.raises(error):
            renew_link(number=lena, **who)
