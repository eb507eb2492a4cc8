"""The frame: what a user may read of an agreement, and what is not there for him."""

import pytest
from django.http import Http404

from agreements.frame import frame
from agreements.terms.enums import Side
from agreements.terms.models import Access
from partnerships.danish import clock
from tests.make.agreements import make_draft, submitted

pytestmark = pytest.mark.django_db


def test_draft_is_not_there_for_another_side_even_with_access():
    case = make_draft()
    Access.objects.create(
        agreement=case.agreement, party=case.ministry, side=Side.READER, since=clock.today()
    )

    with pytest.raises(Http404):
        frame(case.caseworker, case.reference, "overview")

    assert frame(case.coordinator, case.reference, "overview").is_live is True


def test_other_side_reads_what_was_sent():
    case = submitted()
    seen = frame(case.caseworker, case.reference, "overview")

    assert seen.is_live is False
    assert seen.facts_hash == case.edition.sendings.get().facts_hash
