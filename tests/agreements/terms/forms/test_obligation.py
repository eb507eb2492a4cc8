"""An obligation's deadline is confirmed once, for the text it was asked about."""

import pytest

from agreements.terms.forms.obligation import ObligationForm
from agreements.terms.models import Obligation
from tests.make.agreements import Case, make_draft

pytestmark = pytest.mark.django_db


def form_of(case: Case, row: Obligation | None = None, **data) -> ObligationForm:
    sent = {"title": "Rapport", "seen": getattr(row, "version", "")} | data
    instance = row or Obligation(edition=case.edition)
    return ObligationForm(sent, edition=case.edition, by=case.coordinator, instance=instance)


def test_ambiguous_deadline_is_asked_about_and_then_kept() -> None:
    case = make_draft()
    asked = form_of(case, due_text="7/11/15")

    assert asked.errors == {"due_confirmed": ["Vi læser det som 7.11.2015. Det kan misforstås."]}
    key = asked.fields["due_confirmed"].choices[0][0]
    row = form_of(case, due_text="7/11/15", due_confirmed=key)
    assert row.is_valid()
    saved = row.save()
    assert (saved.due_text, str(saved.due_end), saved.due_precision) == ("7/11/15", "2015-11-07", "day")


def test_confirmation_holds_for_its_own_text_only() -> None:
    case = make_draft()
    key = form_of(case, due_text="7/11/15").fields["due_confirmed"].choices[0][0]

    assert "due_confirmed" in form_of(case, due_text="8/11/15", due_confirmed=key).errors


def test_unchanged_deadline_is_not_asked_about_again() -> None:
    case = make_draft()
    key = form_of(case, due_text="efter aftale").fields["due_confirmed"].choices[0][0]
    form = form_of(case, due_text="efter aftale", due_confirmed=key)
    assert form.is_valid()
    row = Obligation.objects.get(pk=form.save().pk)

    again = form_of(case, row, due_text="efter aftale", title="Ny titel")
    assert again.is_valid(), again.errors


def test_deadline_may_be_taken_away() -> None:
    case = make_draft()
    row = Obligation.objects.get(edition_id=case.edition_pk)
    form = form_of(case, row, due_text="")

    assert form.is_valid()
    saved = form.save()
    assert (saved.due_text, saved.due_start, saved.due_end, saved.due_precision) == ("", None, None, "")
