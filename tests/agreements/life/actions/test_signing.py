"""send_to_signature, sign, pass on, decline, recall, enter into force, appoint: right once, refused with nothing changed."""

from datetime import date

import pytest
from django.conf import settings
from django.utils.translation import override

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.actions.decline_to_sign import decline_to_sign
from agreements.life.actions.enter_into_force import enter_into_force
from agreements.life.actions.pass_on_signature import pass_on_signature
from agreements.life.actions.recall_from_signature import recall_from_signature
from agreements.life.actions.send_to_signature import send_to_signature
from agreements.life.actions.sign import sign
from agreements.life.document.papers import present_paper
from agreements.life.enums import AuthorityBasis, SignatureMethod
from agreements.life.models import Appointment, SealedDocument, Signature, SigningCopy
from agreements.life.queries.signing import present_copy, signatures_on
from agreements.terms.document.embedded import embedded_facts
from agreements.terms.document.facts import canonical, from_data
from agreements.terms.enums import State
from partnerships import vault
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.end_membership import end_membership
from partnerships.models import Event, OutboxMail, User
from partnerships.vault import VaultError
from partnerships.workflow import Refused, Stale
from tests.make.agreements import (
    appoint,
    approved,
    for_signature,
    forget,
    make_draft,
    signed,
    signed_by,
)
from tests.make.clients import client_of
from tests.make.people import make_user

pytestmark = pytest.mark.django_db
POSITION = {"title": "Chef", "basis": AuthorityBasis.POSITION, "authority": "I kraft af stillingen"}


def what_is_there(case):
    """Everything a refused verb must leave alone."""
    edition = case.edition
    return (
        edition.state,
        edition.version,
        edition.frozen_at,
        SigningCopy.objects.count(),
        Signature.objects.count(),
        SealedDocument.objects.count(),
        list(Appointment.objects.values_list("pk", "version", "ended_on")),
        Event.objects.count(),
        OutboxMail.objects.count(),
    )


def give(case, user, **changed):
    asked = {
        "seen": case.edition.version,
        "facts_hash": case.copy.facts_hash,
        "method": SignatureMethod.LOGIN_AND_CODE,
    }
    return sign(case.edition, by=user, **(asked | changed))


def test_send_to_signature_freezes_and_keeps_the_copy():
    case = for_signature()
    copy = case.copy
    assert case.edition.state == State.FOR_SIGNATURE
    assert case.edition.frozen_at is not None
    assert copy.facts_hash == case.facts_hash
    assert embedded_facts(vault.get(copy.sha256)) == canonical(from_data(copy.facts))
    asked = OutboxMail.objects.filter(subject__contains="underskrift").values_list("to", flat=True)
    assert set(asked) == {case.director.email, case.secretary.email}


def test_send_to_signature_is_refused_while_a_party_has_no_signatory():
    case = approved()
    Appointment.objects.filter(user=case.secretary).update(ended_on=date(2015, 1, 1))
    before = what_is_there(case)
    with pytest.raises(Refused, match="Udpeg først en underskriver for Ministeriet for Fællesskab"):
        send_to_signature(case.edition, by=case.coordinator, seen=case.edition.version)
    assert what_is_there(case) == before


@pytest.mark.parametrize("actor", ["outsider", "economist"])
def test_send_to_signature_refused_prints_nothing(actor):
    case = approved()
    kept = {path.name for path in settings.VAULT_DIR.rglob("*")}
    before = what_is_there(case)
    with pytest.raises(Refused, match="ikke dig"):
        send_to_signature(case.edition, by=getattr(case, actor), seen=case.edition.version)
    assert what_is_there(case) == before
    assert {path.name for path in settings.VAULT_DIR.rglob("*")} == kept


def test_sign_by_the_first_of_two_leaves_the_state():
    case = for_signature()
    version = case.edition.version
    signature = give(case, case.director)
    assert (case.edition.state, case.edition.version) == (State.FOR_SIGNATURE, version)
    assert (signature.copy_sha256, signature.facts_hash) == (case.copy.sha256, case.copy.facts_hash)
    assert SealedDocument.objects.count() == 0


def test_sign_by_the_last_seals():
    case = signed()
    assert case.edition.state == State.SIGNED
    assert case.sealed.facts_hash == case.copy.facts_hash
    assert case.sealed.size == len(vault.get(case.sealed.sha256))


def test_sign_twice_is_refused():
    case = for_signature()
    give(case, case.director)
    before = what_is_there(case)
    with pytest.raises(Refused, match="allerede underskrevet"):
        give(case, case.director)
    assert what_is_there(case) == before


def test_sign_on_other_facts_is_stale():
    case = for_signature()
    before = what_is_there(case)
    with pytest.raises(Stale, match="ikke længere den, du fik vist"):
        give(case, case.director, facts_hash="0" * 64)
    assert what_is_there(case) == before


def test_sign_is_refused_to_who_is_not_appointed():
    case = for_signature()
    before = what_is_there(case)
    with pytest.raises(Refused, match="ikke udpeget"):
        give(case, case.coordinator)
    assert what_is_there(case) == before


def test_sign_is_refused_when_the_authority_has_run_out():
    case = for_signature()
    Appointment.objects.filter(user=case.director).update(valid_until=date(2012, 1, 1))
    before = what_is_there(case)
    with pytest.raises(Refused, match="fuldmagt gælder ikke i dag"):
        give(case, case.director)
    assert what_is_there(case) == before


def test_sign_is_refused_to_who_no_longer_works_for_the_party():
    case = for_signature()
    end_membership(case.director.memberships.get(), by=case.coordinator, seen=1)
    before = what_is_there(case)
    with pytest.raises(Refused, match="ikke udpeget"):
        give(case, User.objects.get(pk=case.director.pk))
    assert what_is_there(case) == before


def test_pass_on_gives_the_place_to_a_colleague():
    case = for_signature()
    pass_on_signature(
        case.edition, by=case.director, seen=case.edition.version, to=case.coordinator, **POSITION
    )
    assert case.edition.state == State.FOR_SIGNATURE
    forget(case)
    give(case, case.coordinator)
    assert Signature.objects.get().title == "Chef"


def test_pass_on_is_refused_to_somebody_of_another_organisation():
    case = for_signature()
    before = what_is_there(case)
    with pytest.raises(Refused, match="arbejde for parten"):
        pass_on_signature(case.edition, by=case.director, seen=case.edition.version, to=case.head, **POSITION)
    assert what_is_there(case) == before


def test_decline_sends_it_back_with_the_reason():
    case = for_signature()
    give(case, case.director)
    decline_to_sign(case.edition, by=case.secretary, seen=case.edition.version, note="Forkert beløb")
    assert (case.edition.state, case.edition.frozen_at) == (State.RETURNED, None)
    assert Event.objects.get(verb="decline_to_sign").note == "Forkert beløb"


@pytest.mark.parametrize(
    ("verb", "actor"), [(decline_to_sign, "director"), (recall_from_signature, "coordinator")]
)
def test_ways_back_demand_a_reason(verb, actor):
    case = for_signature()
    before = what_is_there(case)
    with pytest.raises(Refused, match="Skriv hvorfor"):
        verb(case.edition, by=getattr(case, actor), seen=case.edition.version, note="")
    assert what_is_there(case) == before


def test_recall_voids_the_signatures_given():
    case = for_signature()
    give(case, case.director)
    first = case.copy
    recall_from_signature(case.edition, by=case.coordinator, seen=case.edition.version, note="Fejl i bilag")
    assert case.edition.state == State.RETURNED
    assert present_copy(case.edition) is None
    forget(case)
    for_signature(case)
    assert case.copy.number == 2
    assert signatures_on(case.copy) == []
    assert [s.user for s in signatures_on(first)] == [case.director]  # evidence stays
    give(case, case.director)
    assert case.edition.state == State.FOR_SIGNATURE


def test_recall_is_refused_when_it_is_signed():
    case = signed()
    before = what_is_there(case)
    with pytest.raises(Stale):
        recall_from_signature(case.edition, by=case.coordinator, seen=case.edition.version, note="Fortrød")
    assert what_is_there(case) == before


def test_enter_into_force_on_the_first_day():
    case = signed()
    enter_into_force(case.edition, by=case.coordinator, seen=case.edition.version, on=date(2015, 3, 1))
    assert (case.edition.state, case.edition.in_force_on) == (State.IN_FORCE, date(2015, 3, 1))


def test_enter_into_force_is_refused_before_the_first_day():
    case = signed()
    before = what_is_there(case)
    with pytest.raises(Refused, match=r"begynder 1\. marts 2015"):
        enter_into_force(case.edition, by=case.coordinator, seen=case.edition.version, on=date(2015, 2, 28))
    assert what_is_there(case) == before


def test_appoint_replaces_the_signatory():
    case = make_draft()
    appoint(case, case.municipality, by=case.coordinator, user=case.coordinator)
    present = Appointment.objects.get(ended_on__isnull=True)
    assert present.user == case.coordinator
    assert Appointment.objects.exclude(pk=present.pk).get().ended_on is not None


def test_appoint_while_it_is_being_signed_asks_the_new_signatory_in_danish():
    case = for_signature()
    with override("en"):
        appoint(case, case.municipality, by=case.coordinator, user=case.coordinator)
    mail = OutboxMail.objects.latest("pk")
    assert (mail.to, mail.subject) == (
        case.coordinator.email,
        f"{case.reference} venter på din underskrift",
    )


@pytest.mark.parametrize(("party", "actor"), [("ministry", "coordinator"), ("municipality", "economist")])
def test_appoint_is_refused_for_another_organisation_and_without_the_pen(party, actor):
    case = approved()
    before = what_is_there(case)
    with pytest.raises(Refused):
        appoint(case, getattr(case, party), by=getattr(case, actor), user=case.director)
    assert what_is_there(case) == before


def test_appoint_is_refused_when_the_party_has_signed():
    case = for_signature()
    give(case, case.director)
    before = what_is_there(case)
    with pytest.raises(Refused, match="allerede underskrevet"):
        appoint_signatory(
            case.party(case.municipality), by=case.coordinator, user=case.coordinator, **POSITION
        )
    assert what_is_there(case) == before


def test_the_signed_document_is_read_and_never_printed_again():
    case = signed()
    kept = vault.get(case.sealed.sha256)
    assert present_paper(case.edition, from_data(case.copy.facts)).content == kept
    path = vault.path(case.sealed.sha256)
    path.unlink()
    with pytest.raises(VaultError):
        present_paper(case.edition, from_data(case.copy.facts))
    assert not path.exists()


def test_a_changed_byte_in_the_vault_is_found():
    case = for_signature()
    path = vault.path(case.copy.sha256)
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(VaultError):
        vault.get(case.copy.sha256)


def test_send_to_signature_is_refused_while_a_signatory_has_left_his_party():
    case = approved()
    end_membership(case.director.memberships.get(), by=case.coordinator, seen=1)
    before = what_is_there(case)

    with pytest.raises(Refused):
        send_to_signature(case.edition, by=case.coordinator, seen=case.edition.version)

    assert what_is_there(case) == before


def test_recall_tells_who_signed_that_the_signature_is_void():
    case = for_signature()
    give(case, case.director)
    OutboxMail.objects.all().delete()

    recall_from_signature(case.edition, by=case.head, seen=case.edition.version, note="Et beløb er forkert.")

    void = OutboxMail.objects.filter(subject__contains="faldet bort")
    assert [mail.to for mail in void] == [case.director.email]


@pytest.mark.parametrize("leaves", ["role", "account"])
def test_signatory_who_leaves_is_told_to_those_who_can_name_another(leaves):
    case = for_signature()
    person = case.secretary
    earlier = set(OutboxMail.objects.values_list("pk", flat=True))
    if leaves == "account":
        deactivate_user(person, by=make_user(is_superuser=True))
    else:
        end_membership(person.memberships.get(), by=make_user(is_superuser=True), seen=1)
    told = OutboxMail.objects.exclude(pk__in=earlier)
    assert set(told.values_list("to", flat=True)) == {
        user.email for user in (case.coordinator, case.director, case.caseworker, case.head)
    }
    assert set(told.values_list("subject", flat=True)) == {"1 aftale mangler en underskriver"}
    assert f"/aftaler/{case.reference}/" in told.first().body
    for user, may_name in ((case.coordinator, True), (case.head, True)):
        shown = client_of(user).get(f"/aftaler/{case.reference}/").content.decode()
        assert "Ministeriet for Fællesskab mangler en underskriver" in shown
        assert "Arbejder der ikke længere og kan ikke underskrive." in shown
        assert ("Udpeg en anden" in shown) is may_name


def test_signatory_who_leaves_without_being_waited_for_is_told_to_nobody():
    case = for_signature()
    give(case, case.secretary)
    earlier = OutboxMail.objects.count()
    for person in (case.secretary, case.lead):
        end_membership(person.memberships.get(), by=make_user(is_superuser=True), seen=1)
    signed_by(case, case.director)
    assert case.edition.state == State.SIGNED
    assert not OutboxMail.objects.filter(subject__contains="mangler en underskriver").exists()
    assert earlier <= OutboxMail.objects.count()
