"""What no browser sends: impossible ids in paths, impossible values in queries; never a 500 (safety.md C-01 to C-03)."""

from urllib.parse import urlencode

import pytest

from tests.access.addresses import SAMPLES, fill, name_of
from tests.access.expected import MISSING, page_of
from tests.access.probing import Knocker
from tests.access.world import World, build_world
from tests.house.test_urls import patterns

pytestmark = pytest.mark.django_db

NUMBERS = ("0", "-1", str(2**63), "9" * 40, "9" * 5000, "%00", "1%00", "٣", "1e3")
TEXTS = ("%00", "9" * 5000, "%F0%9F%98%80", "..%2F..%2Fetc%2Fpasswd", "%FF", "'%20OR%201=1--")
PARAMETERS = (
    "q", "kind", "tilstand", "program", "kommune", "mintur", "sorter", "vis", "efter", "foer", "sidste", "page",
    "slags", "organisation", "indsats", "tal", "stoppede", "part", "blok", "fokus", "under", "sort", "x__y__z", "_connector",
)  # fmt: skip
VALUES = ("", "abc", "\0", "-1", str(2**63), "9" * 5000, "%", "_", "\\", "' OR 1=1 --",
          "{{7*7}}", "1.5", "\u202eabc", "\ud7ff")  # fmt: skip


@pytest.fixture
def world() -> World:
    return build_world()


def test_impossible_ids_in_paths_are_not_found(world: World) -> None:
    knocker, wrong, knocks = Knocker(world.people["coordinator"]), [], 0
    for route, pattern in patterns():
        name = name_of(route, pattern)
        if page_of(name).kind == "foreign" or "<" not in route:
            continue
        given = {"reference": world.reference, **SAMPLES.get(name, lambda _world: [{}])(world)[0]}
        for key, converter in pattern.pattern.converters.items():
            for value in NUMBERS if type(converter).__name__ == "IntConverter" else TEXTS:
                answer = knocker.knock("GET", fill(route, {**given, key: value}))
                knocks += 1
                # A page that only takes what is sent says so before it looks for the row.
                if answer.cell != MISSING and answer.status != 405:
                    wrong.append(f"{name} {key}={value[:20]}: {answer.status}")

    assert knocks > 400
    assert wrong == []


def test_impossible_queries_never_break_a_page(world: World) -> None:
    knocker, broken, knocks = Knocker(world.people["coordinator"]), [], 0
    base = f"/aftaler/{world.reference}"
    pages = ["/", "/aftaler/", "/frister/", "/maal/", "/registrer/", "/programmer/", "/kontakter/", "/kontakter/brugere/",
             "/kontakter/organisationer/", "/kontakter/ny/", "/kontakter/brugere/inviter/", f"{base}/", f"{base}/sagen/",
             f"{base}/indhold/", f"{base}/indhold/target/ny/", f"{base}/oekonomi/", "/verificer/"]  # fmt: skip
    for page in pages:
        for value in VALUES:
            query = urlencode(dict.fromkeys(PARAMETERS, value))
            knocks += 1
            answer = knocker.knock("GET", f"{page}?{query}")
            if answer.status >= 500:
                broken.append(f"{page} all={value[:20]!r}: {answer.status}")
        doubled = urlencode([(name, value) for name in PARAMETERS for value in ("1", "abc", "2")])
        if knocker.knock("GET", f"{page}?{doubled}").status >= 500:
            broken.append(f"{page} doubled")

    assert knocks == len(pages) * len(VALUES)
    assert broken == []


LISTS = (
    "/aftaler/", "/kontakter/", "/kontakter/brugere/", "/kontakter/organisationer/", "/frister/", "/maal/",
)  # fmt: skip


@pytest.mark.parametrize("where", LISTS)
def test_long_and_odd_words_never_break_a_list(world: World, where: str) -> None:
    knocker = Knocker(world.people["coordinator"])
    tries = [("q", text) for text in ("x" * 60_000, "å" * 10_000, "\0", "% _ \\")]
    tries += [
        (name, text)
        for name in ("efter", "foer", "page", "program", "kind")
        for text in (str(2**63), "-1", "\0")
    ]
    broken = [
        f"{name}={text[:20]!r}"
        for name, text in tries
        if knocker.knock("GET", f"{where}?{urlencode({name: text})}").status >= 500
    ]

    assert broken == []
