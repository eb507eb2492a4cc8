"""Beginning from something: last year's agreement, a sketch, one template for many."""

from datetime import date

import pytest

from agreements.terms.actions.agree_from_sketch import agree_from_sketch
from agreements.terms.actions.copy_agreement import copy_agreement
from agreements.terms.actions.copy_terms import moved
from agreements.terms.actions.register_as_written import register_as_written
from agreements.terms.actions.roll_out import roll_out
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import Kind, State
from agreements.terms.models import (
    Agreement,
    Annex,
    Edition,
    Obligation,
    Participation,
    Relation,
    Section,
    Target,
    Template,
)
from partnerships.workflow import Refused
from tests.make.agreements import make_draft
from tests.make.people import make_party
from tests.make.records import make_record

pytestmark = pytest.mark.django_db


def edition_of(case):
    return Edition.objects.get(pk=case.edition_pk)


def test_years_are_moved_in_words():
    assert moved("Mentorer 2012-2015, medio 2014", 1) == "Mentorer 2013-2016, medio 2015"
    assert moved("BR 371/07 og 1.500 kr.", 1) == "BR 371/07 og 1.500 kr."
    assert moved("2012", 0) == "2012"


def test_copy_has_the_same_terms_a_year_later_and_lines_of_its_own():
    case = make_draft()
    source = edition_of(case)
    make_record(source, "phase", by=case.coordinator)

    copy = copy_agreement(source, by=case.coordinator)

    assert (copy.state, copy.agreement.owner, copy.frozen_at) == (State.DRAFT, source.agreement.owner, None)
    assert (copy.starts_on.year, copy.ends_on.year) == (source.starts_on.year + 1, source.ends_on.year + 1)
    for model in (Section, Participation, Target, Obligation, Annex):
        old, new = (list(model.objects.filter(edition=edition)) for edition in (source, copy))
        assert [str(row) for row in new] == [str(row) for row in old]
        assert all(row.first_id is None for row in new)
    before, after = facts_of(source), facts_of(copy)
    assert [s.text for s in after.sections] == [s.text for s in before.sections]
    assert [g.part for g in after.records] == ["phase", "relation"]
    assert after.records[0].rows[0].data["ends_on"] == "2018-02-28"
    relation = Relation.objects.get(edition=copy)
    assert (relation.kind, relation.agreement) == ("follows", source.agreement)


def test_copy_points_at_its_own_sections():
    case = make_draft()
    source = edition_of(case)
    first, last = Section.objects.filter(edition=source).order_by("order")[:2]
    save_part(
        source,
        "section",
        {"text": f"Se [[afsnit:{first.line}]]."},
        by=case.coordinator,
        pk=last.pk,
        seen=last.version,
    )

    copy = copy_agreement(source, by=case.coordinator)

    mine = Section.objects.filter(edition=copy).order_by("order")
    assert mine[1].text == f"Se [[afsnit:{mine[0].line}]]."


def test_copy_of_an_old_text_has_its_sections_numbered_anew():
    case = make_draft()
    old = register_as_written(
        by=case.coordinator, owner=case.municipality, kind=Kind.INTERNAL_AGREEMENT, title="Aftale 2010"
    )
    for heading in ("Formål", "Økonomi"):
        save_part(old, "section", {"heading": heading, "printed_number": "4"}, by=case.coordinator)

    copy = copy_agreement(old, by=case.coordinator)

    assert (copy.kind, copy.template, copy.title) == (Kind.INTERNAL_AGREEMENT, None, "Aftale 2011")
    assert not copy.is_as_written
    assert list(Section.objects.filter(edition=copy).values_list("heading", "printed_number")) == [
        ("Formål", ""),
        ("Økonomi", ""),
    ]


def test_copy_is_refused_to_the_other_side():
    case = make_draft()

    with pytest.raises(Refused):
        copy_agreement(edition_of(case), by=case.caseworker)

    assert Agreement.objects.count() == 1


def test_sketch_becomes_an_agreement_with_its_data_and_the_templates_clauses():
    case = make_draft()
    source = edition_of(case)
    template = source.template
    Edition.objects.filter(pk=source.pk).update(kind=Kind.APPLICATION)
    Agreement.objects.filter(pk=source.agreement_id).update(kind=Kind.APPLICATION)
    sketch = edition_of(case)
    make_record(sketch, "target-group", by=case.coordinator)

    edition = agree_from_sketch(sketch, by=case.coordinator, template=template, title="Aftale af skitsen")

    assert edition.kind == template.kind
    assert [s.heading for s in Section.objects.filter(edition=edition)] == [
        clause.heading for clause in template.clauses.all()
    ]
    facts = facts_of(edition)
    assert [i.name for i in facts.initiatives] == [i.name for i in facts_of(sketch).initiatives]
    assert [g.part for g in facts.records] == ["target-group", "relation"]
    relation = Relation.objects.get(edition=edition)
    assert (relation.kind, relation.agreement) == ("sketch", sketch.agreement)
    assert Annex.objects.filter(edition=edition).count() == 0


def test_only_a_sketch_becomes_an_agreement():
    case = make_draft()
    source = edition_of(case)

    with pytest.raises(Refused):
        agree_from_sketch(source, by=case.coordinator, template=source.template)

    assert Agreement.objects.count() == 1


def test_roll_out_gives_each_its_draft_and_skips_who_has_one():
    case = make_draft()
    source = edition_of(case)
    programme, template = source.agreement.programme, Template.objects.get(pk=source.template_id)
    others = [make_party(name) for name in ("Sønderby Kommune", "Vesterby Kommune", "Østerby Kommune")]

    came = roll_out(
        template,
        programme,
        [*others, source.agreement.owner],
        by=case.caseworker,
        title="Mentorer",
        on=date(2015, 1, 5),
    )

    assert [edition.agreement.owner for edition in came.editions] == others
    assert came.skipped == (source.agreement.owner,)
    assert {edition.state for edition in came.editions} == {State.DRAFT}
    again = roll_out(template, programme, others, by=case.caseworker, title="Mentorer")
    assert (again.editions, again.skipped) == ((), tuple(others))


def test_roll_out_is_refused_to_others_than_the_authority():
    case = make_draft()
    source = edition_of(case)

    with pytest.raises(Refused):
        roll_out(
            source.template, source.agreement.programme, [make_party("X")], by=case.coordinator, title="T"
        )

    assert Agreement.objects.count() == 1
