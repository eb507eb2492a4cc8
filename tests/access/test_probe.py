"""The access probe: every address × everybody × every method, in every stage of an agreement (safety.md A-01 to A-14).

Run with `-s` it prints how often it knocked. Where rendering a draft's PDF costs a second, few people ask for it.
"""

from collections import Counter
from collections.abc import Iterator

import pytest

from agreements.terms.enums import Side
from agreements.terms.models import Access
from partnerships.danish import clock
from partnerships.views.access import Guarded
from partnerships.views.invitation import AcceptInvitationPage
from tests.access.addresses import Address, addresses, name_of
from tests.access.expected import FROZEN, IN, LOGIN, MISSING, NO_METHOD, STRANGERS, TABLE, expected, page_of
from tests.access.probing import METHODS, SAFE, Answer, Knocker, valid_body
from tests.access.world import STAGES, World, advance, build_world, stored
from tests.house.test_urls import OURS, patterns, view_class
from tests.make.once import once

# For these nothing may be seen and nothing may be written, with any method.
WATCHED = STRANGERS | {"outsider"}
THOROUGH = WATCHED | {"coordinator", "caseworker"}
BOTH = ("GET", "POST")
# Who is told apart by the same sets of the table as another: after the first stage they take turns.
LIKE_ANOTHER = frozenset({"manager", "evaluator", "auditor", "system_admin", "desk", "closed"})
SELDOM = ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")
UNKNOWN = frozenset({"put", "patch", "delete", "trace"})
DESK_KNOCKERS = ("anonymous", "closed", "outsider", "coordinator", "caseworker", "system_admin")
MANY = {"agreement_part", "agreement_part_delete", "agreement_part_move", "agreement_edition"}

# Rights are the house's own and no database's: one run of the many thousand knocks is enough.
pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@once
def world_at(stage: str) -> World:
    world = build_world()
    for step in STAGES[1 : STAGES.index(stage) + 1]:
        advance(world, step)
    return world


def asked(world: World, places: list[Address], stage: str, who: str) -> list[Address]:
    """Give the addresses that a person is tried at: all in the first stage, the agreement's own in the others."""
    ours = [found for found in places if page_of(found.name).kind != "foreign"]
    if stage != STAGES[0]:
        ours = [
            found for found in ours if found.name.startswith("agreement") and world.reference in found.path
        ]
    elif who in THOROUGH:
        return ours
    return [found for found in ours if _stands_for_many(found)]


def _stands_for_many(address: Address) -> bool:
    """Tell whether the address is the only sample of its pattern, or one of the few that are tried by all."""
    return address.name not in MANY or address.given.get("part", address.given.get("piece")) in {
        "section",
        "initiative",
        "period",
    }


def methods_for(address: Address, who: str, stage: str, turn: int) -> tuple[str, ...]:
    """Give what a person tries at an address.

    All methods in the first stage, whoever he is. Afterwards both GET and POST where the table lets one of them in and the
    stage changed that; elsewhere one method in turn. One is enough where both are refused alike, and of those no page has:
    the door looks at the method last, for everybody and in every stage (`test_no_page_opens_another_door`).
    """
    if stage == STAGES[0]:
        return METHODS
    in_turn = ("GET", "POST", SELDOM[turn // 3 % len(SELDOM)])
    told = [expected(address, who, stage, method) for method in BOTH]
    is_alike = told[0] == told[1] and told[0] != IN
    earlier = STAGES[STAGES.index(stage) - 1]
    is_settled = told == [expected(address, who, earlier, method) for method in BOTH]
    if who in WATCHED and who not in LIKE_ANOTHER:
        return in_turn
    return (in_turn[turn % 3],) if is_settled or is_alike or who in LIKE_ANOTHER else BOTH


def is_costly(address: Address, who: str, stage: str, method: str) -> bool:
    draws = address.name in {"agreement_sending", "agreement_account_pdf"}
    draws = draws or (address.name == "agreement_pdf" and stage not in FROZEN)
    if not draws or method not in {"GET", "HEAD"}:
        return False
    return who not in WATCHED and (who, method) != ("coordinator", "GET")


def faults(address: Address, who: str, stage: str, method: str, answer: Answer) -> Iterator[str]:
    """Give what is wrong with an answer."""
    cell = f"{stage}: {who} {method} {address.path}"
    wanted = expected(address, who, stage, method)
    # Whether a page that takes few methods tells which (OPTIONS) is all the same to whoever comes in.
    is_told = method == "OPTIONS" and {answer.cell, wanted} <= {IN, NO_METHOD}
    if answer.cell != wanted and not is_told:
        yield f"{cell}: {answer.cell} ({answer.status}), not {wanted}"
    if who in WATCHED and answer.shows_canary:
        yield f"{cell}: shows what is A's"
    if answer.writes and (method in SAFE or (who in WATCHED and wanted in {LOGIN, MISSING})):
        yield f"{cell}: writes {answer.writes[0]}"


def knock_everywhere(world: World, stage: str, knockers: dict[str, Knocker]) -> tuple[int, list[str]]:
    """Let everybody knock at every address; give how often was knocked, and everything that was wrong."""
    knocks, wrong, places = 0, [], list(addresses(world))
    body, shift = valid_body(world), STAGES.index(stage)
    for at, (who, knocker) in enumerate(knockers.items()):
        data = body if who in WATCHED else {}
        for turn, address in enumerate(asked(world, places, stage, who), at + shift):
            for method in methods_for(address, who, stage, turn):
                if is_costly(address, who, stage, method):
                    continue
                wrong += faults(address, who, stage, method, knocker.knock(method, address.path, data))
                knocks += 1
    return knocks, wrong


def test_every_pattern_has_a_row_in_the_table_and_every_row_a_pattern() -> None:
    names = {name_of(route, pattern) for route, pattern in patterns()}

    assert sorted(name for name in names if page_of(name) is None) == []
    assert sorted(TABLE.keys() - names) == []


def test_every_pattern_has_sample_values() -> None:
    found = Counter(address.name for address in addresses(build_world()))

    assert len(found) > 100
    assert all("<" not in address for address in found)


def test_no_page_opens_another_door() -> None:
    """Every page is entered by `Guarded.dispatch`, which asks login, row and rule before it looks at the method."""
    pages = {view_class(pattern) for _route, pattern in OURS}

    assert {page.__name__ for page in pages if page.dispatch is not Guarded.dispatch} == {
        AcceptInvitationPage.__name__
    }
    assert {page.__name__ for page in pages if UNKNOWN & set(page.http_method_names)} == set()


@pytest.mark.long(60)
@pytest.mark.parametrize("stage", STAGES)
def test_everybody_gets_what_the_table_says(stage: str) -> None:
    world = world_at(stage)
    knockers = {who: Knocker(user) for who, user in world.people.items()}
    before = stored()

    knocks, wrong = knock_everywhere(world, stage, knockers)

    print(f"\nAccess probe, {stage}: {knocks} knocks")
    assert not wrong, f"{len(wrong)} of {knocks} knocks were answered wrongly\n" + "\n".join(wrong)
    assert stored() == before
    assert knocks >= (15_000 if stage == STAGES[0] else 500)


def test_support_desk_is_closed_to_all_but_its_staff() -> None:
    world = world_at("draft")
    desk = [address for address in addresses(world) if address.is_admin]
    knockers = {who: Knocker(world.people[who]) for who in DESK_KNOCKERS}
    before, knocks, wrong, data = stored(), 0, [], valid_body(world)
    for at, (who, knocker) in enumerate(knockers.items()):
        for turn, address in enumerate(desk, at):
            # One door for all of them: who is nobody tries every method, the others one in turn.
            for method in METHODS if who == "anonymous" else (METHODS[turn % len(METHODS)],):
                answer = knocker.knock(method, address.path, data)
                knocks += 1
                is_own_door = address.name in {"admin:login", "admin:logout"}
                closed = answer.status in {403, 404, 405} or "/login/" in answer.location
                if not (closed or is_own_door) or answer.shows_canary or answer.writes:
                    wrong.append(f"{who} {method} {address.path}: {answer.status} {answer.writes[:1]}")

    print(f"\nAccess probe, support desk: {knocks} knocks")
    assert not wrong, f"{len(wrong)} of {knocks}\n" + "\n".join(wrong)
    assert stored() == before
    assert knocks >= 2500


def test_looking_at_the_support_desk_writes_nothing() -> None:
    world = world_at("draft")
    knocker, wrong = Knocker(world.people["desk"]), []
    for address in addresses(world):
        if address.is_admin:
            answer = knocker.knock("GET", address.path)
            if answer.status >= 500 or answer.writes:
                wrong.append(f"{address.path}: {answer.status} {answer.writes[:1]}")

    assert wrong == []


def test_pages_of_the_login_give_nothing_away() -> None:
    world = world_at("draft")
    foreign = [a for a in addresses(world) if not a.is_admin and page_of(a.name).kind == "foreign"]
    knockers = {who: Knocker(world.people[who]) for who in (*WATCHED, "coordinator", "desk")}
    before, wrong = stored(), []
    for who, knocker in knockers.items():
        for address in foreign:
            for method in METHODS:
                answer = knocker.knock(method, address.path, {})
                seen = who in WATCHED and answer.shows_canary
                # allauth notes the address of whoever has logged in before it knew it; that is its own bookkeeping.
                written = [sql for sql in answer.writes if '"account_emailaddress"' not in sql]
                if answer.status >= 500 or seen or (method in SAFE and written):
                    wrong.append(f"{who} {method} {address.path}: {answer.status} {answer.writes[:1]}")

    assert len(foreign) > 20
    assert not wrong, "\n".join(wrong)
    assert stored() == before


def test_without_scoping_the_probe_finds_it() -> None:
    """The negative control: an outsider who was given sight is seen by the probe at once (safety.md A-12)."""
    world = world_at("submitted")
    outsider = world.people["outsider"]
    Access.objects.create(
        agreement=world.case.agreement,
        party=outsider.memberships.get().party,
        side=Side.OWNER,
        since=clock.today(),
    )
    knocker, wrong = Knocker(outsider), []
    for address in asked(world, list(addresses(world)), "submitted", "outsider"):
        if not is_costly(address, "head", "submitted", "GET"):
            wrong += faults(address, "outsider", "submitted", "GET", knocker.knock("GET", address.path))

    assert len([fault for fault in wrong if f"{IN} (200), not {MISSING}" in fault]) > 5
    assert len([fault for fault in wrong if "shows what is A's" in fault]) > 5


def test_a_write_by_a_reader_is_found() -> None:
    """The negative control of *a GET writes nothing*: a statement that writes is noticed."""
    world = build_world()
    answer = Knocker(world.people["coordinator"]).knock(
        "POST",
        f"/aftaler/{world.reference}/oekonomi/linje/",
        {"text": "Ny linje", "tekst": "Ny linje", "linje": "Ny linje"},
    )

    assert answer.writes != []
