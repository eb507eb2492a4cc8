"""The table of a list is joined from strings: whatever comes from people is escaped, tags of our own are not."""

import pytest
from django.utils.html import format_html

from partnerships.shapes import Column
from partnerships.views.list_cells import head_of, options, rows_of

NASTY = """<script>alert(1)</script> & "'"""
HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#x27;"


@pytest.mark.parametrize(
    "dress",
    [{}, {"link": lambda row: row}, {"badge": lambda row: row}, {"is_strong": bool}, {"blank": NASTY}],
)
@pytest.mark.parametrize("is_under", [False, True])
def test_rows_escape_every_value_however_it_is_dressed(dress, is_under):
    columns = (
        Column("a", NASTY, lambda row: row),
        Column("b", NASTY, lambda row: "" if "blank" in dress else row, is_under=is_under, **dress),
    )

    drawn = head_of(columns, has_actions=False) + rows_of(columns, [NASTY], lambda row: row)

    assert "<script>" not in drawn
    assert '& "' not in drawn
    assert drawn.count(HARMLESS) >= 4


def test_rows_leave_html_as_it_is_and_say_nothing_with_a_dash():
    columns = (Column("a", "Aftale", lambda row: row), Column("b", "Med", lambda _row: None))

    drawn = rows_of(columns, ["Nordby"], lambda row: format_html("<b>{}</b>", row))

    assert drawn == (
        '<tr><th scope="row">Nordby</th><td data-label="Med">–</td>'
        '<td class="row-actions"><b>Nordby</b></td></tr>\n'
    )


def test_options_escape_values_and_words_and_mark_the_chosen_one():
    drawn = options([(NASTY, NASTY), ("2", "To")], "2")

    assert drawn == f'<option value="{HARMLESS}">{HARMLESS}</option><option value="2" selected>To</option>'
