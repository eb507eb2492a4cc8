from datetime import date

import pytest

from agreements.life.models import LiftedReservation
from agreements.terms.models import ParticipationContact, PoliticalDecision
from agreements.terms.queries.surroundings import Card, Succession, Surroundings, surroundings
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from partnerships.danish import clock
from tests.make.agreements import for_signature, make_draft, signed_by
from tests.make.people import make_contact, make_ministry
from tests.make.records import make_record

pytestmark = pytest.mark.django_db

ALL = ("relation", "political-decision")


def test_surroundings_of_a_draft_hold_the_register_only():
    case = make_draft()
    card = make_contact(case.municipality, confirmed_on=date(2014, 1, 1))
    printed = ParticipationContact.objects.get(participation=case.party(case.municipality))
    ParticipationContact.objects.filter(pk=printed.pk).update(contact=card)
    make_ministry("Det nye ministerium", predecessor=case.ministry, succeeded_on=date(2014, 2, 3))
    assert surroundings([case.edition], records=())[case.edition_pk] == Surroundings(
        cards=(Card(case.party(case.municipality).line, printed.name, date(2014, 1, 1), None),),
        successions=(Succession(case.party(case.ministry).line, "Det nye ministerium", date(2014, 2, 3)),),
    )


def test_surroundings_know_when_what_it_builds_on_ends():
    base, case = make_draft("Grundlaget"), make_draft()
    make_record(case.edition, "relation", by=case.coordinator, agreement=base.agreement, ends_on=None)
    found = surroundings([case.edition], records=ALL)[case.edition_pk]
    assert found.other_ends == {base.reference: date(2018, 2, 28)}


def test_surroundings_know_which_reservations_fell_away():
    case = make_draft()
    lifted = make_record(case.edition, "political-decision", by=case.coordinator)
    make_record(case.edition, "political-decision", by=case.coordinator, body="Teknikudvalget")
    LiftedReservation.objects.create(
        edition=case.edition,
        reservation=lifted,
        lifted_on=date(2014, 3, 1),
        reference="BR 12/14",
        by=case.coordinator,
        recorded_at=clock.now(),
    )
    assert PoliticalDecision.objects.count() == 2
    assert surroundings([case.edition], records=ALL)[case.edition_pk].lifted == {lifted.line}
    (problem,) = [p for p in problems_of_edition(case.edition, Stage.FORCE) if p.code == "S-06"]
    assert "Teknikudvalget" in problem.sentence


def test_surroundings_know_who_signed_the_newest_copy():
    case = for_signature(on=date(2015, 2, 1))
    signed_by(case, case.director, on=date(2015, 2, 3))
    found = surroundings([case.edition], records=())[case.edition_pk]
    assert found.signed_on == {case.party(case.municipality).line: date(2015, 2, 3)}


def test_surroundings_of_many_cost_as_much_as_of_one(queries_of):
    editions = [make_draft().edition, make_draft().edition]
    one = queries_of(lambda: surroundings(editions[:1], records=ALL))
    assert queries_of(lambda: surroundings(editions, records=ALL)) == one == 4
    assert queries_of(lambda: surroundings(editions, records=())) == 2
