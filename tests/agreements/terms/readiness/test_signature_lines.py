from datetime import date

from agreements.terms.queries.surroundings import Surroundings
from agreements.terms.readiness.signature_lines import signing_days
from tests.make.cases import make_case, make_records


def test_signing_days_real_and_printed_come_oldest_first_and_without_those_that_have_no_day():
    lines = make_records("signature-line", {"name": "A", "signed_on": "2014-12-17"}, {"name": "B"})
    around = Surroundings(signed_on={2: date(2014, 9, 1)})
    assert signing_days(make_case(records=lines, around=around)) == [
        ("party-2", date(2014, 9, 1)),
        ("signature-line-901", date(2014, 12, 17)),
    ]
