"""Saving a part: only of one's own edition, pointing only within it."""

import pytest

from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Initiative, InitiativeLead, Obligation, Participation
from partnerships.models import Event
from partnerships.workflow import Refused
from tests.make.agreements import make_draft

pytestmark = pytest.mark.django_db


def test_save_part_refuses_a_row_of_another_agreement():
    case, other = make_draft(), make_draft()
    foreign = Participation.objects.filter(edition=other.edition).first()
    obligation = Obligation.objects.get(edition=case.edition)
    events = Event.objects.count()

    with pytest.raises(Refused):
        save_part(
            case.edition, "obligation", {"owner": foreign}, by=case.coordinator, pk=obligation.pk, seen=1
        )

    assert Obligation.objects.get(pk=obligation.pk).owner_id == obligation.owner_id
    assert Event.objects.count() == events


def test_save_part_refuses_a_parent_of_another_agreement():
    case, other = make_draft(), make_draft()
    foreign = Initiative.objects.get(edition=other.edition)

    with pytest.raises(Refused):
        save_part(case.edition, "lead", {"unit": "Ungeenheden"}, by=case.coordinator, parent=foreign)

    assert InitiativeLead.objects.filter(edition=case.edition).count() == 1
