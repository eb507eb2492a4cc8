"""What was signed on paper before the system: registered in one step, with what is demanded and what is told."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from agreements.life.actions.closing import taken_step
from agreements.life.actions.recall_from_signature import recall_from_signature
from agreements.life.actions.register_paper_signature import VERB, register_paper_signature
from agreements.life.document.marks import paper_mark
from agreements.life.document.papers import present_paper
from agreements.life.document.readable import readable
from agreements.life.models import SealedDocument, Sending, Signature
from agreements.life.queries.signing import present_copy
from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.document.gather import facts_of
from agreements.terms.document.paper import to_html
from agreements.terms.enums import AnnexKind, DecisionKind, Side, StartRule, State
from agreements.terms.models import Access, Edition, Section
from budgets.models import BudgetVersion
from partnerships import vault
from partnerships.actions.store_file import store_file
from partnerships.danish import clock
from partnerships.models import Event, OutboxMail
from partnerships.workflow import Refused, Stale
from tests.make.agreements import for_signature, forget, make_draft
from tests.make.budgets import make_table_1
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db
TODAY = date(2015, 3, 10)
SIGNED = date(2015, 2, 20)


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(TODAY)


def old_paper(case=None, scan=True):
    """Give an agreement registered as written, with its scan."""
    case = case or make_draft()
    if scan:
        file = store_file("aftale.pdf", pdf(), by=case.coordinator)
        values = {"kind": AnnexKind.SCAN, "title": "Den scannede aftale", "file": file, "is_required": False}
        save_part(case.edition, "annex", values, by=case.coordinator)
    Edition.objects.filter(pk=case.edition_pk).update(is_as_written=True)
    return case


def register(case, user=None, **given):
    forget(case)
    asked = {"seen": case.edition.version, "facts_hash": case.facts_hash, "signed_on": SIGNED} | given
    register_paper_signature(case.edition, by=user or case.coordinator, **asked)


def test_paper_is_closed_in_force_and_says_what_it_is():
    case = old_paper()
    section = case.edition.sections.first()
    save_part(
        case.edition,
        "section",
        {"text": "[indsæt formål]"},
        by=case.coordinator,
        pk=section.pk,
        seen=section.version,
    )
    make_table_1(case.edition)
    shown = case.facts_hash

    register(case)

    edition, sealed = case.edition, case.sealed
    assert (edition.state, edition.signed_on, edition.in_force_on) == (
        State.IN_FORCE,
        SIGNED,
        date(2015, 3, 1),
    )
    assert edition.frozen_at is not None
    assert (sealed.copy, sealed.facts_hash, sealed.sealed_on) == (None, shown, SIGNED)
    assert sealed.is_of_paper
    assert not Signature.objects.exists()
    assert Sending.objects.values_list("facts_hash", "sent_by", "sent_on").get() == (
        shown,
        case.coordinator.pk,
        TODAY,
    )
    assert Access.objects.get(agreement=case.agreement, party=case.ministry).side == Side.APPROVER
    version = BudgetVersion.objects.get()
    assert (version.number, version.approved_on) == (1, SIGNED)
    told = readable(edition, present_copy(edition), is_live=False)
    paper = present_paper(edition, told)
    assert (paper.content, paper.name) == (
        vault.get(sealed.sha256),
        f"{case.reference}-registreret.pdf",
    )
    with pytest.raises(Exception, match="guard"):
        Section.objects.filter(edition=edition).update(text="Ændret")


def test_registering_leaves_its_trail_and_tells_both_sides():
    case = old_paper()
    OutboxMail.objects.all().delete()

    register(case)

    event = Event.objects.get(verb="register_paper_signature")
    assert (event.actor_name, event.occurred_on) == (case.coordinator.name, TODAY)
    assert (event.before["state"], event.after["state"]) == ("draft", "signed")
    assert (event.before["signed_on"], event.after["signed_on"]) == (None, "2015-02-20")
    verbs = Event.objects.filter(sequence__gt=event.sequence, chain=event.chain).values_list(
        "verb", flat=True
    )
    assert list(verbs) == ["enter_into_force"]
    told = {case.coordinator, case.director, case.caseworker, case.head, case.secretary}
    assert set(OutboxMail.objects.values_list("to", flat=True)) == {user.email for user in told}
    assert set(OutboxMail.objects.values_list("subject", flat=True)) == {
        f"{case.reference} er nu: Underskrevet"
    }


@pytest.mark.parametrize("waits", ["start", "reservation"])
def test_paper_waits_for_its_first_day_and_its_reservations(waits):
    case = old_paper()
    if waits == "start":
        values = {"starts_on": date(2015, 3, 11)}
        save_edition(case.edition, values, by=case.coordinator, seen=case.edition.version)
    else:
        values = {"kind": DecisionKind.RESERVATION, "body": "Byrådet", "what": "Godkender"}
        save_part(case.edition, "political-decision", values, by=case.coordinator)

    register(case)

    assert (case.edition.state, case.edition.signed_on, case.edition.in_force_on) == (
        State.SIGNED,
        SIGNED,
        None,
    )


def test_paper_that_begins_with_its_last_signature_begins_that_day():
    case = old_paper()
    values = {"start_rule": StartRule.LAST_SIGNATURE, "starts_on": None}
    save_edition(case.edition, values, by=case.coordinator, seen=case.edition.version)

    register(case)

    assert (case.edition.state, case.edition.in_force_on) == (State.IN_FORCE, SIGNED)


def test_copy_that_was_recalled_counts_no_more():
    case = for_signature()
    recall_from_signature(case.edition, by=case.coordinator, seen=case.edition.version, note="Var på papir")
    old_paper(case)

    register(case)

    assert case.edition.state == State.IN_FORCE
    assert present_copy(case.edition) is None
    assert Sending.objects.count() == 2


def _undated(case):
    save_edition(case.edition, {"starts_on": None}, by=case.coordinator, seen=case.edition.version)


def _dated(case):
    values = {"document_date_text": "1. marts 2015", "document_date": date(2015, 3, 1)}
    save_edition(case.edition, values, by=case.coordinator, seen=case.edition.version)


def _not_as_written(case):
    Edition.objects.filter(pk=case.edition_pk).update(is_as_written=False)


REFUSALS = {
    "future": (None, "coordinator", {"signed_on": date(2015, 3, 11)}, ValidationError, "i fremtiden"),
    "older than its date": (_dated, "coordinator", {}, ValidationError, "Aftalen er dateret 1. marts 2015"),
    "no first day": (_undated, "coordinator", {}, Refused, "Skriv først aftalens første dag"),
    "made here": (_not_as_written, "coordinator", {}, Refused, "som den blev skrevet før systemet"),
    "not his": (None, "economist", {}, Refused, "ikke dig, der kan gøre det her"),
    "other side": (None, "head", {}, Refused, "ikke dig, der kan gøre det her"),
    "stale version": (None, "coordinator", {"seen": 0}, Stale, "er ændret, siden du åbnede"),
    "other text": (None, "coordinator", {"facts_hash": "0" * 64}, Stale, "er ændret, siden du læste"),
}


@pytest.mark.parametrize("why", REFUSALS)
def test_refusal_changes_nothing(why):
    prepare, user, given, error, sentence = REFUSALS[why]
    case = old_paper()
    if prepare:
        prepare(case)
    before = (case.edition.state, case.edition.version, Event.objects.count())

    with pytest.raises(error, match=sentence):
        register(case, getattr(case, user), **given)

    assert (case.edition.state, case.edition.version, Event.objects.count()) == before
    assert (case.edition.frozen_at, case.edition.signed_on) == (None, None)
    assert not SealedDocument.objects.exists()
    assert not Sending.objects.exists()
    assert not Access.objects.filter(agreement=case.agreement, party=case.ministry).exists()


def test_scan_is_demanded():
    case = old_paper(scan=False)
    file = store_file("andet.pdf", pdf(), by=case.coordinator)
    values = {"kind": AnnexKind.OTHER, "title": "Andet", "file": file, "is_required": False}
    save_part(case.edition, "annex", values, by=case.coordinator)
    save_part(
        case.edition,
        "annex",
        {"kind": AnnexKind.SCAN, "title": "Uden fil", "is_required": False},
        by=case.coordinator,
    )

    with pytest.raises(Refused, match="bilag af slagsen “Scannet original”"):
        register(case)

    assert case.edition.state == State.DRAFT
    assert not SealedDocument.objects.exists()


def test_paper_says_on_its_last_page_who_registered_it_and_that_nobody_signed():
    case = old_paper()
    registering = taken_step(case.edition, VERB, by=case.coordinator, day=TODAY, moment=clock.true_now())
    mark = paper_mark(case.edition, case.facts_hash, SIGNED, registering)

    page = to_html(facts_of(case.edition), mark)

    assert mark.footer == "Underskrevet på papir 20. februar 2015. Registreret som skrevet."
    assert (
        "Underskrevet på papir den 20. februar 2015; registreret af Clara Koordinator den 10. marts 2015."
        in page
    )
    assert "Der er ikke givet nogen underskrift i systemet" in page
    assert "Den sidste underskrev 20. februar 2015." in page
    assert "Underskrevet af alle parter" not in page
    assert 'class="signature"' not in page


def test_page_asks_shows_faults_and_registers(client):
    case = old_paper()
    section = case.edition.sections.first()
    save_part(
        case.edition,
        "section",
        {"text": "[indsæt formål]"},
        by=case.coordinator,
        pk=section.pk,
        seen=section.version,
    )
    client.force_login(case.coordinator)
    url = reverse("agreement_step", args=[case.reference, "register_paper_signature"])
    assert url in client.get(reverse("agreement", args=[case.reference])).content.decode()
    page = client.get(url).content.decode()
    assert "[indsæt formål]" in page
    assert "Det her stopper ikke noget, men kan være en fejl." in page

    typed = {"seen": case.edition.version, "facts_hash": case.facts_hash, "signed_on": "11.3.2015"}
    answer = client.post(url, typed)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"has_compared"}
    answer = client.post(url, typed | {"has_compared": "on"})
    assert answer.context["form"].errors.keys() == {"signed_on"}
    assert 'value="11.3.2015"' in answer.content.decode()
    assert case.edition.state == State.DRAFT

    answer = client.post(url, typed | {"has_compared": "on", "signed_on": "20.2.2015"}, follow=True)
    page = answer.content.decode()
    assert "Det er registreret, at aftalen er underskrevet på papir." in page
    assert "Underskrevet på papir 20. februar 2015. Ingen har underskrevet i systemet" in page
    assert case.edition.state == State.IN_FORCE
    answer = client.post(reverse("verify"), {"sha256": case.sealed.sha256})
    assert "systemets gengivelse af en aftale, der er underskrevet på papir" in answer.content.decode()


def test_page_is_neither_offered_nor_opened_for_what_was_made_here(client):
    case = make_draft()
    client.force_login(case.coordinator)
    url = reverse("agreement_step", args=[case.reference, "register_paper_signature"])

    assert url not in client.get(reverse("agreement", args=[case.reference])).content.decode()
    assert client.get(url).status_code == 403
