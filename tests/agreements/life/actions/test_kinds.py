"""Each kind of document from blank to its end state, through the verbs."""

from datetime import date

import pytest

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.document.papers import present_paper
from agreements.life.document.readable import readable
from agreements.life.enums import AuthorityBasis, SignatureMethod
from agreements.life.models import Decision, LiftedReservation, SealedDocument, SigningCopy
from agreements.life.queries.reservations import open_reservations
from agreements.life.queries.verification import find_document
from agreements.terms.document.embedded import embedded_facts
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import BOUND, Kind, Side, State
from agreements.terms.models import Access, Section
from agreements.turns import my_turn
from partnerships import vault
from partnerships.enums import PartyKind, Role
from partnerships.models import Event, OutboxMail
from partnerships.workflow import Refused
from tests.make.kinds import make_kind
from tests.make.people import make_member, make_party, make_user

pytestmark = pytest.mark.django_db
TODAY = date(2015, 1, 15)


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(TODAY)


def _is_turn(user, edition):
    user.__dict__.pop("_standings", None)
    return type(edition.agreement).objects.filter(my_turn(user), pk=edition.agreement_id).exists()


def test_internal_agreement_is_approved_by_another_sealed_and_put_in_force_unsigned():
    draft = make_kind(Kind.INTERNAL_AGREEMENT).send()
    assert _is_turn(draft.manager, draft.edition)
    with pytest.raises(Refused):
        draft.decide("approve", draft.coordinator)

    draft.decide("approve", draft.manager)

    edition, sealed = draft.edition, SealedDocument.objects.get()
    sent = edition.sendings.get().facts_hash
    assert (edition.state, edition.signed_on, sealed.sealed_on) == (State.APPROVED, TODAY, TODAY)
    assert (sealed.copy, sealed.facts_hash, facts_hash(facts_of(edition))) == (None, sent, sent)
    assert not SigningCopy.objects.exists()
    content = vault.get(sealed.sha256)
    assert b"%PDF" in content[:8]
    assert embedded_facts(content)
    assert find_document(sealed.sha256).sealed == sealed
    shown = present_paper(edition, readable(edition, None, is_live=False))
    assert (shown.content, shown.name) == (content, f"{edition.agreement.reference}-godkendt.pdf")

    assert _is_turn(draft.coordinator, draft.edition)
    draft.take("enter_into_force", draft.coordinator)

    assert (draft.edition.state, draft.edition.in_force_on) == (State.IN_FORCE, date(2015, 1, 1))
    verbs = list(Event.objects.filter(verb__in=["submit", "approve", "seal"]).values_list("verb", flat=True))
    assert verbs == ["approve", "seal", "submit"]  # the newest first


def test_internal_agreement_who_sent_it_does_not_approve_it_though_a_manager():
    draft = make_kind(Kind.INTERNAL_AGREEMENT)
    draft.take("submit", draft.manager, facts_hash=facts_hash(facts_of(draft.edition)))

    with pytest.raises(Refused, match="En anden skal afgøre den"):
        draft.decide("approve", draft.manager)

    assert draft.edition.state == State.SUBMITTED
    assert not _is_turn(draft.manager, draft.edition)
    assert not SealedDocument.objects.exists()


def test_internal_agreement_approved_text_stands_still():
    draft = make_kind(Kind.INTERNAL_AGREEMENT).send()
    draft.decide("approve", draft.manager)

    with pytest.raises(Exception, match="guard"):
        Section.objects.filter(edition=draft.edition).update(text="Ændret")


def test_application_ends_with_the_ministrys_answer_and_what_was_sent_is_kept():
    draft = make_kind(Kind.APPLICATION).send()
    draft.decide("recommend", draft.others["caseworker"])
    draft.decide("approve", draft.others["head"])

    sealed = SealedDocument.objects.get()
    assert draft.edition.state == State.APPROVED
    assert sealed.facts_hash == draft.edition.sendings.get().facts_hash
    assert open_reservations(draft.edition).count() == 1


def test_application_refused_goes_no_further():
    draft = make_kind(Kind.APPLICATION).send()
    draft.decide("reject", draft.others["head"], note="Puljen er brugt")

    assert draft.edition.state == State.REJECTED
    assert not SealedDocument.objects.exists()


def test_framework_waits_for_the_council_and_is_in_force_from_its_decision():
    draft = make_kind(Kind.FRAMEWORK).send()
    draft.decide("approve", draft.manager)
    with pytest.raises(Refused, match="Der er taget forbehold: Borgerrepræsentationen: Godkender rammerne"):
        draft.take("enter_into_force", draft.coordinator)
    assert not _is_turn(draft.coordinator, draft.edition)

    reservation = open_reservations(draft.edition).get()
    given = {"reservation": reservation, "lifted_on": TODAY, "reference": "BR 371/07"}
    with pytest.raises(Refused, match="Den kan ikke ligge i fremtiden"):
        draft.take("lift_reservation", draft.coordinator, **(given | {"lifted_on": date(2015, 1, 16)}))
    draft.take("lift_reservation", draft.coordinator, **given)
    with pytest.raises(Refused, match="allerede bortfaldet"):
        draft.take("lift_reservation", draft.coordinator, **given)

    assert LiftedReservation.objects.get().reference == "BR 371/07"
    assert _is_turn(draft.coordinator, draft.edition)
    draft.take("enter_into_force", draft.coordinator)
    assert (draft.edition.state, draft.edition.in_force_on) == (State.IN_FORCE, TODAY)


def test_partnership_is_read_by_its_partners_and_signed_by_each():
    draft = make_kind(Kind.NGO_AGREEMENT).send()
    first, second = draft.others.values()
    sides = Access.objects.filter(agreement=draft.edition.agreement).values_list("side", flat=True)
    assert sorted(sides) == [Side.APPROVER, Side.APPROVER, Side.OWNER]
    assert _is_turn(first, draft.edition)
    assert _is_turn(second, draft.edition)

    draft.decide("approve", first)
    draft.decide("return_for_changes", second, note="Vi har færre timer")
    assert draft.edition.state == State.RETURNED

    draft.send().decide("approve", second)
    assert draft.edition.state == State.SUBMITTED  # what the first approved was another sending
    draft.decide("approve", first)
    assert draft.edition.state == State.APPROVED
    people = {None: draft.manager} | {user.pk: user for user in draft.others.values()}
    signers = dict(zip(draft.edition.participations.filter(capacity__in=BOUND), people.values(), strict=True))
    for participation, user in signers.items():
        by = draft.coordinator if user == draft.manager else user
        by.__dict__.pop("_standings", None)
        appoint_signatory(
            participation,
            by=by,
            user=user,
            title="Formand",
            basis=AuthorityBasis.STATUTES,
            authority="Vedtægt",
        )
    draft.take("send_to_signature", draft.coordinator)
    copy = SigningCopy.objects.get()
    for user in signers.values():
        draft.take("sign", user, facts_hash=copy.facts_hash, method=SignatureMethod.LOGIN)
    assert draft.edition.state == State.SIGNED
    draft.take("enter_into_force", first)

    assert draft.edition.state == State.IN_FORCE
    assert SealedDocument.objects.get().copy == copy


def test_partnership_each_partner_approves_once_and_the_last_leads_on():
    draft = make_kind(Kind.NGO_AGREEMENT).send()
    first, second = draft.others.values()
    before = draft.edition.version

    draft.decide("approve", first)

    approval = Decision.objects.get()
    assert (draft.edition.state, draft.edition.version) == (State.SUBMITTED, before)
    assert (approval.party.name, approval.by) == ("Naboforeningen", first)
    assert (_is_turn(first, draft.edition), _is_turn(second, draft.edition)) == (False, True)
    told = OutboxMail.objects.filter(subject__endswith=": Naboforeningen har godkendt teksten")
    assert sorted(told.values_list("to", flat=True)) == sorted([draft.coordinator.email, draft.manager.email])

    with pytest.raises(Refused, match="Din organisation har allerede godkendt teksten"):
        draft.decide("approve", first)
    assert Decision.objects.count() == 1

    draft.decide("approve", second)
    assert draft.edition.state == State.APPROVED
    assert Decision.objects.count() == 2


def test_partnership_who_reviews_without_being_a_party_does_not_approve():
    draft = make_kind(Kind.NGO_AGREEMENT).send()
    party = make_party("Hjælperne", PartyKind.NGO)
    member = make_member(make_user("Hanne Hjælper"), party, Role.NGO_PARTNER)
    Access.objects.create(agreement=draft.edition.agreement, party=party, side=Side.APPROVER, since=TODAY)

    with pytest.raises(Refused, match="Din organisation er ikke part i aftalen"):
        draft.decide("approve", member)

    assert not Decision.objects.exists()
    assert not _is_turn(member, draft.edition)


def test_partnership_whose_sight_ended_is_not_waited_for():
    draft = make_kind(Kind.NGO_AGREEMENT).send()
    first, second = draft.others.values()
    Access.objects.filter(party__memberships__user=second).update(since="2015-01-01", until="2015-01-14")

    draft.decide("approve", first)

    assert draft.edition.state == State.APPROVED


def test_partnership_a_partner_who_read_along_by_hand_is_asked_to_approve():
    draft = make_kind(Kind.NGO_AGREEMENT)
    first, second = draft.others.values()
    party = draft.edition.participations.get(name="Hjælpeforeningen").party
    Access.objects.create(
        agreement=draft.edition.agreement, party=party, side=Side.READER, since=date(2015, 1, 2)
    )

    draft.send().decide("approve", first)

    assert (draft.edition.state, _is_turn(second, draft.edition)) == (State.SUBMITTED, True)
    rows = Access.objects.filter(party=party).order_by("pk").values_list("side", "until")
    assert list(rows) == [(Side.READER, date(2015, 1, 14)), (Side.APPROVER, None)]
