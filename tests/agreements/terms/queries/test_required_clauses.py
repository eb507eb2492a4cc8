import pytest

from agreements.terms.models import Clause, Edition, Section
from agreements.terms.queries.required_clauses import RequiredClause, required_clauses
from tests.make.agreements import make_draft

pytestmark = pytest.mark.django_db


def test_required_clauses_name_the_sections_written_from_them():
    edition = make_draft().edition
    sections = list(Section.objects.filter(edition=edition))
    assert required_clauses(edition) == tuple(RequiredClause(row.heading, row.line) for row in sections)


def test_required_clauses_a_section_that_is_gone_has_no_line():
    edition = make_draft().edition
    Section.objects.filter(edition=edition, heading="Mål").delete()
    assert RequiredClause("Mål", 0) in required_clauses(edition)


def test_required_clauses_leave_out_what_is_not_demanded():
    edition = make_draft().edition
    Clause.objects.filter(template=edition.template).exclude(heading="Mål").update(is_required=False)
    assert [clause.heading for clause in required_clauses(edition)] == ["Mål"]


def test_required_clauses_without_template_are_none():
    edition = make_draft().edition
    Edition.objects.filter(pk=edition.pk).update(template=None)
    edition.refresh_from_db()
    assert required_clauses(edition) == ()
