"""P-03: who gives and who receives."""

from agreements.terms.readiness.grantor_present import check_grantor_present
from tests.make.cases import make_case, make_party_facts, told


def test_grantor_and_grantee_pass():
    assert told(check_grantor_present, make_case()) == []


def test_grantor_missing_is_an_error_at_the_last_party():
    parties = (make_party_facts(1, "grantee"), make_party_facts(2, "grantee", "Sydby Kommune"))
    assert told(check_grantor_present, make_case(parties=parties)) == [("P-03", "E", "party-2", "capacity")]


def test_grantee_missing_is_an_error_at_the_last_party():
    parties = (make_party_facts(1, "grantor"), make_party_facts(2, "partner", "Sydby Kommune"))
    assert told(check_grantor_present, make_case(parties=parties)) == [("P-03", "E", "party-2", "capacity")]
