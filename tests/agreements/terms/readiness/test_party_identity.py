from agreements.terms.readiness.party_identity import check_party_identity
from tests.make.cases import make_case, make_party_facts, told


def test_party_identity_whole_parties_pass():
    assert told(check_party_identity, make_case()) == []


def test_party_identity_each_missing_thing_is_told_at_its_field():
    bare = make_party_facts(2, "grantee", "", cvr="", ean="", contacts=())
    case = make_case(parties=(make_party_facts(), bare))
    assert told(check_party_identity, case) == [
        ("P-01", "E", "party-2", "name"),
        ("P-01", "E", "party-2", "cvr"),
        ("P-01", "E", "party-2", "ean"),
        ("P-01", "E", "party-2", "contacts"),
    ]


def test_party_identity_partner_needs_no_ean():
    case = make_case(parties=(make_party_facts(3, "partner", "Nærværk", ean=""),))
    assert told(check_party_identity, case) == []


def test_party_identity_outside_agreements_with_the_state_ean_is_not_asked_for():
    case = make_case(kind="ngo_agreement", parties=(make_party_facts(ean=""),))
    assert told(check_party_identity, case) == []


def test_party_identity_sentence_names_the_party():
    case = make_case(parties=(make_party_facts(2, "grantee", "Nordby Kommune", cvr=""),))
    (problem,) = check_party_identity(case)
    assert problem.sentence == "Nordby Kommune mangler CVR-nummer. Det står på virk.dk."
