from agreements.terms.document.facts import PersonFacts
from agreements.terms.readiness.party_numbers import check_party_numbers
from tests.make.cases import make_case, make_party_facts, told


def test_party_numbers_right_ones_pass():
    party = make_party_facts(phone="33 92 93 00", postal_code="1060", email="post@proeve.example")
    assert told(check_party_numbers, make_case(parties=(party,))) == []


def test_party_numbers_missing_ones_are_no_matter_here():
    assert told(check_party_numbers, make_case(parties=(make_party_facts(cvr="", ean=""),))) == []


def test_party_numbers_each_impossible_one_is_told_at_its_field():
    party = make_party_facts(
        cvr="12345678", ean="5798000354808", postal_code="60", phone="33 92", email="post.example"
    )
    assert told(check_party_numbers, make_case(parties=(party,))) == [
        ("P-02", "E", "party-1", "cvr"),
        ("P-02", "E", "party-1", "ean"),
        ("P-02", "E", "party-1", "postal_code"),
        ("P-02", "E", "party-1", "phone"),
        ("P-02", "E", "party-1", "email"),
    ]


def test_party_numbers_of_a_contact_are_told_with_the_contact():
    person = PersonFacts(11, "Birk Kontakt", phone="33 92 93 00", email="birk@")
    (problem,) = check_party_numbers(make_case(parties=(make_party_facts(contacts=(person,)),)))
    assert (problem.block, problem.field) == ("party-1", "contacts")
    assert problem.sentence.startswith("Birk Kontakt: E-mailadressen er ikke hel.")
