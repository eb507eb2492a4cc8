import pytest

from partnerships.danish.addresses import normalise_city, normalise_street, split_postal_line


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("1592 Kbh. V.", "1592 København V"),
        ("1060 København K", "1060 København K"),
        ("2200 København N", "2200 København N"),
        ("Kbh. Ø", "København Ø"),
        ("Kbh.Ø.", "København Ø"),
        ("Kbh K", "København K"),
        ("KBH. nv", "København NV"),
        ("kbh.", "København"),
        ("København v.", "København V"),
        ("  2100\u00a0Kbh.  Ø ", "2100 København Ø"),
        ("9000 Aalborg.", "9000 Aalborg"),
        ("Kbhavn", "Kbhavn"),
        ("Aalborg SV", "Aalborg SV"),
        ("", ""),
    ],
)
def test_normalise_city(text, city):
    assert normalise_city(text) == city
    assert normalise_city(city) == city


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1592 Kbh. V.", ("1592", "København V")),
        ("DK-9000 Aalborg", ("9000", "Aalborg")),
        ("København K", ("", "København K")),
        ("9000", ("", "9000")),
    ],
)
def test_split_postal_line(text, parts):
    assert split_postal_line(text) == parts


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Prøvevej 17, 1.sal", "Prøvevej 17, 1. sal"),
        ("Prøvevej 17, 3. sal,", "Prøvevej 17, 3. sal"),
        ("Prøvevej  17,  stuen.", "Prøvevej 17, stuen"),
    ],
)
def test_normalise_street(text, street):
    assert normalise_street(text) == street


def test_huge_text_is_cut_at_once():
    assert len(normalise_city("Kbh. " * 12_000)) <= 210
    assert len(normalise_street("1. " * 20_000)) <= 200
