"""submit, withdraw, recommend, approve, return_for_changes, reject: once right, once refused with nothing changed."""

import pytest

from agreements.life.actions.approve import approve
from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.recommend import recommend
from agreements.life.actions.reject import reject
from agreements.life.actions.return_for_changes import return_for_changes
from agreements.life.actions.settle_remark import settle_remark
from agreements.life.actions.submit import submit
from agreements.life.actions.withdraw import withdraw
from agreements.life.enums import DecisionKind
from agreements.life.models import Decision, Remark, Sending
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.facts import to_data
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import Side, State
from agreements.terms.models import Access
from partnerships.enums import Role
from partnerships.models import Event, OutboxMail
from partnerships.workflow import Refused, Stale
from tests.make.agreements import approved, forget, make_draft, recommended, submitted
from tests.make.people import make_member

pytestmark = pytest.mark.django_db


def what_is_there(case):
    """Everything a refused verb must leave alone."""
    edition = case.edition
    return (
        edition.state,
        edition.version,
        edition.frozen_at,
        Sending.objects.count(),
        Decision.objects.count(),
        Event.objects.count(),
        OutboxMail.objects.count(),
        Access.objects.count(),
    )


def seen(case):
    return {"seen": case.edition.version, "facts_hash": case.facts_hash}


def test_submit_stores_the_facts_and_gives_the_ministry_sight():
    case = make_draft()
    sending = submit(case.edition, by=case.coordinator, note="Klar", **seen(case))
    assert case.edition.state == State.SUBMITTED
    assert (sending.number, sending.facts_hash, sending.facts) == (
        1,
        case.facts_hash,
        to_data(facts_of(case.edition)),
    )
    assert Access.objects.get(agreement=case.agreement, party=case.ministry).side == Side.APPROVER
    assert OutboxMail.objects.filter(to=case.caseworker.email).count() == 1
    assert Event.objects.get(verb="submit").note == "Klar"


def test_submit_is_refused_to_who_has_not_the_pen():
    case = make_draft()
    before = what_is_there(case)
    with pytest.raises(Refused, match="Det er ikke dig"):
        submit(case.edition, by=case.economist, **seen(case))
    assert what_is_there(case) == before


def test_submit_is_refused_while_something_is_missing():
    case = make_draft()
    section = case.edition.sections.first()
    save_part(
        case.edition, "section", {"text": "[indsæt formål]"}, by=case.coordinator, pk=section.pk, seen=1
    )
    before = what_is_there(case)
    with pytest.raises(Refused, match="Der mangler noget"):
        submit(case.edition, by=case.coordinator, **seen(case))
    assert what_is_there(case) == before


def test_submit_of_a_text_that_changed_since_it_was_shown_is_stale():
    case = make_draft()
    shown = seen(case)
    section = case.edition.sections.first()
    save_part(case.edition, "section", {"heading": "Formålet"}, by=case.director, pk=section.pk, seen=1)
    before = what_is_there(case)
    with pytest.raises(Stale, match="ændret, siden du læste"):
        submit(case.edition, by=case.coordinator, **shown)
    assert what_is_there(case) == before


def test_withdraw_opens_the_text_again():
    case = approved()
    withdraw(case.edition, by=case.coordinator, seen=case.edition.version)
    assert case.edition.state == State.WITHDRAWN


def test_withdraw_tells_those_who_had_it_to_decide_on():
    case = recommended()
    earlier = set(OutboxMail.objects.values_list("pk", flat=True))
    withdraw(case.edition, by=case.coordinator, seen=case.edition.version)
    told = OutboxMail.objects.exclude(pk__in=earlier)
    assert sorted(told.values_list("to", "subject")) == sorted(
        (user.email, f"{case.reference} er nu: Trukket tilbage")
        for user in (case.caseworker, case.head, case.secretary)
    )


def test_withdraw_is_refused_to_the_ministry():
    case = submitted()
    before = what_is_there(case)
    with pytest.raises(Refused):
        withdraw(case.edition, by=case.caseworker, seen=case.edition.version)
    assert what_is_there(case) == before


def test_recommend_binds_the_decision_to_the_facts():
    case = submitted()
    recommend(case.edition, by=case.caseworker, note="Ser godt ud", **seen(case))
    decision = Decision.objects.get()
    assert case.edition.state == State.RECOMMENDED
    assert (decision.kind, decision.by, decision.facts_hash) == (
        DecisionKind.RECOMMENDATION,
        case.caseworker,
        case.facts_hash,
    )


@pytest.mark.parametrize("verb", [recommend, return_for_changes])
def test_decisions_on_other_facts_are_stale(verb):
    case = submitted()
    before = what_is_there(case)
    with pytest.raises(Stale):
        verb(case.edition, by=case.caseworker, seen=case.edition.version, facts_hash="0" * 64, note="Fordi")
    assert what_is_there(case) == before


def test_approve_by_another_head_than_the_one_who_recommended():
    case = recommended()
    approve(case.edition, by=case.head, **seen(case))
    assert case.edition.state == State.APPROVED
    assert Decision.objects.filter(kind=DecisionKind.APPROVAL, by=case.head).count() == 1
    assert OutboxMail.objects.filter(to=case.coordinator.email).count() == 1


def test_approve_is_refused_to_the_one_who_recommended():
    case = submitted()
    make_member(case.caseworker, case.ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    recommended(case)
    before = what_is_there(case)
    with pytest.raises(Refused, match="selv indstillet"):
        approve(case.edition, by=case.caseworker, **seen(case))
    assert what_is_there(case) == before


def test_approve_is_refused_to_the_one_who_submitted():
    case = make_draft()
    make_member(case.coordinator, case.ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    recommended(case)
    forget(case)
    before = what_is_there(case)
    with pytest.raises(Refused, match="selv oprettet eller sendt"):
        approve(case.edition, by=case.coordinator, **seen(case))
    assert what_is_there(case) == before


def test_approve_twice_is_stale():
    case = recommended()
    shown = seen(case)
    approve(case.edition, by=case.head, **shown)
    before = what_is_there(case)
    with pytest.raises(Stale, match="kommet videre"):
        approve(case.edition, by=case.secretary, **shown)
    assert what_is_there(case) == before


def test_return_carries_the_remarks():
    case = submitted()
    remark = place_remark(case.edition, by=case.caseworker, block="title", text="Ret titlen.")
    assert remark.returned_on is None
    return_for_changes(case.edition, by=case.caseworker, note="Se bemærkningen", **seen(case))
    remark.refresh_from_db()
    assert case.edition.state == State.RETURNED
    assert remark.returned_on is not None
    assert OutboxMail.objects.filter(to=case.coordinator.email).count() == 1


@pytest.mark.parametrize(("verb", "actor"), [(return_for_changes, "caseworker"), (reject, "head")])
def test_decisions_against_demand_a_note(verb, actor):
    case = submitted()
    before = what_is_there(case)
    with pytest.raises(Refused, match="Skriv hvorfor"):
        verb(case.edition, by=getattr(case, actor), note="  ", **seen(case))
    assert what_is_there(case) == before


def test_reject_ends_it():
    case = submitted()
    reject(case.edition, by=case.head, note="Uden for puljen", **seen(case))
    assert case.edition.state == State.REJECTED
    assert OutboxMail.objects.filter(to=case.coordinator.email).count() == 1


def test_reject_is_refused_to_a_caseworker():
    case = submitted()
    before = what_is_there(case)
    with pytest.raises(Refused):
        reject(case.edition, by=case.caseworker, note="Nej", **seen(case))
    assert what_is_there(case) == before


def returned_with_a_remark():
    case = submitted()
    place_remark(case.edition, by=case.caseworker, block="title", text="Ret titlen.")
    return_for_changes(case.edition, by=case.caseworker, note="Se den", **seen(case))
    return case, Remark.objects.get()


def test_settle_remark_keeps_the_answer():
    case, remark = returned_with_a_remark()
    settle_remark(remark, by=case.coordinator, seen=remark.version, answer="Rettet.")
    remark.refresh_from_db()
    assert (remark.answer, remark.settled_by) == ("Rettet.", case.coordinator)


def test_settle_remark_a_second_time_is_a_conflict():
    case, remark = returned_with_a_remark()
    settle_remark(remark, by=case.coordinator, seen=remark.version, answer="Rettet.")
    with pytest.raises(Conflict):
        settle_remark(remark, by=case.director, seen=remark.version, answer="Nej.")
    remark.refresh_from_db()
    assert remark.answer == "Rettet."


def test_place_remark_is_refused_to_the_municipality():
    case = submitted()
    with pytest.raises(Refused):
        place_remark(case.edition, by=case.coordinator, block="title", text="Nej")
    assert Remark.objects.count() == 0
