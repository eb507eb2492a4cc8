"""Pictures of money: right in their lengths, said in words, the same from rows and from facts."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from budgets.document.pictures import LACK, TONES, budget_against_use, pictures_of
from budgets.document.told import told_facts
from budgets.money import totals
from budgets.queries.sheets import Sheet
from budgets.templatetags.budget_pictures import pictures
from tests.make.sheets import make_sheet

SHEET = make_sheet(
    [
        ("Løn", {2013: 100, 2014: 300}, {(2013, 1): 60, (2014, 2): 200}),
        ("Mad", {2013: 40}, {(2013, 2): "40.50"}),
    ],
    payers=("Kommunen", "Ministeriet", "Fonden"),
)


def drawn(sheet: Sheet):
    return pictures_of(sheet, totals(sheet.grid))


def test_bars_are_as_long_as_the_amounts_and_the_longest_fills_the_drawing() -> None:
    by_year, _shares = drawn(SHEET)

    assert [(bar.label, bar.total) for bar in by_year.bars] == [
        ("2013", "0,0\N{NO-BREAK SPACE}mio.\N{NO-BREAK SPACE}kr."),
        ("2014", "0,0\N{NO-BREAK SPACE}mio.\N{NO-BREAK SPACE}kr."),
    ]
    assert [(part.x, part.width, part.tone.key) for part in by_year.bars[1].parts] == [
        ("0.00%", "66.67%", "t1"),
        ("66.67%", "33.33%", "lack"),
    ]
    assert by_year.head == ["År", "Kommunen", "Ministeriet", "Uafdækket", "I alt"]
    assert by_year.rows == [["2013", "60", "40,50", "40", "140,50"], ["2014", "0", "200", "100", "300"]]


def test_words_say_every_amount_that_is_drawn() -> None:
    by_year, shares = drawn(SHEET)
    kroner = "\N{NO-BREAK SPACE}kr."

    assert by_year.words == (
        f"Hvem betaler år for år. 2013: Kommunen 60{kroner}, Ministeriet 40,50{kroner}, Uafdækket 40{kroner}. "
        f"2014: Ministeriet 200{kroner}, Uafdækket 100{kroner}."
    )
    assert shares.words.startswith("Hver betalers andel: Kommunen 13,62\N{NO-BREAK SPACE}%, Ministeriet")


def test_facts_give_the_same_pictures_as_rows() -> None:
    told = told_facts(SHEET, totals(SHEET.grid))

    assert pictures(told) == drawn(SHEET)


def test_one_payer_has_no_picture_of_shares_and_no_amounts_no_picture_at_all() -> None:
    alone = make_sheet([("Løn", {2013: 5}, {(2013, 1): 5})])

    assert [picture.key for picture in drawn(alone)] == ["betalere"]
    assert drawn(make_sheet([])) == []
    assert pictures({}) == []


def test_use_beyond_the_budget_stands_out() -> None:
    picture = budget_against_use(
        [
            ("Løn", Decimal(100), Decimal(150)),
            ("Mad", Decimal(100), Decimal(20)),
            ("Bus", Decimal(0), Decimal(0)),
        ]
    )

    assert [(bar.label, [part.width for part in bar.parts]) for bar in picture.bars] == [
        ("Løn: budget", ["66.67%"]),
        ("Løn: forbrug", ["66.67%", "33.33%"]),
        ("Mad: budget", ["66.67%"]),
        ("Mad: forbrug", ["13.33%"]),
        ("Bus: budget", []),
        ("Bus: forbrug", []),
    ]
    assert picture.bars[1].parts[1].tone == LACK
    assert picture.rows[1] == ["Løn: forbrug", "0", "100", "50", "150"]
    assert budget_against_use([]).bars == []


@pytest.mark.parametrize("tone", [*TONES, LACK])
def test_text_can_be_read_on_every_tone(tone) -> None:
    def light(colour: str) -> Decimal:
        parts = [Decimal(int(colour[at : at + 2], 16)) / 255 for at in (1, 3, 5)]
        linear = [
            part / Decimal("12.92")
            if part <= Decimal("0.03928")
            else ((part + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
            for part in parts
        ]
        return sum(
            (
                share * value
                for share, value in zip(
                    (Decimal("0.2126"), Decimal("0.7152"), Decimal("0.0722")), linear, strict=True
                )
            ),
            Decimal(0),
        )

    high, low = sorted((light(tone.colour), light(tone.text)), reverse=True)

    assert (high + Decimal("0.05")) / (low + Decimal("0.05")) >= Decimal("4.5")


def test_drawing_has_a_role_a_title_and_no_style_of_its_own() -> None:
    evil = make_sheet([("x", {2013: 5}, {(2013, 1): 3, (2013, 2): 2})], payers=("<script>", "B"))
    picture = drawn(evil)[0]

    html = render_to_string("budgets/_picture.html", {"picture": picture})

    assert 'role="img" aria-labelledby="betalere-titel"' in html
    assert "<script>" not in html
    assert "style" not in html
    assert html.count("<path") == 1
