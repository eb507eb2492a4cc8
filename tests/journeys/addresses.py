"""Every page of the URL map with somebody who uses it, in a world with agreements in every state.

`looks_of(world)` gives the pages; `NO_PAGE` names the addresses that show none, so that a new one cannot be forgotten.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import AnonymousUser
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from agreements.terms.actions.renew_template import renew_template
from agreements.terms.document.records import TELLERS
from agreements.terms.models import (
    Annex,
    Edition,
    GoverningGroup,
    Initiative,
    InitiativeLead,
    Obligation,
    Participation,
    ParticipationContact,
    Section,
    Target,
    Template,
)
from agreements.terms.parts import PARTS
from budgets.actions.create_change import create_change
from budgets.actions.create_grant import create_grant
from budgets.actions.grant_entry import GrantEntry
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.plan_instalments import Planned, plan_instalments
from budgets.actions.request_extension import request_extension
from budgets.actions.return_report import return_report
from budgets.actions.save_condition import ConditionEntry, save_condition
from budgets.actions.store_sheet import store_sheet
from budgets.enums import AccountState, Trigger
from budgets.models import Account, BudgetLine, Entry, Grant
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.invite import hash_of, invite
from partnerships.actions.save_view import save_view
from partnerships.enums import Role
from partnerships.models import ContactPerson, Invitation, Membership, Party, User
from tests.make import agreements as make
from tests.make.people import make_user

NO_PAGE = {
    # acts: POST only, the page they come from is in the list
    "set_language", "agreement_part_move", "template_clause_move", "agreement_budget_new", "agreement_budget_add",
    "agreement_budget_save", "agreement_budget_delete", "agreement_budget_move", "agreement_budget_workbook",
    "agreement_budget_again", "agreement_budget_undo", "agreement_version_workbook",
    # files
    "agreement_account_paper", "agreement_account_pdf", "agreement_grant_report_file",
    "agreement_pdf", "agreement_copy", "agreement_sending", "agreement_annex_file", "agreement_grant_letter",
    "agreement_grant_letter_draft", "mfa_download_recovery_codes",
    # closed, or led on to another page at once
    "account_email", "account_confirm_email", "account_email_verification_sent", "account_confirm_login_code",
    "account_set_password", None,
    "mfa_authenticate",  # between password and code: visited by hand in the test
}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """A page: its name in the URL map, who looks ("" = nobody logged in), the path, the status it answers with."""

    name: str
    who: User | AnonymousUser
    path: str
    status: int = 200


@dataclass
class World:
    """The demonstration, and agreements of the makers in the states between."""

    returned: Edition
    in_force: Edition
    for_signature: make.Case
    submitted: make.Case
    recommended: make.Case
    approved: make.Case
    secured: User  # has a second factor

    def user(self, email: str) -> User:
        """Give a person of the demonstration."""
        return User.objects.get(email=email)


def make_world() -> World:
    """Build it on a database that holds the demonstration."""
    admin = User.objects.get(email="admin@system.example")
    party = Party.objects.get(name="Høje-Taastrup Kommune")
    invite(
        email="ny@htk.example",
        name="Ny Person",
        party=party,
        role=Role.MUNICIPAL_ECONOMIST,
        by=_coordinator(),
    )
    Invitation.objects.update(token_hash=hash_of("noegle"))
    deactivate_user(User.objects.get(email="revisor@revision.example"), by=admin)
    ContactPerson.objects.create(party=party, name="Birk Kontakt")
    return World(
        returned=Edition.objects.get(agreement__reference="DEMO-006"),
        in_force=Edition.objects.get(agreement__reference="DEMO-000"),
        for_signature=make.for_signature(make.make_draft("Til underskrift")),
        submitted=make.submitted(make.make_draft("Sendt")),
        recommended=make.recommended(make.make_draft("Indstillet")),
        approved=make.approved(make.make_draft("Godkendt")),
        secured=make_secured(),
    )


def make_secured() -> User:
    """Give a person who has set the second factor up."""
    user = make_user("Sikker Person")
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    return user


def _coordinator() -> User:
    return User.objects.get(email="koordinator@htk.example")


def names_in_the_map() -> set[str | None]:
    """Give the names of all addresses except the support desk's, which is Django's own."""
    return set(_names(get_resolver().url_patterns))


def _names(patterns: list[URLPattern | URLResolver]) -> Iterator[str | None]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name
        elif not str(pattern.pattern).startswith("admin"):
            yield from _names(pattern.url_patterns)


def looks_of(world: World) -> list[Look]:
    """Give every page of the world."""
    return [
        *_entrance(world),
        *_house(world),
        *_people(world),
        *_agreement(world),
        *_use(world),
        *_content(world),
        *_beginnings(world),
        *_documents(world),
        *_grants(world),
        *_steps(world),
    ]


def _entrance(world: World) -> Iterator[Look]:
    nobody = AnonymousUser()
    for name in (
        "account_login", "account_inactive", "account_signup", "account_reset_password",
        "account_reset_password_done", "account_reset_password_from_key_done", "help", "user_guide", "accessibility",
        "privacy", "verify",
    ):  # fmt: skip
        yield Look(name, nobody, reverse(name))
    yield Look("accept_invitation", nobody, reverse("accept_invitation", args=["noegle"]))
    yield Look("accept_invitation", nobody, reverse("accept_invitation", args=["forkert"]), 404)
    user = _coordinator()
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    uid, token = key.split("-", 1)
    reset = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
    yield Look("account_reset_password_from_key", nobody, reset)


def _house(world: World) -> Iterator[Look]:
    lists = (
        "home",
        "agreements",
        "deadlines",
        "targets",
        "register",
        "programmes",
        "budget_changes",
        "double_financing",
    )
    for email, names in (
        ("koordinator@koebenhavn.example", lists),
        ("sagsbehandler@ministeriet.example", ("home", "agreements", "programmes")),
        ("leder@koebenhavn.example", ("home",)),
    ):
        for name in names:
            yield Look(name, world.user(email), reverse(name))
    user = _coordinator()
    for name in (
        "agreement_new", "account", "account_logout", "account_change_password", "account_reauthenticate",
        "mfa_index", "mfa_activate_totp",
    ):  # fmt: skip
        yield Look(name, user, reverse(name))
    for name in (
        "mfa_index", "mfa_reauthenticate", "mfa_deactivate_totp", "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    ):  # fmt: skip
        yield Look(name, world.secured, reverse(name))
    yield Look("agreement_old", user, reverse("agreement_old"))
    yield from _templates(world)
    view = save_view("agreements", "Mine kladder", "tilstand=draft", by=user)
    yield Look("view_delete", user, reverse("view_delete", args=[view.pk]))
    yield Look("agreement", user, "/aftaler/DEMO-000/", 404)
    yield Look(
        "agreement_new", world.user("sagsbehandler@ministeriet.example"), reverse("agreement_new"), 403
    )


def _templates(world: World) -> Iterator[Look]:
    admin = world.user("admin@system.example")
    used = Template.objects.filter(edition__isnull=False).first()
    fresh = renew_template(used, by=admin)
    clause = fresh.clauses.first()
    for user in (admin, world.user("sagsbehandler@ministeriet.example")):
        yield Look("templates", user, reverse("templates"))
        for template in (used, fresh):
            yield Look("template", user, reverse("template", args=[template.pk]))
    for name in ("template_edit", "template_renew", "template_clause_new"):
        yield Look(name, admin, reverse(name, args=[fresh.pk]))
    for name in ("template_clause", "template_clause_delete"):
        yield Look(name, admin, reverse(name, args=[fresh.pk, clause.pk]))


def _people(world: World) -> Iterator[Look]:
    user, admin = _coordinator(), world.user("admin@system.example")
    party = Party.objects.get(name="Høje-Taastrup Kommune")
    for name in ("contacts", "contact_new", "users", "invite", "parties"):
        yield Look(name, user, reverse(name))
    yield Look("users", admin, reverse("users"))
    yield Look("party_new", admin, reverse("party_new"))
    for name in ("party", "party_history", "party_edit", "party_retire"):
        yield Look(name, admin, reverse(name, args=[party.pk]))
    person = ContactPerson.objects.get(name="Birk Kontakt")
    for name in ("contact", "contact_retire"):
        yield Look(name, user, reverse(name, args=[person.pk]))
    colleague = world.user("partner@hjaelp.example")
    for name in ("user", "user_role", "user_close"):
        yield Look(name, admin, reverse(name, args=[colleague.pk]))
    closed = world.user("revisor@revision.example")
    yield Look("user_reopen", admin, reverse("user_reopen", args=[closed.pk]))
    membership = Membership.objects.get(user=colleague)
    for name in ("membership_end", "membership_change", "membership_substitute"):
        yield Look(name, admin, reverse(name, args=[membership.pk]))
    hand_over = reverse("user_hand_over", args=[colleague.pk, membership.party_id])
    yield Look("user_hand_over", admin, hand_over)
    copenhagen = Party.objects.get(name="Københavns Kommune")
    leaver, successor = (world.user(f"{name}@koebenhavn.example") for name in ("leder", "indsats"))
    hand_over = reverse("user_hand_over", args=[leaver.pk, copenhagen.pk])
    coordinator = world.user("koordinator@koebenhavn.example")
    yield Look("user_hand_over", coordinator, f"{hand_over}?til={successor.pk}")
    invitation = Invitation.objects.get()
    for name in ("invitation_revoke", "invitation_resend"):
        yield Look(name, user, reverse(name, args=[invitation.pk]))


def _agreement(world: World) -> Iterator[Look]:
    signing = world.for_signature
    seen = (
        (_coordinator(), world.returned.agreement.reference),
        (world.user("koordinator@koebenhavn.example"), world.in_force.agreement.reference),
        (world.user("koordinator@aalborg.example"), "DEMO-007"),
        (world.submitted.caseworker, world.submitted.reference),
        (signing.caseworker, signing.reference),
    )
    for user, reference in seen:
        for name in ("agreement", "agreement_content", "agreement_economy", "agreement_case"):
            yield Look(name, user, reverse(name, args=[reference]))
    line = BudgetLine.objects.filter(budget__edition=world.returned).first()
    reference = world.returned.agreement.reference
    for name in ("agreement_budget_head", "agreement_budget_printed", "agreement_budget_import"):
        yield Look(name, _coordinator(), reverse(name, args=[reference]))
    line_page = reverse("agreement_budget_line", args=[reference, line.pk])
    yield Look("agreement_budget_line", _coordinator(), line_page)
    yield from _changes(world)
    spread_page = reverse("agreement_budget_spread", args=[reference, line.pk])
    yield Look("agreement_budget_spread", _coordinator(), spread_page)
    for name in ("agreement_sign", "agreement_sign_confirm"):
        yield Look(name, signing.director, reverse(name, args=[signing.reference]))
    participation = signing.party(signing.municipality)
    appoint = reverse("agreement_signatory", args=[signing.reference, participation.pk])
    yield Look("agreement_signatory", signing.coordinator, appoint)


def _changes(world: World) -> Iterator[Look]:
    coordinator, agreement = world.user("koordinator@koebenhavn.example"), world.in_force.agreement
    change = create_change(agreement, by=coordinator)
    yield Look("agreement_changes", coordinator, reverse("agreement_changes", args=[agreement.reference]))
    for name, number in (("agreement_change", change.number), ("agreement_version", 1)):
        yield Look(name, coordinator, reverse(name, args=[agreement.reference, number]))


def _use(world: World) -> Iterator[Look]:
    """The pages of what is used and accounted for: the demo's own, and an extract with a row that cannot be booked."""
    economist, manager, caseworker = (
        world.user(f"{who}.example")
        for who in ("oekonom@koebenhavn", "leder@koebenhavn", "sagsbehandler@ministeriet")
    )
    agreement = world.in_force.agreement
    entry = Entry.objects.filter(agreement=agreement, load=None).earliest("pk")
    account = Account.objects.get(agreement=agreement, state=AccountState.DRAFT)
    sheet = b"Dato;Konto;Tekst;Bilag;Bel\xc3\xb8b\n02.03.2013;45110;Kursus;13-1;100\n02.03.2013;;;;7\n"
    file = store_sheet("kontoudtog.csv", sheet, by=economist)
    number = account.number
    for name, *more in (
        ("agreement_use",),
        ("agreement_entry_new",),
        ("agreement_entry_correct", entry.pk),
        ("agreement_forecast",),
        ("agreement_ledger",),
        ("agreement_ledger_columns", file.pk),
        ("agreement_ledger_rows", file.pk),
        ("agreement_accounts",),
        ("agreement_account_new",),
        ("agreement_account", number),
        ("agreement_account_edit", number),
        ("agreement_account_explain", number, entry.line_id),
        ("agreement_account_step", number, "send_account"),
    ):
        yield Look(name, economist, reverse(name, args=[agreement.reference, *more]))
    statement = reverse("agreement_account_statement", args=[agreement.reference, number])
    yield Look("agreement_account_statement", manager, statement)
    for name in ("agreement_use", "agreement_accounts"):
        yield Look(name, caseworker, reverse(name, args=[agreement.reference]))


def _beginnings(world: World) -> Iterator[Look]:
    coordinator, caseworker = (
        world.user(f"{who}.example") for who in ("koordinator@koebenhavn", "sagsbehandler@ministeriet")
    )
    agreement = world.in_force.agreement
    copy = reverse("agreement_copy_whole", args=[agreement.reference])
    yield Look("agreement_copy_whole", coordinator, copy)
    yield Look("agreement_of_sketch", coordinator, reverse("agreement_of_sketch", args=["DEMO-003"]))
    roll_out = reverse("programme_roll_out", args=[agreement.programme_id])
    yield Look("programme_roll_out", caseworker, roll_out)


def _documents(world: World) -> Iterator[Look]:
    """The other kinds, and the form of every record."""
    coordinator, partner = (
        world.user(f"{who}.example") for who in ("koordinator@koebenhavn", "partner@hjaelp")
    )
    for reference, user in (
        ("DEMO-001", coordinator),
        ("DEMO-002", partner),
        ("DEMO-003", coordinator),
        ("DEMO-004", coordinator),
    ):
        for name in ("agreement", "agreement_content", "agreement_economy"):
            yield Look(name, user, reverse(name, args=[reference]))
    group = GoverningGroup.objects.filter(edition__agreement__reference="DEMO-003").first()
    for teller in TELLERS:
        query = f"?under={group.line}" if PARTS[teller.part].parent else ""
        new = reverse("agreement_part_new", args=["DEMO-003", teller.part])
        yield Look("agreement_part_new", coordinator, new + query)


def make_written_grant(edition: Edition, caseworker: User) -> Grant:
    """Give a second grant of the agreement that lacks much yet, and let the first be asked for more time."""
    first = Grant.objects.get(agreement=edition.agreement, number=1)
    entry = GrantEntry(
        title="Videre arbejde",
        amount=Decimal(1000),
        years={2015: Decimal(1000)},
        starts_on=date(2015, 1, 1),
        ends_on=date(2015, 12, 31),
        grantee=edition.agreement.owner,
    )
    grant = create_grant(edition.agreement, entry, by=caseworker)
    plan_instalments(grant, [Planned(Trigger.ACCEPTANCE)], by=caseworker, seen=grant.version)
    grant.refresh_from_db()
    told = ConditionEntry("Regnskabet er godkendt", is_precedent=True)
    save_condition(grant, told, by=caseworker, seen=grant.version)
    coordinator = User.objects.get(email="koordinator@koebenhavn.example")
    request_extension(first, date(2016, 6, 30), "Det trak ud.", by=coordinator, seen=first.version)
    return grant


def _grants(world: World) -> Iterator[Look]:
    """The grant of the demo as both sides see it, and another that is being written beside it."""
    caseworker, head, coordinator = (
        world.user(f"{who}.example")
        for who in ("sagsbehandler@ministeriet", "kontorchef@ministeriet", "koordinator@koebenhavn")
    )
    reference = world.in_force.agreement.reference
    written = make_written_grant(world.in_force, caseworker)
    condition = written.conditions.get()
    for user in (caseworker, coordinator):
        yield Look("agreement_grants", user, reverse("agreement_grants", args=[reference]))
        yield Look("agreement_grant", user, reverse("agreement_grant", args=[reference, 1]))
    yield Look(
        "agreement_grant", coordinator, reverse("agreement_grant", args=[reference, written.number]), 404
    )
    new = reverse("agreement_grant_new", args=[reference])
    yield Look("agreement_grant_new", caseworker, new)
    for name, more in (
        ("agreement_grant", ()), ("agreement_grant_edit", ()), ("agreement_grant_plan", ()),
        ("agreement_grant_condition_new", ()), ("agreement_grant_condition", (condition.pk,)),
        ("agreement_grant_condition_met", (condition.pk,)), ("agreement_instalment", (1,)),
    ):  # fmt: skip
        yield Look(name, caseworker, reverse(name, args=[reference, written.number, *more]))
    step = reverse("agreement_grant_step", args=[reference, written.number, "issue_conditional_letter"])
    yield Look("agreement_grant_step", head, step)
    release = reverse("agreement_instalment_step", args=[reference, 1, 3, "release_instalment"])
    yield Look("agreement_instalment_step", caseworker, release)
    for name in ("agreement_grant_extension", "agreement_grant_carry_over"):
        yield Look(name, coordinator, reverse(name, args=[reference, 1]))
    asked = reverse("agreement_grant_request_step", args=[reference, 1, 1, "approve_grant_request"])
    yield Look("agreement_grant_request_step", head, asked)
    first = Grant.objects.select_related("agreement").get(agreement=world.in_force.agreement, number=1)
    yield from _reports(first, coordinator, caseworker)


def _reports(grant: Grant, coordinator: User, caseworker: User) -> Iterator[Look]:
    """A status report to be handed in, one that waits for its decision, and one that was given back."""
    waits, back = (
        hand_in_report(grant, *period, by=coordinator)
        for period in (
            (date(2014, 1, 1), date(2014, 12, 31)),
            (date(2015, 1, 1), date(2015, 1, 14)),
        )
    )
    return_report(back, by=caseworker, seen=back.version, note="Målene mangler.")
    for who, name, more in (
        (coordinator, "agreement_grant_report_new", ()),
        (coordinator, "agreement_grant_report_again", (back.number,)),
        (caseworker, "agreement_grant_report_step", (waits.number, "return_report")),
    ):
        yield Look(name, who, reverse(name, args=[grant.agreement.reference, grant.number, *more]))


def _content(world: World) -> Iterator[Look]:
    user, edition = _coordinator(), world.returned
    reference = edition.agreement.reference
    remark = edition.remarks.first()
    settle = reverse("agreement_remark_settle", args=[reference, remark.pk])
    yield Look("agreement_remark_settle", user, settle)
    yield Look("agreement_title", user, reverse("agreement_title", args=[reference]))
    for piece in ("period", "termination"):
        yield Look("agreement_edition", user, reverse("agreement_edition", args=[reference, piece]))
    rows = {
        "party": Participation, "contact": ParticipationContact, "section": Section, "initiative": Initiative,
        "lead": InitiativeLead, "target": Target, "obligation": Obligation, "annex": Annex,
    }  # fmt: skip
    for part, model in rows.items():
        row = model.objects.filter(edition=edition).first()
        yield Look("agreement_part", user, reverse("agreement_part", args=[reference, part, row.line]))
    delete = reverse("agreement_part_delete", args=[reference, part, row.line])
    yield Look("agreement_part_delete", user, delete)
    under = {"contact": Participation, "lead": Initiative, "target": Initiative}
    for part in rows:
        new = reverse("agreement_part_new", args=[reference, part])
        parent = under.get(part)
        query = f"?under={parent.objects.filter(edition=edition).first().line}" if parent else ""
        yield Look("agreement_part_new", user, new + query)
    section = Section.objects.filter(edition=world.submitted.edition).first()
    remark_page = reverse("agreement_remark", args=[world.submitted.reference])
    yield Look("agreement_remark", world.submitted.caseworker, f"{remark_page}?blok=section-{section.line}")


def _steps(world: World) -> Iterator[Look]:
    signing = world.for_signature
    taken = (
        ("submit", _coordinator(), world.returned.agreement.reference),
        ("submit", world.user("koordinator@aalborg.example"), "DEMO-007"),
        ("recommend", world.submitted.caseworker, world.submitted.reference),
        ("return_for_changes", world.submitted.caseworker, world.submitted.reference),
        ("withdraw", world.submitted.coordinator, world.submitted.reference),
        ("approve", world.recommended.head, world.recommended.reference),
        ("reject", world.recommended.head, world.recommended.reference),
        ("send_to_signature", world.approved.caseworker, world.approved.reference),
        ("pass_on_signature", signing.director, signing.reference),
        ("decline_to_sign", signing.director, signing.reference),
        ("recall_from_signature", signing.coordinator, signing.reference),
    )
    for verb, user, reference in taken:
        yield Look("agreement_step", user, reverse("agreement_step", args=[reference, verb]))
