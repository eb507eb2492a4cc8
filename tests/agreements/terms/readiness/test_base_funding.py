from datetime import date

from agreements.terms.queries.surroundings import Surroundings
from agreements.terms.readiness.base_funding import check_base_funding
from tests.make.cases import make_case, make_records, told

VINK = {"title": "Aftalen om VINK 2011-14", "kind": "depends_on", "ends_on": "2014-12-31"}


def test_base_funding_that_ends_before_the_agreement():
    """D17: the programme of document 001 ends in 2014, the agreement of document 000 in 2015."""
    (problem,) = check_base_funding(make_case(records=make_records("relation", VINK)))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "C-12",
        "W",
        "relation-901",
        "ends_on",
    )
    assert problem.sentence == (
        "“Aftalen om VINK 2011-14”, som aftalen bygger på, slutter 31. december 2014, før aftalen slutter "
        "31. december 2015. Aftal, hvem der betaler derefter, og skriv det som forbehold."
    )


def test_base_funding_of_an_agreement_in_the_system_is_known_without_a_day():
    related = {"kind": "depends_on", "agreement": "DEMO-001"}
    around = Surroundings(other_ends={"DEMO-001": date(2014, 12, 31)})
    case = make_case(records=make_records("relation", related, title="DEMO-001 VINK"), around=around)
    assert told(check_base_funding, case) == [("C-12", "W", "relation-901", "ends_on")]


def test_base_funding_that_lasts_and_other_relations_pass():
    lasting = make_records("relation", VINK | {"ends_on": "2015-12-31"})
    earlier = make_records("relation", VINK | {"kind": "follows"}, {"title": "Ukendt", "kind": "depends_on"})
    assert told(check_base_funding, make_case(records=lasting)) == []
    assert told(check_base_funding, make_case(records=earlier)) == []
