import pytest

from agreements.terms.readiness.amount_units import check_amount_units
from tests.make.cases import make_case, make_records, told, with_text

FUNDING = {"payer_text": "Ministeriet", "amount": "3700000"}


@pytest.mark.parametrize(
    "text",
    [
        "Der er afsat 0,5 mio. årligt.",
        "Ministeriet giver 3,7 mio. kr. over tre år.",
        "Det koster 2,8 mill. kr. og 450 t.kr.",
        "I alt 31.866.667 kr.",
    ],
)
def test_amount_units_of_the_documents_pass(text):
    assert told(check_amount_units, with_text(text)) == []


@pytest.mark.parametrize("amount", ["4.753.000 mio. kr.", "1.5 mio. kr."])
def test_amount_units_that_cannot_be(amount):
    (problem,) = check_amount_units(with_text(f"Parterne bruger {amount} i alt."))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "F-A6",
        "W",
        "section-31",
        "text",
    )
    assert problem.sentence == (
        f"I afsnit 1 står “{amount}”, som næppe er rigtigt. Kontrollér tallet, og om der skal stå "
        "kr., t.kr. eller mio. kr."
    )


def test_amount_units_in_words_and_as_a_number():
    """Document 002: 3.7 million over three years."""
    agreeing = make_records("funding", FUNDING | {"amount_text": "3,7 mio. kr. over tre år"})
    assert told(check_amount_units, make_case(records=agreeing)) == []
    other = make_records("funding", FUNDING | {"amount_text": "3,7 mia. kr."})
    assert told(check_amount_units, make_case(records=other)) == [("F-A6", "W", "funding-901", "amount")]
