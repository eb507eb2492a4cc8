"""Deleting a part: what is gone is told, with what stood under it."""

import pytest

from agreements.terms.actions.delete_part import delete_part
from agreements.terms.models import Initiative, InitiativeLead, Target
from partnerships.models import Event
from tests.make.agreements import make_draft

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
