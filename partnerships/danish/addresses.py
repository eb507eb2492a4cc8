"""Danish addresses: postal line and street as they are written and as they are stored. Rule: rules.md 5.3."""

import re

from partnerships.danish.figures import single_blanks

_POSTAL_LINE = re.compile(r"(?:DK[- ]?)?([0-9]{4}) (.+)", re.IGNORECASE)
_KBH = re.compile(r"^([0-9]{4} )?kbh\.?(?= |$|(?<=\.)[^ ])", re.IGNORECASE)
_DISTRICT = re.compile(
    r"(?<=^København )(nv|sv|[kvnøs])\.?$|(?<=[0-9] København )(nv|sv|[kvnøs])\.?$", re.IGNORECASE
)
_FLOOR = re.compile(r"([0-9]{1,2})\. ?sal\b", re.IGNORECASE)
MOST_LETTERS = 200


def normalise_city(text: str) -> str:
    """Give the city with "Kbh." written out and no final dot: "1592 Kbh. V." -> "1592 København V"."""
    city = single_blanks(text[:MOST_LETTERS])
    found = _KBH.match(city)
    if found:
        city = f"{found[1] or ''}København {city[found.end() :].strip()}"
    city = city.strip().rstrip(".").rstrip()
    return _DISTRICT.sub(lambda district: (district[1] or district[2]).upper(), city)


def split_postal_line(text: str) -> tuple[str, str]:
    """Split "1060 København K" into ("1060", "København K"); the first is empty without a postal code."""
    city = normalise_city(text)
    found = _POSTAL_LINE.fullmatch(city)
    return (found[1], normalise_city(found[2])) if found else ("", city)


def normalise_street(text: str) -> str:
    """Give the street line with single blanks, no final comma or dot, and the floor as "1. sal"."""
    street = single_blanks(text[:MOST_LETTERS]).rstrip(",.").rstrip()
    return _FLOOR.sub(r"\1. sal", street)
