from agreements.terms.queries.surroundings import Surroundings
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.open_reservations import check_open_reservations
from tests.make.cases import make_case, make_records, told

# Document 003, field 9: three committees and the council's budget; document 004: a decision that was made.
RESERVED = make_records(
    "political-decision",
    {"body": "Socialudvalget", "kind": "reservation"},
    {"body": "Børne- og Ungdomsudvalget", "kind": "reservation"},
    {"body": "Beskæftigelses- og Integrationsudvalget", "kind": "reservation"},
    {"body": "Borgerrepræsentationen", "kind": "decision"},
)


def test_open_reservations_warn_until_signed_and_then_stop():
    lifted = Surroundings(lifted=frozenset({902, 903}))
    found = ("political-decision-901", "kind")
    assert told(check_open_reservations, make_case(Stage.SIGN, records=RESERVED, around=lifted)) == [
        ("S-06", "W", *found)
    ]
    assert told(check_open_reservations, make_case(Stage.FORCE, records=RESERVED, around=lifted)) == [
        ("S-06", "E", *found)
    ]


def test_open_reservations_each_is_told():
    assert [p.block for p in check_open_reservations(make_case(records=RESERVED))] == [
        "political-decision-901",
        "political-decision-902",
        "political-decision-903",
    ]


def test_open_reservations_sentence_says_what_is_to_be_done():
    (problem, *_others) = check_open_reservations(make_case(records=RESERVED))
    assert problem.sentence == (
        "Forbeholdet om Socialudvalget er åbent. Aftalen kan først sættes i kraft, når beslutningen er truffet "
        "og forbeholdet er meldt bortfaldet."
    )
