import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.ranges import AmountKind, Range, RangeError, format_range, parse_range

WHOLE = st.integers(0, 10**6).map(Decimal)


@pytest.mark.parametrize(
    ("text", "kind", "minimum", "maximum", "unit"),
    [
        ("10-15", "range", 10, 15, ""),
        ("10-15 stk.", "range", 10, 15, "stk."),
        ("5–6", "range", 5, 6, ""),
        ("4 - 6 stk.", "range", 4, 6, "stk."),
        ("2 til 4 timer", "range", 2, 4, "timer"),
        ("mellem 2 og 3 møder", "range", 2, 3, "møder"),
        ("op til 5", "range", 0, 5, ""),
        ("mindst 60", "at_least", 60, None, ""),
        ("mindst 60 pct. af familierne", "at_least", 60, None, "pct. af familierne"),
        ("ca. 30", "about", 30, 30, ""),
        ("ca. 30 familier", "about", 30, 30, "familier"),
        ("8 forløb", "exact", 8, 8, "forløb"),
        ("30 besøg p.a. fordelt på 10 institutioner", "exact", 30, 30, "besøg p.a. fordelt på 10 institutioner"),
        ("1.000 borgere", "exact", 1000, 1000, "borgere"),
        ("2,5 årsværk", "exact", Decimal("2.5"), Decimal("2.5"), "årsværk"),
        ("0", "exact", 0, 0, ""),
        ("60%", "exact", 60, 60, "%"),
    ],
)  # fmt: skip
def test_parse_range_as_people_write(text, kind, minimum, maximum, unit):
    assert parse_range(text) == Range(AmountKind(kind), minimum, maximum, unit)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("15-10", "Det mindste tal skal stå først. Skriv fx 10-15."),
        ("101 pct.", "En procentdel kan højst være 100. Ret tallet, eller skriv en anden enhed."),
        (
            "mindst 120 % af målet",
            "En procentdel kan højst være 100. Ret tallet, eller skriv en anden enhed.",
        ),
        ("mange", "“mange” er ikke et måltal. Skriv fx 8, 10-15, mindst 60 eller ca. 30."),
        ("1.5", "“1.5” kan læses på flere måder. Skriv 1,5, hvis det er det, du mener."),
    ],
)
def test_parse_range_says_how_to_mend(text, sentence):
    with pytest.raises(RangeError) as refusal:
        parse_range(text)
    assert refusal.value.args[0] == sentence


@pytest.mark.parametrize(
    "text", ["", "-5", "NaN", "1e3", "١٠-١٥", "10-", "-", "10-15-20",
     "mindst", "1" * 5000, "1 " * 30_000, "1-" * 59, "1" * 119]
)  # fmt: skip
def test_parse_range_refuses_what_is_none_at_once(text):
    begun = time.process_time()
    with pytest.raises(RangeError):
        parse_range(text)
    assert time.process_time() - begun < 0.1


@pytest.mark.parametrize(
    ("text", "printed"),
    [("10-15 stk.", "10–15 stk."), ("mindst 60 pct.", "mindst 60 pct."),
     ("ca. 30", "ca. 30"), ("8 forløb", "8 forløb")],
)  # fmt: skip
def test_format_range_as_printed(text, printed):
    assert format_range(parse_range(text)) == printed


@given(st.sampled_from(AmountKind), WHOLE, WHOLE, st.sampled_from(["", "stk.", "forløb", "timer om året"]))
def test_parse_range_reads_what_is_printed(kind, one, other, unit):
    low, high = min(one, other), max(one, other)
    maximum = {AmountKind.RANGE: high, AmountKind.AT_LEAST: None}.get(kind, low)
    given_range = Range(kind, low, maximum, unit)
    assert parse_range(format_range(given_range)) == given_range


@given(st.text(max_size=130) | st.text(alphabet="0123456789.,- –ca%til", max_size=30))
def test_parse_range_never_fails_otherwise(text):
    try:
        found = parse_range(text)
    except RangeError:
        return
    assert found.maximum is None or found.minimum <= found.maximum
