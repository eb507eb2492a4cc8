"""Every address of the house with A's own ids in it; a pattern without a sample is a failure, so that none escapes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.urls import URLPattern

from agreements.terms.models import Annex, Clause, Initiative, Obligation, Participation, Section, Target
from agreements.workflow import STATE_AGREEMENT
from budgets.models import ApprovedLine, Entry
from budgets.procedures.account import ACCOUNT
from tests.access.world import World, first_pk
from tests.house.test_urls import patterns

Given = dict[str, Any]
PART_MODELS = {
    "party": Participation,
    "section": Section,
    "initiative": Initiative,
    "target": Target,
    "obligation": Obligation,
    "annex": Annex,
}
_GAP = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Address:
    """One address: the name it has in the table, the path, and what stands in its gaps."""

    name: str
    path: str
    given: Given = field(default_factory=dict, hash=False)

    @property
    def is_admin(self) -> bool:
        return self.path.startswith("/admin/")


def _no_gaps(_world: World) -> list[Given]:
    return [{}]


def _verbs(_world: World) -> list[Given]:
    return [{"verb": step.verb} for step in STATE_AGREEMENT.steps]


def _parts(world: World) -> list[Given]:
    return [{"part": name, "line": world.line(model)} for name, model in PART_MODELS.items()]


def _template(world: World) -> list[Given]:
    return [{"pk": world.edition.template_id}]


def _clause(world: World) -> list[Given]:
    clauses = Clause.objects.filter(template=world.edition.template_id)
    return [{"pk": world.edition.template_id, "clause": clauses.values_list("pk", flat=True)[0]}]


def _grant(_world: World) -> list[Given]:
    return [{"number": 1}]


# What fills the gaps of an address; `reference` and the admin's `object_id` are filled for all.
SAMPLES: dict[str, Callable[[World], list[Given]]] = {
    "accept_invitation": lambda world: [{"token": world.token}],
    "account_confirm_email": lambda _world: [{"key": "noegle"}],
    "account_reset_password_from_key": lambda _world: [{"uidb36": "1", "key": "noegle-1"}],
    "contact": lambda world: [{"pk": world.contact.pk}],
    "contact_retire": lambda world: [{"pk": world.contact.pk}],
    "user_role": lambda world: [{"pk": world.member.user_id}],
    "user_close": lambda world: [{"pk": world.member.user_id}],
    "user_reopen": lambda world: [{"pk": world.member.user_id}],
    "membership_end": lambda world: [{"pk": world.member.pk}],
    "membership_change": lambda world: [{"pk": world.member.pk}],
    "membership_substitute": lambda world: [{"pk": world.member.pk}],
    "user": lambda world: [{"pk": world.member.user_id}],
    "user_hand_over": lambda world: [{"pk": world.member.user_id, "party": world.unit.pk}],
    "invitation_revoke": lambda world: [{"pk": world.invitation.pk}],
    "invitation_resend": lambda world: [{"pk": world.invitation.pk}],
    "view_delete": lambda world: [{"pk": world.case.coordinator.saved_views.get().pk}],
    "party": lambda world: [{"pk": world.unit.pk}],
    "party_history": lambda world: [{"pk": world.unit.pk}],
    "party_edit": lambda world: [{"pk": world.unit.pk}],
    "party_retire": lambda world: [{"pk": world.unit.pk}],
    "agreement_step": _verbs,
    "programme_roll_out": lambda world: [{"pk": world.edition.agreement.programme_id}],
    "template": _template,
    "template_edit": _template,
    "template_renew": _template,
    "template_clause_new": _template,
    "template_clause": _clause,
    "template_clause_delete": _clause,
    "template_clause_move": _clause,
    "agreement_signatory": lambda world: [{"pk": world.case.party(world.case.municipality).pk}],
    "agreement_copy": lambda _world: [{"number": 1}],
    "agreement_sending": lambda _world: [{"number": 1}],
    "agreement_remark": lambda _world: [{"?": "blok=title"}],
    "agreement_remark_settle": lambda world: [{"pk": world.remark()}],
    "agreement_edition": lambda _world: [{"piece": piece} for piece in ("title", "period", "termination")],
    "agreement_part_new": lambda _world: [{"part": "section"}, {"part": "initiative"}],
    "agreement_part": _parts,
    "agreement_part_delete": _parts,
    "agreement_part_move": _parts,
    "agreement_annex_file": lambda world: [
        {"line": Annex.objects.filter(edition=world.edition, kind="other").get().line}
    ],
    "agreement_budget_line": lambda world: [{"line": world.budget_line()}],
    "agreement_budget_spread": lambda world: [{"line": world.budget_line()}],
    "agreement_budget_save": lambda world: [{"line": world.budget_line()}],
    "agreement_budget_undo": lambda world: [{"line": world.budget_line()}],
    "agreement_budget_again": lambda world: [{"line": world.budget_line()}],
    "agreement_budget_delete": lambda world: [{"line": world.budget_line()}],
    "agreement_budget_move": lambda world: [{"line": world.budget_line()}],
    "agreement_grant": _grant,
    "agreement_grant_edit": _grant,
    "agreement_grant_step": lambda _world: [
        {"number": 1, "verb": verb}
        for verb in ("issue_final_letter", "accept_grant", "stop_payments", "lapse_grant")
    ],
    "agreement_grant_condition_new": _grant,
    "agreement_grant_condition": lambda world: [{"number": 1, "condition": world.condition()}],
    "agreement_grant_condition_met": lambda world: [{"number": 1, "condition": world.condition()}],
    "agreement_grant_plan": _grant,
    "agreement_instalment": lambda _world: [{"number": 1, "instalment": 1}],
    "agreement_instalment_step": lambda _world: [
        {"number": 1, "instalment": 1, "verb": verb} for verb in ("release_instalment", "pay_instalment")
    ],
    "agreement_grant_extension": _grant,
    "agreement_grant_carry_over": _grant,
    "agreement_grant_request_step": lambda _world: [
        {"number": 1, "asked": 1, "verb": "approve_grant_request"}
    ],
    "agreement_grant_report_new": _grant,
    "agreement_grant_report_again": lambda _world: [{"number": 1, "report": 1}],
    "agreement_grant_report_step": lambda _world: [
        {"number": 1, "report": 1, "verb": verb}
        for verb in ("approve_report", "return_report", "withdraw_report")
    ],
    "agreement_grant_report_file": lambda _world: [{"number": 1, "report": 1}],
    "agreement_grant_letter_draft": _grant,
    "agreement_grant_letter": lambda _world: [{"number": 1, "letter": 1}],
    "agreement_change": lambda _world: [{"number": 1}],
    "agreement_version": lambda _world: [{"number": 1}],
    "agreement_version_workbook": lambda _world: [{"number": 1}],
    "agreement_entry_correct": lambda world: [{"entry": world.use(Entry)}],
    "agreement_ledger_columns": lambda world: [{"file": world.ledger()}],
    "agreement_ledger_rows": lambda world: [{"file": world.ledger()}],
    "agreement_account": lambda _world: [{"number": 1}],
    "agreement_account_pdf": lambda _world: [{"number": 1}],
    "agreement_account_edit": lambda _world: [{"number": 1}],
    "agreement_account_explain": lambda world: [{"number": 1, "line": world.use(ApprovedLine)}],
    "agreement_account_statement": lambda _world: [{"number": 1}],
    "agreement_account_paper": lambda _world: [{"number": 1, "paper": "revisorerklaering"}],
    "agreement_account_step": lambda _world: [{"number": 1, "verb": step.verb} for step in ACCOUNT.steps],
    "admin:app_list": lambda _world: [{"app_label": "agreements"}],
    "admin:view_on_site": lambda _world: [{"content_type_id": 1}],
    "admin:": lambda _world: [{"url": "findes-ikke"}],
}


def name_of(route: str, pattern: URLPattern) -> str:
    """Give the name of a pattern in the table: its url name, else its route."""
    if route.startswith("admin/"):
        return f"admin:{pattern.name or ''}" if "object_id" not in route or pattern.name else "admin:object"
    return pattern.name or route


def addresses(world: World) -> Iterator[Address]:
    """Give every pattern of the URL map with A's ids; raises LookupError for a gap without a sample."""
    for route, pattern in patterns():
        name = name_of(route, pattern)
        for given in SAMPLES.get(name, _no_gaps)(world):
            filled = {"reference": world.reference, "object_id": _object_id(name, route), **given}
            path = fill(route, filled)
            yield Address(name, path, given)


def fill(route: str, given: Given) -> str:
    """Put the values into the gaps of a route; raises LookupError for a gap without a sample."""

    def value(gap: re.Match[str]) -> str:
        key = gap[1] or gap[2]
        if key not in given:
            raise LookupError(f"{route}: no sample value for <{key}>; add one to tests/access/addresses.py")
        return str(given[key])

    path = "/" + re.sub(r"[\^$]", "", _GAP.sub(value, route).replace(r"\Z", ""))
    return f"{path}?{given['?']}" if "?" in given else path


def _object_id(name: str, route: str) -> Any:
    if "object_id" not in route:
        return ""
    _admin, app_label, model_name, *_rest = route.split("/")
    if app_label not in apps.app_configs:
        return 1
    return first_pk(apps.get_model(app_label, model_name))
