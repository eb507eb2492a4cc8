from agreements.terms.readiness.distinct_parties import check_distinct_parties
from tests.make.cases import make_case, make_party_facts, told


def test_distinct_parties_two_organisations_pass():
    assert told(check_distinct_parties, make_case()) == []


def test_distinct_parties_none_at_all():
    assert told(check_distinct_parties, make_case(parties=())) == [("P-03", "E", "", "")]


def test_distinct_parties_one_alone():
    case = make_case(parties=(make_party_facts(7),))
    assert told(check_distinct_parties, case) == [("P-03", "E", "party-7", "")]


def test_distinct_parties_same_cvr_under_two_names():
    case = make_case(parties=(make_party_facts(1), make_party_facts(2, name="Fællesskabsministeriet")))
    assert told(check_distinct_parties, case) == [("P-03", "E", "party-2", "party")]


def test_distinct_parties_same_name_when_one_has_no_cvr():
    case = make_case(parties=(make_party_facts(1), make_party_facts(2, cvr="")))
    assert told(check_distinct_parties, case) == [("P-03", "E", "party-2", "party")]


def test_distinct_parties_two_administrations_and_a_ministry_pass():
    own = make_party_facts(2, "grantee", "Nordby Kommune", cvr="13748136")
    other = make_party_facts(3, "grantee", "Nordby Kommune", cvr="13748136", unit="Skole")
    assert told(check_distinct_parties, make_case(parties=(own, other, make_party_facts(1)))) == []


def test_distinct_parties_units_tell_internal_parties_apart():
    parties = (make_party_facts(1, unit="Skole"), make_party_facts(2, unit="Social"))
    assert told(check_distinct_parties, make_case(kind="internal_agreement", parties=parties)) == []


def test_distinct_parties_same_unit_in_an_internal_agreement():
    parties = (make_party_facts(1, unit="Skole"), make_party_facts(2, unit="skole"))
    case = make_case(kind="internal_agreement", parties=parties)
    assert told(check_distinct_parties, case) == [("P-03", "E", "party-2", "unit")]
