from agreements.terms.queries.choices import SHOWN_BY


def test_a_row_is_offered_by_what_it_is_called():
    assert [str(model(**{column: "Navnet"})) for model, column in SHOWN_BY.items()] == ["Navnet"] * 7
