"""The text that is read is kept only while nothing was written, and each reader gets his own."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.http import Http404
from django.utils.translation import override

from agreements.frame import frame
from agreements.terms.actions.save_part import save_part
from agreements.terms.actions.save_programme import save_programme
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import Side
from agreements.terms.models import Access, Section
from agreements.terms.queries.chains import heads_of
from partnerships.danish import clock
from partnerships.models import User
from tests.make.agreements import Case, make_draft, submitted

pytestmark = pytest.mark.django_db


def reads(user: User, case: Case):
    return frame(User.objects.get(pk=user.pk), case.reference, "content")


def headings(shown) -> list[str]:
    return [section.heading for section in shown.facts.sections]


def test_unchanged_text_is_read_once(queries_of):
    case = make_draft()
    reference, facts = case.reference, facts_of(case.edition)
    first, again = (User.objects.filter(pk=case.coordinator.pk) for _time in range(2))
    read = queries_of(lambda: frame(first.get(), reference, "content"))

    # The user, his roles, the agreement with his side of it, and remarks.
    assert queries_of(lambda: frame(again.get(), reference, "content")) == 4 < read
    assert reads(case.coordinator, case).facts_hash == facts_hash(facts)


def test_what_anybody_writes_is_read_by_the_next():
    case = make_draft()
    before = reads(case.director, case)
    save_part(case.edition, "section", {"heading": "Evaluering", "text": "{program}"}, by=case.coordinator)
    after = reads(case.director, case)

    assert headings(after) == [*headings(before), "Evaluering"]
    assert {problem.code for problem in after.problems} == {problem.code for problem in before.problems}
    assert after.facts_hash == facts_hash(facts_of(case.edition)) != before.facts_hash


def test_what_the_text_draws_on_elsewhere_is_read_anew():
    case = make_draft()
    reads(case.coordinator, case)
    administrator = User.objects.create_superuser("desk@proeve.example", "en lang adgangskode", name="Desk")
    programme = case.agreement.programme
    save_programme({"name": "Trygge veje"}, by=administrator, programme=programme, seen=programme.version)

    assert reads(case.coordinator, case).facts.programme == "Trygge veje"


def test_text_read_in_a_transaction_that_failed_is_forgotten():
    case = make_draft()
    before = headings(reads(case.coordinator, case))
    with pytest.raises(RuntimeError), transaction.atomic():
        save_part(case.edition, "section", {"heading": "Aldrig", "text": "Tekst"}, by=case.coordinator)
        assert headings(reads(case.coordinator, case))[-1] == "Aldrig"
        raise RuntimeError

    assert headings(reads(case.coordinator, case)) == before


def test_kept_draft_is_not_there_for_another_side():
    case = make_draft()
    access = {"agreement": case.agreement, "party": case.ministry, "side": Side.APPROVER}
    Access.objects.create(**access, since=clock.today())

    assert reads(case.coordinator, case).is_live
    with pytest.raises(Http404):
        reads(case.caseworker, case)


def test_sight_that_ends_ends_at_once_though_the_text_is_kept():
    case = submitted()
    reads(case.caseworker, case)
    ended = clock.today() - timedelta(days=1)
    Access.objects.filter(agreement=case.agreement, party=case.ministry).update(since=ended, until=ended)

    with pytest.raises(Http404):
        reads(case.caseworker, case)


def test_problems_are_kept_in_each_language_and_facts_in_the_agreements():
    case = make_draft()
    section = Section.objects.filter(edition=case.edition_pk).last()
    save_part(
        case.edition,
        "section",
        {"text": "[indsæt]"},
        by=case.coordinator,
        pk=section.pk,
        seen=section.version,
    )
    danish = reads(case.coordinator, case)
    with override("en"):
        english = reads(case.coordinator, case)

    assert danish.facts_hash == english.facts_hash
    assert [problem.code for problem in danish.problems] == [problem.code for problem in english.problems]
    assert danish.problems[0].sentence != english.problems[0].sentence
    assert reads(case.coordinator, case).problems == danish.problems


def test_edition_that_did_not_bring_its_heads_along_is_never_kept():
    assert heads_of(make_draft().edition) == ""
