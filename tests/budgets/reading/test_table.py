"""Foreign sheets: read as they are meant, refused before they can hurt, never believed to be formulas."""

import csv
import io
import time
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import Workbook

from budgets.reading.table import LONGEST_CELL, Row, amount_of, day_of, read_table, text_of
from budgets.shapes import Formula
from partnerships.danish.amounts import AmbiguousAmount, AmountError
from partnerships.danish.text import clean_text
from tests.make.uploads import bomb, office, pdf, zipped

CSV = "Tekst;2013;2014\nLøn;1.000.000;½ mio.\nHusleje;-250,50;\n"


def workbook(*rows: list, change: Callable[[Workbook], None] | None = None) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as caught:
        read_table(name, content)
    return caught.value.messages[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_csv_is_read_in_either_encoding_and_with_either_sign(delimiter: str, encoding: str) -> None:
    table = read_table("Budget.csv", CSV.replace(";", delimiter).encode(encoding))

    assert table.head == ("Tekst", "2013", "2014")
    assert table.rows == (Row(2, ("Løn", "1.000.000", "½ mio.")), Row(3, ("Husleje", "-250,50", "")))
    assert (table.column("2014"), table.column("2015")) == (2, None)


def test_csv_with_commas_between_the_cells_is_read() -> None:
    assert read_table("a.csv", b'Tekst,2013\n"L\xf8n, brutto","1.000,50"\n').rows == (
        Row(2, ("Løn, brutto", "1.000,50")),
    )


def test_amount_is_read_the_danish_way_and_doubt_is_told() -> None:
    assert amount_of("1.000.000") == Decimal(1_000_000)
    assert amount_of("-250,50") == Decimal("-250.50")
    assert amount_of(Decimal("333333.3333333333")) == Decimal("333333.33")
    assert amount_of(Decimal("0.005")) == Decimal("0.01")
    assert amount_of("") is None
    with pytest.raises(AmountError, match="ikke regnet ud"):
        amount_of(Formula("=1+1"))
    with pytest.raises(AmbiguousAmount):
        amount_of("1.50")
    for huge in ("1e12", "1e300", "-123456789012.345"):
        with pytest.raises(AmountError):
            amount_of(Decimal(huge))


def test_day_and_text_are_read_from_either_kind_of_cell() -> None:
    assert day_of("7/11 2015") == day_of(date(2015, 11, 7)) == date(2015, 11, 7)
    assert day_of("") is None
    assert [text_of(cell) for cell in ("Løn", Decimal("1723.5"), Decimal(2013), date(2014, 12, 17))] == [
        "Løn",
        "1723,5",
        "2013",
        "17.12.2014",
    ]


def test_workbook_gives_text_numbers_and_dates() -> None:
    content = workbook(
        ["Tekst", 2013, "Dag", "Sandt"],
        [" =1+1", 0.1, datetime(2013, 3, 1), True],
        [],
        ["0064942212", 1_000_000, None, None],
    )

    table = read_table("Budget.xlsx", content)

    assert table.head == ("Tekst", "2013", "Dag", "Sandt")
    assert table.rows == (
        Row(2, ("=1+1", Decimal("0.1"), date(2013, 3, 1), "Sand")),
        Row(4, ("0064942212", Decimal(1_000_000), "", "")),
    )


def test_title_and_date_above_the_head_are_left_out() -> None:
    content = workbook(["Budget 2013"], ["Dato", "1.3."], ["Tekst", 1, 2, 3, 4], ["Løn", 1, 2, 3, 4])

    assert read_table("Budget.xlsx", content).head == ("Tekst", "1", "2", "3", "4")


def test_formula_is_read_as_its_value_and_told_when_it_was_never_reckoned() -> None:
    def reckon(book: Workbook) -> None:
        book.active["B3"] = "=1+1"

    content = workbook(["Tekst", "2013"], ["Løn", 7], ["I alt", None], change=reckon)
    reckoned = _replaced(content, "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>7</v>")

    assert read_table("a.xlsx", content).rows[1] == Row(3, ("I alt", Formula("=1+1")))
    assert read_table("a.xlsx", reckoned).rows[1] == Row(3, ("I alt", Decimal(7)))


def test_merged_cells_hold_their_value_once() -> None:
    content = workbook(
        ["Tekst", "2013", "2014"],
        ["Løn", 5, None],
        ["Mad", 1, 2],
        change=lambda book: book.active.merge_cells("B2:C2"),
    )

    assert read_table("a.xlsx", content).rows[0].cells == ("Løn", Decimal(5), "")


def test_bomb_is_refused_in_a_blink() -> None:
    content = bomb()
    started = time.process_time()

    assert refusal("Budget.xlsx", content).startswith("Filen fylder alt for meget, når den pakkes ud.")
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<v>" + b"1" * (21 * 1024 * 1024)),
        ("xl/worksheets/sheet1.xml", b"<c/>" * 1_000_001),
        ("xl/sharedStrings.xml", b"<si>" * 1_000_001),
        ("xl/styles.xml", b"<xf/>" * 40_001),
        ("xl/workbook.xml", b"<definedName/>" * 40_001),
    ],
)
def test_workbook_that_is_slow_to_parse_is_refused_before_it_is_parsed(member: str, content: bytes) -> None:
    assert refusal("Budget.xlsx", office("xlsx", **{member: content})).startswith("Regnearket er for stort")


def test_sheet_that_says_it_is_endless_is_refused_in_a_blink() -> None:
    content = workbook(["Tekst", "2013"], ["Løn", 1])
    far_down = _replaced(content, "xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="1048576"')
    wide = _replaced(content, "xl/worksheets/sheet1.xml", b'r="B2"', b'r="XFD2"')
    started = time.process_time()

    assert refusal("a.xlsx", far_down).startswith("Regnearket har over 20.000 rækker")
    assert refusal("a.xlsx", wide) == "Række 2 har over 400 kolonner. Slet dem, der ikke skal bruges."
    assert time.process_time() - started < 1


def test_limits_hold_for_csv_too() -> None:
    assert refusal("a.csv", b"a;b\n" * 20_001).startswith("Regnearket har over 20.000 rækker")
    assert refusal("a.csv", b"a;b\n" + b"1;" * 400 + b"1\n").startswith("Række 2 har over 400 kolonner")
    assert refusal("a.csv", b"a;b\n1;" + b"x" * (LONGEST_CELL + 1)).startswith(
        "Række 2 har en celle med over"
    )
    assert refusal("a.csv", b"x" * (10 * 1024 * 1024 + 1)).startswith("CSV-filen fylder over 10 MB")


@pytest.mark.parametrize("content", [b"", b"\n\n", b";;\n ; \n"])
def test_empty_csv_is_refused(content: bytes) -> None:
    assert refusal("a.csv", content) == "Regnearket er tomt. Vælg den rigtige fil, og prøv igen."


def test_empty_workbook_is_refused() -> None:
    assert refusal("a.xlsx", workbook()).startswith("Regnearket er tomt.")
    assert refusal("a.xlsx", workbook(["Tekst", "2013"])).startswith("Regnearket har en overskrift, men")
    assert refusal("a.xlsx", b"") == "Filen er tom. Vælg den rigtige fil, og prøv igen."


def test_wrong_ending_is_refused() -> None:
    assert refusal("a.pdf", pdf()) == "Vælg et regneark: en Excel-fil (.xlsx) eller en CSV-fil (.csv)."
    assert refusal("a.xlsm", workbook(["a"])).startswith("Vælg et regneark")
    assert "er i virkeligheden en DOCX-fil" in refusal("a.xlsx", office("docx"))
    assert refusal("a.xlsx", CSV.encode()).startswith("Filtypen kan ikke bruges.")
    assert "kan ikke læses som CSV" in refusal("a.csv", workbook(["a", "b"], [1, 2]))


def test_macros_are_refused() -> None:
    assert refusal("a.xlsx", office("xlsx", **{"xl/vbaProject.bin": b"x"})).startswith(
        "Filen indeholder makroer"
    )


def test_nul_bytes_and_utf16_are_refused() -> None:
    assert "kan ikke læses som CSV" in refusal("a.csv", b"Tekst;2013\nL\0n;1\n")
    assert "kan ikke læses som CSV" in refusal("a.csv", CSV.encode("utf-16"))
    assert "kan ikke læses som CSV" in refusal("a.csv", b"Tekst;2013\n\x81\x8d;1\n")


@pytest.mark.parametrize(
    ("member", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b"</row>", b"</wor>"),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="1A"'),
        ("xl/worksheets/sheet1.xml", b'r="1"', b'r="x"'),
        ("xl/worksheets/sheet1.xml", b't="n"', b't="s"'),
        ("xl/worksheets/sheet1.xml", b"<v>7</v>", b"<v>syv</v>"),
        ("xl/workbook.xml", b"rId1", b"rId9"),
        ("xl/styles.xml", b"<cellXfs", b"<cellYfs"),
        ("[Content_Types].xml", b"/xl/workbook.xml", b"/xl/nowhere.xml"),
        ("xl/workbook.xml", b"<sheets>", b"<steehs>"),
    ],
)
def test_damaged_workbook_is_refused_and_never_a_crash(member: str, old: bytes, new: bytes) -> None:
    content = workbook(["Tekst", "2013"], ["Løn", 7])

    assert read_table("a.xlsx", content).rows
    assert refusal("a.xlsx", _replaced(content, member, old, new)).startswith("Regnearket")


CELLS = st.text(max_size=12).map(lambda text: clean_text(text).strip())


@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=2, max_size=6),
    delimiter=st.sampled_from(";\t,"),
)
def test_csv_comes_back_as_it_was_written(rows: list[list[str]], delimiter: str) -> None:
    head, *below = [row[:2] for row in rows]
    head = [" ".join(cell.split()) for cell in head]
    assume(all(head))
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([head, *below])
    expected = tuple(Row(number, tuple(row)) for number, row in enumerate(below, 2) if any(row))
    assume(expected)

    table = read_table("a.csv", file.getvalue().encode())

    assert (table.head, table.rows) == (tuple(head), expected)


def _replaced(content: bytes, member: str, old: bytes, new: bytes) -> bytes:
    with ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members[member]
    members[member] = members[member].replace(old, new)
    return zipped(**members)
