import pytest
from django.utils.translation import override

from agreements import annexes
from agreements.terms.document.gather import facts_of
from agreements.terms.models import Edition, Section
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from partnerships.problem import Problem, Severity, errors
from tests.make.agreements import make_draft

pytestmark = pytest.mark.django_db


def test_problems_of_edition_whole_draft_has_no_errors():
    edition = make_draft().edition
    assert [errors(problems_of_edition(edition, stage)) for stage in Stage] == [[], [], [], []]


def test_problems_of_edition_a_demanded_section_that_was_deleted():
    edition = make_draft().edition
    Section.objects.filter(edition=edition, heading="Formål").delete()
    (problem,) = errors(problems_of_edition(edition, Stage.SUBMIT))
    assert problem.code == "C-01"
    assert problem.sentence == "Afsnittet “Formål” mangler. Det skal være med: tilføj det igen."


def test_problems_of_edition_a_placeholder_without_data():
    edition = make_draft().edition
    Section.objects.filter(edition=edition, heading="Formål").update(
        text="Aftalen om {ukendt}.", deviation_reason="x"
    )
    section = Section.objects.get(edition=edition, heading="Formål")
    found = [(p.code, p.block, p.field) for p in errors(problems_of_edition(edition, Stage.SUBMIT))]
    assert found == [("C-03", f"section-{section.line}", "text")]


def test_problems_of_edition_registered_as_written_never_blocks():
    edition = make_draft().edition
    Section.objects.filter(edition=edition).delete()
    Edition.objects.filter(pk=edition.pk).update(is_as_written=True)
    edition.refresh_from_db()
    found = problems_of_edition(edition, Stage.SIGN)
    assert errors(found) == []
    assert [p.code for p in found if p.code == "C-01"] == ["C-01"] * 6


def test_problems_of_edition_takes_facts_that_are_gathered_already(queries_of):
    edition = make_draft().edition
    facts = facts_of(edition)
    gathering = queries_of(lambda: facts_of(edition))
    alone = queries_of(lambda: problems_of_edition(edition, Stage.SUBMIT))
    given = queries_of(lambda: problems_of_edition(edition, Stage.SUBMIT, facts=facts))
    assert alone - given == gathering
    assert problems_of_edition(edition, Stage.SUBMIT, facts=facts) == problems_of_edition(
        edition, Stage.SUBMIT
    )


def test_problems_of_edition_of_other_storeys_come_last_and_in_the_readers_language():
    edition = make_draft().edition
    languages = []

    def tell(ids):
        from django.utils.translation import get_language

        languages.append(get_language())
        return {pk: annexes.Told({}, (Problem("B-99", Severity.INFO, "Prøve.", "proof"),)) for pk in ids}

    annexes.register(annexes.Teller("proof", "proof", "", "", tell, print))
    try:
        with override("en"):
            found = problems_of_edition(edition, Stage.SUBMIT)
    finally:
        del annexes._tellers["proof"]
    assert found[-1].code == "B-99"
    assert languages == ["da", "en"]
