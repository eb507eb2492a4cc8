"""Own parent with a foreign child, a foreign row in a choice, fields that no form has, rights that change (A-04 to A-11)."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.test import Client

from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import Kind
from agreements.terms.models import Agreement, Edition
from partnerships import trail
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.end_membership import end_membership
from partnerships.danish import clock
from tests.access.addresses import PART_MODELS, SAMPLES, Address, fill, name_of
from tests.access.expected import MISSING
from tests.access.probing import Knocker, recording, valid_body
from tests.access.world import CANARY, World, advance, build_world, stored
from tests.house.test_urls import patterns
from tests.make.money import make_rule_set

pytestmark = pytest.mark.django_db

# An old text may belong to a programme that ended long ago, and programmes are no secret.
OFFERS_ALL = {("OldAgreementForm", "programme")}
# The number of a sending or copy is counted in its own agreement: there is no foreign one.
COUNTED_WITHIN = {"agreement_sending", "agreement_copy"}


def nested(parent: World, child: World) -> Iterator[Address]:
    """Give every address with two ids: the agreement of one world, the row of the other."""
    for route, pattern in patterns():
        name = name_of(route, pattern)
        if "<str:reference>" not in route or "<int:" not in route or name in COUNTED_WITHIN:
            continue
        for given in SAMPLES[name](child):
            yield Address(name, fill(route, {"reference": parent.reference, **given}), given)


def test_own_agreement_with_a_foreign_row_is_not_found_nor_the_reverse() -> None:
    ours, theirs = build_world(), build_world()
    advance(ours, "submitted")
    advance(ours, "returned")
    advance(theirs, "submitted")
    advance(theirs, "returned")
    knocker, before, wrong, knocks = Knocker(ours.people["coordinator"]), stored(), [], 0
    for parent, child in ((ours, theirs), (theirs, ours)):
        for address in nested(parent, child):
            for method in ("GET", "POST"):
                answer = knocker.knock(method, address.path, valid_body(child))
                knocks += 1
                if answer.cell != MISSING:
                    wrong.append(f"{method} {address.path}: {answer.status}")

    assert knocks > 80
    assert wrong == []
    assert stored() == before


def form_classes() -> set[type[forms.BaseForm]]:
    """Give every form of the house that offers rows to choose from."""
    found = set()
    for package in ("partnerships.forms", "agreements.terms.forms", "agreements.life.forms", "budgets.forms"):
        for info in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
            module = importlib.import_module(info.name)
            for thing in vars(module).values():
                if (
                    isinstance(thing, type)
                    and issubclass(thing, forms.BaseForm)
                    and thing.__module__ == info.name
                ):
                    fields = thing.base_fields.values()
                    if any(isinstance(field, forms.ModelChoiceField) for field in fields):
                        found.add(thing)
    return found


def choosing_pages(world: World) -> list[str]:
    """Give the pages whose forms offer rows; the coordinator opens them, the signatory the last."""
    base = f"/aftaler/{world.reference}"
    line = {name: world.line(model) for name, model in PART_MODELS.items()}
    return [
        "/aftaler/ny/",
        "/aftaler/gammel/",
        f"/kontakter/roller/{world.member.pk}/vikar/",
        "/kontakter/ny/",
        "/kontakter/organisationer/ny/",
        "/kontakter/brugere/inviter/",
        f"/kontakter/brugere/{world.member.user_id}/rolle/",
        f"{base}/indhold/party/ny/",
        f"{base}/indhold/contact/ny/?under={line['party']}",
        f"{base}/indhold/lead/ny/?under={line['initiative']}",
        f"{base}/indhold/obligation/ny/",
        f"{base}/indhold/activity/ny/",
        f"{base}/indhold/duty/ny/",
        f"{base}/indhold/obligation/{line['obligation']}/",
        f"{base}/oekonomi/ramme/",
        f"{base}/oekonomi/linje/{world.budget_line()}/",
        f"{base}/underskriver/{world.case.party(world.case.municipality).pk}/",
    ]


def foreign_choices(form: forms.BaseForm) -> Iterator[tuple[str, Any]]:
    """Give each choice of rows in the form with the key of a row that it does not offer."""
    for name, field in form.fields.items():
        if isinstance(field, forms.ModelChoiceField) and (type(form).__name__, name) not in OFFERS_ALL:
            others = field.queryset.model._default_manager.exclude(pk__in=field.queryset.values("pk"))
            foreign = others.first()
            assert foreign is not None, f"{type(form).__name__}.{name}: no row to try with"
            yield name, foreign.pk


def test_foreign_rows_are_refused_in_every_choice() -> None:
    world, other = build_world(), build_world()
    _end_something_to_choose(other)
    make_rule_set(retired_on=clock.today())
    tried = _try_choices(_as(world, "coordinator"), choosing_pages(world))
    programme = world.edition.agreement.programme_id
    tried |= _try_choices(_as(world, "caseworker"), [f"/programmer/{programme}/laeg-ud/"])
    tried.add(_try_successor(world, other))
    advance(world, "for_signature")
    page = f"/aftaler/{world.reference}/trin/pass_on_signature/"
    tried |= _try_choices(_as(world, "signatory"), [page])
    tried |= _try_choices(_as(world, "caseworker"), [f"/aftaler/{world.reference}/oekonomi/tilskud/opret/"])
    tried |= _try_sketch_and_reservation(other)

    untried = {form.__name__ for form in form_classes()} - {
        base.__name__ for form in tried for base in form.__mro__
    }
    assert untried == set()


def _as(world: World, who: str) -> Client:
    client = Client()
    client.force_login(world.people[who])
    return client


def _try_successor(world: World, other: World) -> type:
    """Ask for a successor among those of another organisation; the choice stands in the address."""
    page = f"/kontakter/brugere/{world.member.user_id}/overdrag/{world.unit.pk}/"
    choice = _as(world, "coordinator").get(page, {"til": other.people["coordinator"].pk}).context["choice"]
    assert "til" in choice.errors
    return type(choice)


def _try_sketch_and_reservation(other: World) -> set[type]:
    """Try the choices of a sketch that becomes an agreement, and of a signed text with a reservation."""
    sketch, reserved = build_world(), build_world()
    decision = {"kind": "reservation", "body": "Byrådet", "what": "Godkender aftalen"}
    for each in (reserved, other):
        save_part(each.edition, "political-decision", decision, by=each.people["coordinator"])
    advance(reserved, "signed")
    Edition.objects.filter(agreement__reference=sketch.reference).update(kind=Kind.APPLICATION)
    tried = _try_choices(_as(sketch, "coordinator"), [f"/aftaler/{sketch.reference}/bliv-aftale/"])
    page = f"/aftaler/{reserved.reference}/trin/lift_reservation/"
    return tried | _try_choices(_as(reserved, "coordinator"), [page])


def _end_something_to_choose(other: World) -> None:
    """Leave a template and a programme that nobody may start from any more."""
    edition = other.edition
    type(edition.template).objects.filter(pk=edition.template_id).update(retired_on="2001-01-01")
    programme = other.case.agreement.programme
    type(programme).objects.filter(pk=programme.pk).update(ends_on="2001-01-01")


def _try_choices(client: Client, pages: list[str]) -> set[type]:
    tried = set()
    for path in pages:
        form = client.get(path).context["form"]
        tried.add(type(form))
        known = {
            name: value
            for name in form.fields
            if (value := form.get_initial_for_field(form.fields[name], name)) not in (None, "")
            and isinstance(value, str | int)
        }
        for name, foreign in foreign_choices(form):
            before = stored()
            response = client.post(path, known | {form.add_prefix(name): foreign})
            assert name in response.context["form"].errors, (
                f"{path}: {name}={foreign} ({response.status_code})"
            )
            assert stored() == before, f"{path}: {name}"
    return tried


@pytest.mark.parametrize("part", PART_MODELS)
def test_fields_that_the_form_has_not_are_not_written(part: str) -> None:
    world = build_world()
    model = PART_MODELS[part]
    row = model._default_manager.filter(edition=world.edition).first()
    client = Client()
    client.force_login(world.people["coordinator"])
    path = f"/aftaler/{world.reference}/indhold/{part}/{row.line}/"
    form = client.get(path).context["form"]
    before = trail.snapshot(row)
    edition = trail.snapshot(world.edition)
    extra = {
        key: 7
        for field in (*model._meta.concrete_fields, *type(world.edition)._meta.concrete_fields)
        for key in (field.name, field.attname)
        if key not in form.fields
    }

    client.post(path, extra | {"seen": row.version, "state": "signed", "created_by": 1})

    after = trail.snapshot(model._default_manager.get(pk=row.pk))
    changed = {key for key in after if after[key] != before[key]}
    assert changed <= {*form.fields, *(f"{name}_id" for name in form.fields), "version"}
    assert trail.snapshot(world.edition) == edition


def test_rights_that_end_end_at_the_next_request() -> None:
    world = build_world()
    client, coordinator = Client(), world.people["coordinator"]
    client.force_login(coordinator)
    page = f"/aftaler/{world.reference}/"
    desk = world.people["desk"]

    open_before = client.get(page).status_code
    held = coordinator.memberships.get()
    end_membership(held, by=desk, seen=held.version)
    without_role = client.get(page).status_code
    deactivate_user(coordinator, by=desk)
    closed = client.get(page)

    assert (open_before, without_role, closed.status_code) == (200, 404, 302)
    assert "/login/" in closed.headers["Location"]


def test_what_exists_and_what_does_not_are_answered_alike() -> None:
    world = build_world()
    client = Client()
    client.force_login(world.people["outsider"])

    there, nowhere = (client.get(f"/aftaler/{name}/") for name in (world.reference, "1999-9999"))

    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert _plain(there, world.reference) == _plain(nowhere, "1999-9999")


def _plain(response: Any, reference: str) -> str:
    text = response.content.decode().replace(reference, "")
    return re.sub(r'((nonce|value|content)=|FToken": )"[^"]*"', "", text)


def test_lists_with_the_ids_of_others_show_nothing_of_theirs() -> None:
    world = build_world()
    advance(world, "submitted")
    knocker = Knocker(world.people["outsider"])
    agreement = Agreement.objects.get(pk=world.case.agreement.pk)
    pages = ("/", "/aftaler/", "/frister/", "/registrer/", "/programmer/", "/kontakter/", "/kontakter/brugere/",
             "/kontakter/organisationer/")  # fmt: skip
    word = CANARY[:7].lower()  # what was searched for is shown again; the whole canary is not searched for
    queries = (
        f"q={word}",
        f"program={agreement.programme_id}&kommune={agreement.owner_id}",
        f"efter={agreement.pk}",
        f"foer={agreement.pk + 1}",
        f"q=&tilstand=submitted&sorter=titel&efter={agreement.pk}",
    )

    shown = [
        f"{page}?{query}"
        for page in pages
        for query in queries
        if knocker.knock("GET", f"{page}?{query}").shows_canary
    ]

    assert shown == []


def test_looking_writes_nothing_even_to_the_reader_of_everything() -> None:
    world = build_world()
    client = Client()
    client.force_login(world.people["coordinator"])
    client.get("/")
    with recording() as writes:
        client.get(f"/aftaler/{world.reference}/indhold/")

    assert writes == []
