"""The world that is probed: municipality A with a canary in every text, everybody who could knock, and what is stored."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.validators import EmailValidator, MaxLengthValidator
from django.db import connection, models

from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.return_for_changes import return_for_changes
from agreements.life.models import Remark
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import Side
from agreements.terms.models import Access, Agreement, Edition
from budgets.actions.add_entry import add_entry
from budgets.actions.create_account import create_account
from budgets.actions.create_change import create_change
from budgets.actions.save_account import save_account
from budgets.actions.save_change import save_change
from budgets.actions.save_change_item import save_change_item
from budgets.actions.send_change import send_change
from budgets.actions.store_sheet import store_sheet
from budgets.enums import Rhythm
from budgets.models import ApprovedLine, Budget, BudgetLine, Grant, GrantCondition, Instalment
from budgets.queries.operative import operative_of
from budgets.shapes import Move, Purse
from partnerships.actions.invite import invite
from partnerships.actions.save_view import save_view
from partnerships.actions.store_file import store_file
from partnerships.danish import clock
from partnerships.enums import Nature, Role
from partnerships.models import ContactPerson, Invitation, Membership, Party, StoredFile, User
from tests.make import agreements as made
from tests.make.agreements import Case
from tests.make.budgets import make_budget, make_line
from tests.make.once import once
from tests.make.people import make_contact, make_member, make_municipality, make_party, make_unit, make_user

CANARY = "KANARIEFUGL"
STAGES = ("draft", "submitted", "returned", "for_signature", "signed")


@dataclass
class World:
    """Case A, what hangs around it, and by name everybody who knocks (None is nobody at all)."""

    case: Case
    unit: Party
    contact: ContactPerson
    member: Membership
    invitation: Invitation
    token: str
    stage: str = "draft"
    people: dict[str, User | None] = field(default_factory=dict)

    @property
    def edition(self) -> Edition:
        return self.case.edition

    @cached_property
    def reference(self) -> str:
        return self.case.reference  # given once, for good

    def line(self, model: type[models.Model]) -> int:
        """Give the line of A's first row of a kind of part."""
        return model._default_manager.filter(edition=self.edition).first().line

    def budget_line(self) -> int:
        return BudgetLine.objects.filter(edition=self.edition).first().pk

    def use(self, model: type[models.Model]) -> int:
        """Give A's row of use, or a number that none has before money is used."""
        rows = model._default_manager.filter(agreement=self.edition.agreement_id)
        return rows.values_list("pk", flat=True).first() or 1

    def ledger(self) -> int:
        """Give the ledger extract that A's coordinator handed in, or a number that no file has."""
        return StoredFile.objects.filter(name__endswith=".csv").values_list("pk", flat=True).first() or 1

    def condition(self) -> int:
        """Give the condition of A's grant, or a number that none has while there is no grant."""
        rows = GrantCondition.objects.filter(grant__agreement=self.edition.agreement)
        return rows.values_list("pk", flat=True).first() or 1

    def remark(self) -> int:
        """Give a remark of A's, or a number that no remark has while there is none."""
        return Remark.objects.filter(edition=self.edition).values_list("pk", flat=True).first() or 1


@once
def build_world() -> World:
    """Give A as a draft with a canary everywhere, and everybody around it."""
    case = made.make_draft(title=f"{CANARY} titel")
    signatory = make_member(_named("signatory"), case.municipality, Role.MUNICIPAL_ECONOMIST)
    unit = make_unit(case.municipality, f"{CANARY} enhed", street=f"{CANARY} vej 1", city=CANARY)
    contact = make_contact(
        unit, f"{CANARY} kontakt", function=CANARY, title=CANARY, email="kanariefugl@a.example"
    )
    member = Membership.objects.create(
        user=make_user(f"{CANARY} bruger"), party=unit, role=Role.INITIATIVE_LEAD, since=clock.today()
    )
    invitation = invite(
        email="kanariefugl.ny@a.example",
        name=f"{CANARY} indbudt",
        party=unit,
        role=Role.INITIATIVE_LEAD,
        by=User.objects.get(pk=case.coordinator.pk),  # read anew, for the unit is new
    )
    made.appoint(case, case.municipality, by=case.coordinator, user=signatory)
    manager, case.director = case.director, signatory
    _write(case)
    save_view("agreements", f"{CANARY} visning", "q=kanariefugl", by=case.coordinator)
    world = World(case, unit, contact, member, invitation, "findes-ikke")
    world.people = _people(case, manager, signatory)
    _put_canaries(case)
    return world


def _named(name: str) -> User:
    return make_user(f"Person {name}")


def _people(case: Case, manager: User, signatory: User) -> dict[str, User | None]:
    closed = make_member(_named("closed"), case.municipality, Role.MUNICIPAL_COORDINATOR)
    closed.is_active = False
    closed.save()
    guests = {"ngo": Role.NGO_PARTNER, "evaluator": Role.EXTERNAL_EVALUATOR, "auditor": Role.AUDITOR}
    return {
        "anonymous": None,
        "closed": closed,
        "outsider": case.outsider,
        "coordinator": case.coordinator,
        "manager": manager,
        "lead": case.lead,
        "economist": case.economist,
        "signatory": signatory,
        "caseworker": case.caseworker,
        "head": case.head,
        "state_signatory": case.secretary,
        **{
            name: make_member(_named(name), make_party(f"Forening {name}"), role)
            for name, role in guests.items()
        },
        "system_admin": make_member(_named("admin"), make_municipality("Driftby Kommune"), Role.SYSTEM_ADMIN),
        "desk": make_user("Person desk", is_staff=True, is_superuser=True),
    }


def _write(case: Case) -> None:
    budget = make_budget(case.edition, (2015, 2018))
    Budget.objects.filter(pk=budget.pk).update(rhythm=Rhythm.QUARTER)
    make_line(budget, "Mentorer", {2015: 100_000}, {(2015, 0): 100_000})
    file = store_file(f"{CANARY}.pdf", _small_pdf(), by=case.coordinator)
    for values in ({"kind": "budget", "title": "Budget"}, {"kind": "other", "title": "Notat", "file": file}):
        save_part(case.edition, "annex", values, by=case.coordinator)


def _put_canaries(case: Case) -> None:
    """Write the canary into every free text of A's rows; drafts are not frozen yet."""
    edition = case.edition
    for model in apps.get_models():
        if getattr(model, "nature", None) is Nature.TERMS and hasattr(model, "edition"):
            _mark(model._default_manager.filter(edition=edition))
    _mark(Edition.objects.filter(pk=edition.pk))
    _mark(Agreement.objects.filter(pk=edition.agreement_id), but={"reference"})
    _mark(
        case.edition.participations.first().appointments.model.objects.filter(participation__edition=edition)
    )
    index_agreement(case.edition)


def _mark(rows: models.QuerySet, but: frozenset[str] | set[str] = frozenset()) -> None:
    for field_ in rows.model._meta.concrete_fields:
        free = isinstance(field_, models.CharField | models.TextField) and not field_.choices
        own = [v for v in field_.validators if not isinstance(v, MaxLengthValidator | EmailValidator)]
        if not free or own or field_.name in {*but, "language", "due_precision", "search_text", "sort_title"}:
            continue
        for row in rows.order_by("pk"):
            word = f"{CANARY} {field_.name} {row.pk}"
            if isinstance(field_, models.EmailField):
                word = f"kanariefugl.{row.pk}@a.example"
            rows.filter(pk=row.pk).update(**{field_.name: word[: field_.max_length]})


def advance(world: World, stage: str) -> None:
    """Lead A on to a later stage, through the verbs."""
    case = world.case
    if stage == "submitted":
        made.submitted(case)
        place_remark(case.edition, by=case.caseworker, block="title", text=f"{CANARY} bemærkning")
        for name in ("ngo", "evaluator", "auditor"):
            party = world.people[name].memberships.get().party
            Access.objects.create(
                agreement=case.agreement, party=party, side=Side.READER, since=clock.today()
            )
    elif stage == "returned":
        seen, shown = case.edition.version, case.facts_hash
        return_for_changes(
            case.edition, by=case.caseworker, seen=seen, facts_hash=shown, note=f"{CANARY} ret det"
        )
    elif stage == "for_signature":
        made.for_signature(case)
    elif stage == "signed":
        made.signed(case)
        _ask_for_a_change(case)
        _use_money(case)
        _promise(case)
    world.stage = stage
    _forget(world)


def _ask_for_a_change(case: Case) -> None:
    """Send a change of the budget, which all with sight may read from then on."""
    request = create_change(case.agreement, by=case.coordinator)
    reason = f"{CANARY} begrundelse"
    request = save_change(request, reason, changes_purpose=False, by=case.coordinator, seen=request.version)
    operative = operative_of(case.agreement)
    line, payer = operative.lines[0], operative.financiers[0]
    move = Move(Decimal(100), Purse(2015, payer.pk, line.pk), None)
    request = save_change_item(request, move, by=case.coordinator, seen=request.version)
    send_change(request, by=case.coordinator, seen=request.version)


def _use_money(case: Case) -> None:
    """Book something, begin an account with a paper, and hand in a ledger extract."""
    agreement, by = case.edition.agreement, User.objects.get(pk=case.coordinator.pk)
    line = ApprovedLine.objects.get(agreement=agreement)
    add_entry(agreement, line.pk, by=by, booked_on=date(2015, 1, 2), amount=Decimal(1), text=f"{CANARY} post")
    account = create_account(agreement, "interim", date(2015, 1, 1), date(2015, 12, 31), by=by)
    paper = store_file(f"{CANARY} revisor.pdf", _small_pdf(), by=by)
    save_account(account, by=by, seen=1, remarks=f"{CANARY} bemærkning", audit_statement=paper)
    store_sheet(f"{CANARY}.csv", b"Dato;Konto;Kr.\n02.01.2015;1;1\n", by=by)


def _promise(case: Case) -> None:
    """Begin a grant that only the funder knows of."""
    grant = Grant.objects.create(
        agreement=case.agreement,
        number=1,
        funder=case.ministry,
        grantee=case.municipality,
        title=f"{CANARY} tilskud",
        amount=1000,
        starts_on=clock.today(),
        ends_on=clock.today(),
    )
    GrantCondition.objects.create(grant=grant, text=f"{CANARY} betingelse")
    Instalment.objects.create(grant=grant, number=1, amount=1000)


def _forget(world: World) -> None:
    for user in filter(None, world.people.values()):
        for kept in ("_roles_by_party", "_standings", "_guest_party_ids"):
            user.__dict__.pop(kept, None)


def stored() -> str:
    """Give one hash over every row of every table and every file of the vault; sessions are not the house's."""
    digest = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names()):
            if table != "django_session":
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
                digest.update(f"{table} {cursor.fetchall()}".encode())
    for path in sorted(settings.VAULT_DIR.rglob("*")):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def first_pk(model: type[models.Model]) -> Any:
    """Give the key of some row of a model, 1 when it has none."""
    return model._default_manager.values_list("pk", flat=True).first() or 1


def _small_pdf() -> bytes:
    body = f"%PDF-1.4\n%{CANARY}\n"
    offsets, objects = [], ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>")
    for number, text in enumerate((*objects, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"), 1):
        offsets.append(len(body))
        body += f"{number} 0 obj{text}endobj\n"
    start = len(body)
    body += "xref\n0 4\n0000000000 65535 f \n" + "".join(f"{at:010} 00000 n \n" for at in offsets)
    return (body + f"trailer<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").encode()
