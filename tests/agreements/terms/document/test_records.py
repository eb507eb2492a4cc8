"""Every noun that is a list of rows is told, printed and compared - the same on page, paper and in the diff."""

from decimal import Decimal

import pytest

from agreements.terms.actions.save_part import save_part
from agreements.terms.document.compare import compare
from agreements.terms.document.facts import from_data, in_full, records_of, to_data
from agreements.terms.document.figures import branches, levels
from agreements.terms.document.gather import facts_of
from agreements.terms.document.paper import to_html
from agreements.terms.document.records import PART_SHOWN_BY, TELLERS
from agreements.terms.document.screen import screen_blocks
from agreements.terms.enums import SectionShows
from agreements.terms.forms.registry import FORMS
from agreements.terms.models import Edition, Participation
from agreements.terms.parts import PARTS
from tests.make.agreements import make_draft
from tests.make.marks import draft_mark
from tests.make.records import SAMPLES, make_record

pytestmark = pytest.mark.django_db


def edition_with_all():
    case = make_draft()
    edition = Edition.objects.get(pk=case.edition_pk)
    party = Participation.objects.filter(edition=edition).first()
    for part in SAMPLES:
        extra = {"participation": party} if part == "signature-line" else {}
        row = make_record(edition, part, by=case.coordinator, **extra)
        if part == "group":
            make_record(edition, "member", by=case.coordinator, parent=row, title="Kontorchef", is_chair=True)
    return case, edition


def test_every_part_with_a_teller_has_a_form_a_sample_and_a_section_that_shows_it():
    parts = {teller.part for teller in TELLERS}

    assert parts <= FORMS.keys()
    assert parts - SAMPLES.keys() == {"member"}
    assert {PARTS[part].parent for part in parts} == {"", "group"}
    assert PART_SHOWN_BY.keys() == {teller.shows.value for teller in TELLERS}


def test_every_record_is_printed_also_when_no_section_shows_it():
    _case, edition = edition_with_all()

    html = to_html(facts_of(edition), draft_mark())

    for text in (
        "Familier med børn i SSP-kategori 3 og 4", "Amager", "Det nationale projekt", "efteråret 2009",
        "servicelovens §\u00a050", "Mentorstøtte", "Uden for budgettet", "Stiller mødelokaler", "hvert kvartal",
        "Kommissorium", "Kontorchef, Formand", "4–12\u00a0timer én gang", "Socialudvalget", "BR 371/07",
        "2007-100723", "2.500.000\u00a0kr.", "§\u00a018.33.02.10", "2008-5365-47", "3,7\u00a0mio. kr. over tre år",
        "Medarbejdertid og forplejning i kommunen", "udgangen af 2014", "Flere unge fuldfører", "Undervisningsmateriale",
        "15,4\u00a0pct.", "Statistikkontoret", "Tilbuddet skal omfatte fleksjob", "7/11/15",
    ):  # fmt: skip
        assert text in html, text


def test_records_stand_in_blocks_that_carry_their_addresses():
    _case, edition = edition_with_all()
    facts = facts_of(edition)

    blocks = {block.key: block for block in screen_blocks(facts)}

    for group in facts.records:
        assert blocks[f"records-{group.shows}"].addresses[0] == f"{group.part}-{group.rows[0].line}"


def test_records_survive_being_stored():
    _case, edition = edition_with_all()
    facts = facts_of(edition)

    assert from_data(to_data(facts)) == facts


def test_a_changed_record_is_one_change_with_its_name():
    case, edition = edition_with_all()
    before = in_full(facts_of(edition))
    row = PARTS["place"].model.objects.get(edition=edition)
    save_part(edition, "place", {"name": "Nørrebro"}, by=case.coordinator, pk=row.pk, seen=row.version)

    changes = compare(before, in_full(facts_of(edition)))

    assert [(c.where, c.before, c.after) for c in changes] == [
        (f"{SectionShows.PLACES.label}: Nørrebro: hvad", "Amager", "Nørrebro")
    ]


def test_hours_are_summed_for_each_role_and_basis():
    case = make_draft()
    edition = Edition.objects.get(pk=case.edition_pk)
    make_record(edition, "estimate", by=case.coordinator)
    for times, longest in ((10, 5), (5, 2)):
        make_record(
            edition, "estimate", by=case.coordinator, what="Møder", basis="per_year", is_upper=times == 5,
            times_min=Decimal(times), times_max=Decimal(times), length_min=Decimal(2), length_max=Decimal(longest),
        )  # fmt: skip

    totals = next(group for group in facts_of(edition).records if group.part == "estimate").totals

    assert [(each.label, each.value) for each in totals] == [
        ("Projektleder", "4–12\u00a0timer én gang"),
        ("Projektleder", "20–60\u00a0timer om året"),
    ]


def test_a_circle_of_groups_is_drawn_once():
    case = make_draft()
    edition = Edition.objects.get(pk=case.edition_pk)
    above = make_record(edition, "group", by=case.coordinator, name="Styregruppen")
    below = make_record(edition, "group", by=case.coordinator, name="Arbejdsgruppen", answers_to=above)
    rows = records_of(facts_of(edition), "group")

    (top,) = branches(rows)
    assert (top.group.title, [each.group.title for each in top.below]) == ("Styregruppen", ["Arbejdsgruppen"])

    above.answers_to = below
    above.save()
    assert len(branches(records_of(facts_of(edition), "group"))) == 1


def test_the_theory_of_change_runs_from_resources_to_impact():
    case = make_draft()
    edition = Edition.objects.get(pk=case.edition_pk)
    for level in ("impact", "resource"):
        make_record(edition, "result", by=case.coordinator, level=level, text=level)

    found = levels(records_of(facts_of(edition), "result"))

    assert [(each.label, [step.title for step in each.steps]) for each in found] == [
        ("Ressourcer", ["resource"]),
        ("Virkning på langt sigt", ["impact"]),
    ]
