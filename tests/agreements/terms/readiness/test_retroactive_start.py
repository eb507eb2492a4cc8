from datetime import date

from agreements.terms.document.facts import PeriodFacts
from agreements.terms.queries.surroundings import Surroundings
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.retroactive_start import check_retroactive_start
from tests.make.cases import make_case, make_records, told

PERIOD = PeriodFacts("september 2014 til marts 2017", "2014-09-01", "2017-03-31", "fixed", "")
LINES = make_records(
    "signature-line",
    {"name": "Aalborg", "signed_on": "2014-12-17"},
    {"name": "De to organisationer", "signed_on": "2015-11-07"},
)


def test_retroactive_start_of_document_002():
    """D20: valid from September 2014, signed in December 2014 and in November 2015."""
    (problem,) = check_retroactive_start(make_case(Stage.FORCE, period=PERIOD, records=LINES))
    assert (problem.code, problem.severity, problem.block) == ("S-05", "W", "signature-line-902")
    assert problem.sentence == (
        "Aftalen gælder fra 1. september 2014, men blev sidst underskrevet 7. november 2015. Den virker bagud: "
        "skriv, hvad der gjaldt indtil da, eller ret første dag."
    )


def test_retroactive_start_of_signatures_given_here():
    around = Surroundings(signed_on={1: date(2014, 8, 30), 2: date(2014, 9, 2)})
    case = make_case(Stage.FORCE, period=PERIOD, around=around)
    assert told(check_retroactive_start, case) == [("S-05", "W", "party-2", "")]


def test_retroactive_start_that_has_passed_before_anybody_signed():
    case = make_case(Stage.SIGN, period=PERIOD, today=date(2014, 9, 2))
    assert told(check_retroactive_start, case) == [("S-05", "W", "period", "starts_on")]


def test_retroactive_start_in_time_at_signature_or_of_what_nobody_signs_passes():
    in_time = Surroundings(signed_on={1: date(2014, 9, 1)})
    assert told(check_retroactive_start, make_case(period=PERIOD, around=in_time)) == []
    later = date(2016, 1, 1)
    internal = make_case(period=PERIOD, today=later, kind="internal_agreement")
    assert told(check_retroactive_start, internal) == []
    by_signature = PeriodFacts("", "", "2015-12-31", "last_signature", "")
    assert told(check_retroactive_start, make_case(period=by_signature, today=later)) == []
