from agreements.terms.readiness.joint_signatures import check_joint_signatures
from tests.make.cases import make_case, make_records, told


def test_joint_signatures_two_organisations_on_one_line():
    """D21: in document 002 the two organisations share a line and a date."""
    both = "Dansk Flygtningehjælp og Røde Kors"
    lines = make_records("signature-line", {"participation": "2", "together_with": "3"}, title=both)
    (problem,) = check_joint_signatures(make_case(records=lines))
    assert (problem.code, problem.severity) == ("S-03", "W")
    assert (problem.block, problem.field) == ("signature-line-901", "together_with")
    assert problem.sentence == (
        "Dansk Flygtningehjælp og Røde Kors har underskrevet på samme linje med én dato. "
        "Skriv en linje for hver, hvis I ved, hvem der underskrev hvornår."
    )


def test_joint_signatures_one_party_a_line_passes():
    case = make_case(records=make_records("signature-line", {"participation": "2"}))
    assert told(check_joint_signatures, case) == []
