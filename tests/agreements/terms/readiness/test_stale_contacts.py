from datetime import date

from agreements.terms.queries.surroundings import Card, Surroundings
from agreements.terms.readiness.stale_contacts import check_stale_contacts
from tests.make.cases import make_case, told


def _with(confirmed_on=None, retired_on=None):
    card = Card(2, "Ditte Højlund Krag", confirmed_on, retired_on)
    return make_case(around=Surroundings(cards=(card,)), today=date(2015, 1, 15))


def test_stale_contacts_confirmed_within_a_year_pass():
    assert told(check_stale_contacts, _with(date(2014, 1, 15))) == []
    assert told(check_stale_contacts, _with()) == []


def test_stale_contacts_not_confirmed_for_a_year():
    (problem,) = check_stale_contacts(_with(date(2014, 1, 14)))
    assert (problem.severity, problem.block, problem.field) == ("I", "party-2", "contacts")
    assert problem.sentence == (
        "Oplysningerne om Ditte Højlund Krag er sidst bekræftet 14. januar 2014. "
        "Bekræft dem under Kontakter, eller ret dem."
    )


def test_stale_contacts_who_have_stopped():
    (problem,) = check_stale_contacts(_with(date(2014, 12, 1), date(2014, 12, 31)))
    assert problem.sentence == "Ditte Højlund Krag stoppede 31. december 2014. Vælg en anden kontaktperson."
    assert told(check_stale_contacts, _with(date(2014, 12, 1), date(2015, 2, 1))) == []
