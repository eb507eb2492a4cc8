"""Deleting a part: what is gone is told, with what stood under it."""

import pytest

from agreements.terms.actions.delete_part import delete_part
from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import Kind, Side, State
from agreements.terms.models import Access, Initiative, InitiativeLead, Target
from agreements.terms.queries.sight import visible_to
from partnerships.models import Event
from tests.make.agreements import make_draft
from tests.make.kinds import make_kind

pytestmark = pytest.mark.django_db


def test_delete_part_leaves_an_event_for_what_stood_under_it():
    case = make_draft()
    initiative = Initiative.objects.get(edition=case.edition)
    lead, target = InitiativeLead.objects.get(), Target.objects.get()

    delete_part(case.edition, "initiative", by=case.coordinator, pk=initiative.pk, seen=initiative.version)

    lost = Event.objects.filter(verb__startswith="delete_").values_list("verb", "subject_id").order_by("pk")
    assert set(lost) == {
        ("delete_initiativelead", str(lead.pk)),
        ("delete_target", str(target.pk)),
        ("delete_initiative", str(initiative.pk)),
    }


def _without_the_second_partner():
    draft = make_kind(Kind.NGO_AGREEMENT).send()
    first, second = draft.others.values()
    draft.decide("return_for_changes", first, note="Hjælpeforeningen er ikke med")
    row = draft.edition.participations.get(name="Hjælpeforeningen")
    return draft, first, second, row


def test_delete_party_ends_the_sight_it_had_as_one():
    draft, first, second, row = _without_the_second_partner()
    assert visible_to(second).count() == 1

    delete_part(draft.edition, "party", by=draft.coordinator, pk=row.pk, seen=row.version)

    assert (visible_to(first).count(), visible_to(second).count()) == (1, 0)
    event = Event.objects.get(verb="end_access")
    assert (event.actor, event.note) == (draft.coordinator, "Organisationen er ikke længere part i aftalen.")
    draft.send().decide("approve", first)
    assert draft.edition.state == State.APPROVED


def test_delete_party_leaves_the_sight_of_who_reads_along():
    draft, _first, second, row = _without_the_second_partner()
    Access.objects.filter(party=row.party_id).update(side=Side.READER)

    delete_part(draft.edition, "party", by=draft.coordinator, pk=row.pk, seen=row.version)

    assert visible_to(second).count() == 1
    assert not Event.objects.filter(verb="end_access").exists()


def test_delete_party_that_becomes_one_again_sees_what_is_sent_next():
    draft, _first, second, row = _without_the_second_partner()
    delete_part(draft.edition, "party", by=draft.coordinator, pk=row.pk, seen=row.version)
    values = {"party": row.party, "capacity": row.capacity, "name": row.name, "cvr": row.cvr}
    again = save_part(draft.edition, "party", values, by=draft.coordinator)
    contact = {"name": "Kim Kontakt", "email": "kim@proeve.example"}
    save_part(draft.edition, "contact", contact, by=draft.coordinator, parent=again)

    draft.send()

    assert visible_to(second).count() == 1
