from datetime import date, timedelta

from agreements.terms.queries.surroundings import Surroundings
from agreements.terms.readiness.signature_gap import check_signature_gap
from tests.make.cases import make_case, make_records, told


def test_signature_gap_of_document_002():
    lines = make_records(
        "signature-line",
        {"name": "De to organisationer", "signed_on": "2015-11-07"},
        {"name": "Aalborg", "signed_on": "2014-12-17"},
    )
    (problem,) = check_signature_gap(make_case(records=lines))
    assert (problem.code, problem.severity, problem.block) == ("S-07", "W", "signature-line-901")
    assert problem.sentence == (
        "Der går 325 dage fra den første underskrift, 17. december 2014, til den sidste, 7. november 2015. "
        "Kontrollér datoerne, og at teksten stadig var den samme."
    )


def test_signature_gap_sixty_days_pass_and_sixty_one_do_not():
    first = date(2014, 12, 17)

    def signed(days):
        around = Surroundings(signed_on={1: first, 2: first + timedelta(days)})
        return told(check_signature_gap, make_case(around=around))

    assert signed(60) == []
    assert signed(61) == [("S-07", "W", "party-2", "")]
