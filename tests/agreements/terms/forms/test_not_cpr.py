"""D-01 on save: a personal number is refused, what only may be one is asked about once."""

import pytest
from django.test import Client
from django.urls import reverse

from agreements.terms.actions.save_part import save_part
from agreements.terms.forms.registry import EDITION_FORMS
from agreements.terms.forms.section import SectionForm
from agreements.terms.models import Section
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from partnerships.models import Event
from tests.make.agreements import Case, make_draft
from tests.make.clients import client_of

pytestmark = pytest.mark.django_db

CERTAIN = "010100-1234"  # 1 January: certain whatever the check digit
POSSIBLE = "150800-1234"
REASON = "Det er et journalnummer"


def _row(case: Case) -> Section:
    return Section.objects.filter(edition_id=case.edition_pk).first()


def _data(case: Case, text: str, **data) -> dict:
    row = _row(case)
    return {
        "heading": row.heading,
        "text": text,
        "shows": row.shows,
        "seen": row.version,
        "deviation_reason": "Lokalt",
    } | data


def _form(case: Case, text: str, **data) -> SectionForm:
    return SectionForm(
        _data(case, text, **data), edition=case.edition, by=case.coordinator, instance=_row(case)
    )


def _warned(case: Case) -> list[str]:
    return [p.severity for p in problems_of_edition(case.edition, Stage.SUBMIT) if p.code == "D-01"]


def test_clear_text_is_not_asked_about() -> None:
    form = _form(make_draft(), "Aftalen har nummer 2007-100723.")

    assert "not_cpr" not in form.fields
    assert form.is_valid()


def test_doubtful_number_asks_for_a_reason_and_nothing_is_saved() -> None:
    case = make_draft()
    before, events = _row(case).text, Event.objects.count()
    address = reverse("agreement_part", args=[case.reference, "section", _row(case).line])
    client: Client = client_of(case.coordinator)

    answer = client.post(address, _data(case, f"Sagen har nummer {POSSIBLE}."))

    assert answer.status_code == 422
    assert "Det er ikke et CPR-nummer, fordi" in answer.text
    assert answer.context["form"].errors == {
        "text": ["Her står tal, der ligner et CPR-nummer. Slet dem, eller skriv nederst, hvad de er."],
        "not_cpr": ["Skriv, hvad tallet er, hvis det ikke er et CPR-nummer."],
    }
    assert (_row(case).text, Event.objects.count()) == (before, events)


def test_reason_is_kept_in_the_story_and_the_number_is_asked_about_no_more() -> None:
    case = make_draft()
    form = _form(case, f"Sagen har nummer {POSSIBLE}.", not_cpr=REASON)
    assert form.is_valid()
    form.save()

    event = Event.objects.get(verb="overrule_cpr")
    assert (event.note, event.subject_id, event.actor) == (REASON, str(_row(case).pk), case.coordinator)
    assert POSSIBLE not in str(event.before)
    assert _warned(case) == []
    assert "not_cpr" not in _form(case, f"Se {POSSIBLE} igen.").fields


def test_overruled_number_covers_no_other_and_no_other_agreement() -> None:
    case, other = make_draft(), make_draft()
    form = _form(case, POSSIBLE, not_cpr=REASON)
    assert form.is_valid()
    form.save()

    assert "not_cpr" in _form(case, "160800-1234").fields
    assert "not_cpr" in _form(other, POSSIBLE).fields
    Section.objects.filter(pk=_row(other).pk).update(text=POSSIBLE)
    assert _warned(other) == ["W"]


def test_certain_number_is_refused_whatever_is_said() -> None:
    form = _form(make_draft(), f"Borgeren {CERTAIN}", not_cpr=REASON)

    assert form.errors == {"text": ["Teksten indeholder et CPR-nummer. Slet det; det må ikke stå i aftalen."]}


def test_reason_survives_that_somebody_else_saved_first() -> None:
    case = make_draft()
    row = _row(case)
    stale = _data(case, f"Sagen har nummer {POSSIBLE}.", not_cpr=REASON)
    save_part(case.edition, "section", {"text": "Andet."}, by=case.director, pk=row.pk, seen=row.version)
    address = reverse("agreement_part", args=[case.reference, "section", row.line])

    answer = client_of(case.coordinator).post(address, stale)

    assert answer.status_code == 409
    assert ("not_cpr", REASON) in answer.context["carried"]
    assert not Event.objects.filter(verb="overrule_cpr").exists()


def test_title_keeps_the_reason_too() -> None:
    case = make_draft()
    data = {"title": f"Aftale {POSSIBLE}", "seen": case.edition.version, "not_cpr": REASON}
    form = EDITION_FORMS["title"](data, edition=case.edition, by=case.coordinator, instance=case.edition)
    assert form.is_valid(), form.errors
    form.save()

    assert case.edition.title == f"Aftale {POSSIBLE}"
    assert Event.objects.get(verb="overrule_cpr").note == REASON
    assert _warned(case) == []
