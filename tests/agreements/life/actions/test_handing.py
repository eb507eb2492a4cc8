"""What moves in agreements when somebody hands his work over: appointments and drafts; what is signed stands still."""

import pytest
from django.core.exceptions import ValidationError

from agreements.life.models import Appointment
from agreements.terms.actions.save_part import save_part
from agreements.terms.models import ParticipationContact
from partnerships import leaving
from partnerships.actions.hand_over import belongings, digest_of, hand_over, leave_of
from partnerships.enums import Role
from partnerships.models import OutboxMail, User
from partnerships.workflow import Refused
from tests.make import agreements as make
from tests.make.people import make_contact, make_member, make_user

pytestmark = pytest.mark.django_db


def give(case, leaver, to, **more):
    by = User.objects.get(pk=case.coordinator.pk)
    party = case.municipality
    shown = digest_of(belongings(leave_of(leaver, party, by=by, to=to)))
    return hand_over(leaver, by=by, to=to, party=party, shown=shown, **more)


def bounds_of(case, leaver, to, by=None):
    leave = leave_of(leaver, case.municipality, by=by or case.coordinator, to=to)
    return {bound.what: (bound.moves, bound.note) for bound in leaving.tell(leave)}


def name_contact(case, person):
    card = make_contact(
        case.municipality, person.name, function="Leder", email=person.email, phone="+4533929300"
    )
    values = {"contact": card, "name": card.name, "function": "Projektejer", "email": card.email}
    return save_part(
        case.edition, "contact", values, by=case.coordinator, parent=case.party(case.municipality)
    )


def successor_of(case):
    return make_member(make_user("Finn Følger"), case.municipality, Role.MUNICIPAL_MANAGER)


def test_draft_signatory_and_named_contact_move():
    case = make.make_draft()
    row, to = name_contact(case, case.director), successor_of(case)

    give(case, case.director, to, title="Centerchef")

    open_one = Appointment.objects.get(participation=case.party(case.municipality), ended_on=None)
    assert (open_one.user, open_one.title, open_one.authority) == (to, "Centerchef", "I kraft af stillingen")
    row.refresh_from_db()
    assert (row.contact.user, row.name, row.email, row.function) == (
        to,
        "Finn Følger",
        to.email,
        "Projektejer",
    )
    assert {mail.to for mail in OutboxMail.objects.all()} == {to.email}


def test_draft_signatory_without_the_new_title_moves_nothing():
    case = make.make_draft()
    to = successor_of(case)

    with pytest.raises(ValidationError) as refused:
        give(case, case.director, to)

    assert list(refused.value.message_dict) == ["title"]
    assert Appointment.objects.get().user == case.director
    assert to.memberships.count() == 1


def test_waiting_signature_moves_and_the_successor_is_asked():
    case = make.for_signature()
    to = successor_of(case)
    OutboxMail.objects.all().delete()

    give(case, case.director, to, title="Centerchef")
    make.signed_by(case, User.objects.get(pk=to.pk))

    assert case.copy.signatures.get().user == to
    assert f"{case.reference} venter på din underskrift" in OutboxMail.objects.values_list(
        "subject", flat=True
    )


def test_signed_text_stands_and_the_other_party_is_told():
    case = make.make_draft()
    row, to = name_contact(case, case.director), successor_of(case)
    make.signed(case)
    OutboxMail.objects.all().delete()
    sealed = case.sealed.sha256

    told = bounds_of(case, case.director, to)
    give(case, case.director, to)

    assert [moves for moves, _note in told.values()] == [False, False]
    assert "Underskrifter, som Dorte Direktør har givet: 1" in told
    row.refresh_from_db()
    assert (row.name, row.contact.name, row.contact.successor.name) == (
        "Dorte Direktør",
        "Dorte Direktør",
        "Finn Følger",
    )
    assert case.sealed.sha256 == sealed
    mails = dict(OutboxMail.objects.values_list("to", "subject"))
    assert mails[case.caseworker.email] == f"{case.reference}: ny kontaktperson"
    assert set(mails) == {case.caseworker.email, to.email}


def test_signature_given_while_others_are_waited_for_stands():
    case = make.for_signature()
    make.signed_by(case, case.director)
    to = make_member(make_user("Finn Følger"), case.municipality, Role.INITIATIVE_LEAD)

    give(case, case.director, to)

    assert Appointment.objects.get(participation=case.party(case.municipality)).user == case.director
    assert case.copy.signatures.get().user == case.director


def test_personal_authority_stays_and_says_what_to_do():
    case = make.make_draft()
    Appointment.objects.update(basis="delegation")

    told = bounds_of(case, case.director, successor_of(case))

    assert list(told.values()) == [
        (False, "Fuldmagten er personlig. Udpeg en ny underskriver på aftalens side.")
    ]


def test_administrator_without_the_pen_moves_roles_but_no_signatory():
    case = make.make_draft()
    to = successor_of(case)
    keeper = make_member(party=case.municipality, role=Role.PARTY_ADMINISTRATOR)

    told = bounds_of(case, case.director, to, by=keeper)

    assert [moves for moves, _note in told.values()] == [False]


def test_posts_are_told_to_who_sees_the_agreement_only():
    case = make.make_draft()
    name_contact(case, case.director)

    own = leaving.posts(case.coordinator, users=[case.director.pk])
    foreign = leaving.posts(case.outsider, users=[case.director.pk])

    assert [post.what for post in own] == [f"Underskriver af {case.reference}"]
    assert foreign == []


def test_outsider_hands_nothing_over():
    case = make.make_draft()
    to = successor_of(case)

    with pytest.raises(Refused):
        hand_over(case.director, by=case.outsider, to=to, party=case.municipality, shown="")

    assert Appointment.objects.get().user == case.director
    assert ParticipationContact.objects.filter(contact__isnull=False).count() == 0


def test_signed_agreement_shows_who_is_to_be_written_to_now(client):
    case = make.make_draft()
    _row, to = name_contact(case, case.director), successor_of(case)
    make.signed(case)
    give(case, case.director, to)
    client.force_login(case.caseworker)

    page = client.get(f"/aftaler/{case.reference}/")

    assert [(row.name, card.name) for row, card in page.context["followed"]] == [
        ("Dorte Direktør", "Finn Følger")
    ]
    assert "har overtaget fra Dorte Direktør, Nordby Kommune" in page.content.decode()
