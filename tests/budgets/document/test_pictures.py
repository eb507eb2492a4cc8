"""Pictures of money: right in their lengths, said in words, the same from rows and from facts."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from budgets.document.pictures import (
    LACK,
    TONES,
    budget_against_use,
    picture_of_account,
    pictures_of,
)
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
        ("2013", "141\N{NO-BREAK SPACE}kr."),
        ("2014", "300\N{NO-BREAK SPACE}kr."),
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
        f"Hvem betaler år for år. 2013: Kommunen 60{kroner}, Ministeriet 40,50{kroner}, Uafdækket 40{kroner} "
        f"2014: Ministeriet 200{kroner}, Uafdækket 100{kroner}"
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


def test_amounts_are_written_in_millions_from_one_million_on() -> None:
    by_year, _shares = drawn(
        make_sheet(
            [("Løn", {2013: 11_766_667, 2014: 999_999}, {(2013, 1): 11_766_667, (2014, 2): 999_999})],
            payers=("Kommunen", "Ministeriet"),
        )
    )

    assert [bar.total.replace("\N{NO-BREAK SPACE}", " ") for bar in by_year.bars] == [
        "11,8 mio. kr.",
        "999.999 kr.",
    ]


def test_use_stands_in_its_budget_and_what_is_beyond_stands_out() -> None:
    picture = budget_against_use(
        [
            ("Løn", Decimal(100), Decimal(150)),
            ("Mad", Decimal(100), Decimal(20)),
            ("Bus", Decimal(0), Decimal(0)),
            ("Leje", Decimal(100), Decimal(-10)),
        ]
    )

    assert [(bar.label, bar.total, [part.width for part in bar.parts]) for bar in picture.bars] == [
        ("Løn", "150 af 100\N{NO-BREAK SPACE}kr.", ["66.67%", "33.33%"]),
        ("Mad", "20 af 100\N{NO-BREAK SPACE}kr.", ["13.33%", "53.33%"]),
        ("Bus", "0 af 0\N{NO-BREAK SPACE}kr.", []),
        ("Leje", "\N{MINUS SIGN}10 af 100\N{NO-BREAK SPACE}kr.", ["66.67%"]),
    ]
    assert picture.bars[0].parts[1].tone == LACK
    assert [entry.text for entry in picture.legend] == ["Forbrug", "Tilbage", "Over budgettet"]
    assert picture.head == ["Hvad", "Budget", "Forbrug", "Tilbage"]
    assert picture.rows[:2] == [["Løn", "100", "150", "\N{MINUS SIGN}50"], ["Mad", "100", "20", "80"]]
    assert budget_against_use([]).bars == []
    assert budget_against_use([("Bus", Decimal(0), Decimal(0))]).words == ""


@pytest.mark.parametrize(
    ("lines", "labels"), [(6, [f"Linje {number}" for number in range(1, 7)]), (7, ["2013", "2014"])]
)
def test_account_is_drawn_by_line_and_with_many_lines_by_year(lines: int, labels: list[str]) -> None:
    years = [
        {"year": 2013, "approved": "100.00", "used": "60.50"},
        {"year": 2014, "approved": "50.00", "used": "40.00"},
    ]
    facts = {
        "years": [2013, 2014],
        "lines": [
            {"text": f"Linje {number}", "approved": "150.00", "used": "100.50", "years": years}
            for number in range(1, lines + 1)
        ],
    }

    picture = picture_of_account(facts)

    assert [bar.label for bar in picture.bars] == labels
    whole = [["2013", "700", "423,50", "276,50"], ["2014", "350", "280", "70"]]
    assert picture.rows == (whole if lines > 6 else [[label, "150", "100,50", "49,50"] for label in labels])


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
