"""What helps on a page: the words it uses explained where they stand, and the way to its chapter of the guide."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from partnerships.danish.terms import TERMS
from partnerships.document.guide import anchor_of

register = template.Library()

# The chapter of the guide that a page belongs to, by the page's url name; other pages lead to the guide's beginning.
CHAPTERS = {
    "Logge på": ("account_login", "account_reset_password", "mfa_index", "accept_invitation"),
    "Begynd på en aftale": (
        "agreement_new", "agreement_copy_whole", "agreement_of_sketch", "programme_roll_out", "agreement_old",
    ),
    "Kommunens koordinator: skriv og send": (
        "agreement_content", "agreement_part", "agreement_part_new", "agreement_edition", "agreement_title",
    ),
    "Økonomen: budgettet": (
        "agreement_economy", "agreement_budget_head", "agreement_budget_line", "agreement_budget_printed",
        "double_financing", "agreement_budget_import", "agreement_budget_spread",
    ),
    "Tilskuddet": (
        "agreement_grants", "agreement_grant", "agreement_grant_new", "agreement_grant_edit", "agreement_grant_step",
        "agreement_grant_condition_new", "agreement_grant_condition", "agreement_grant_condition_met",
        "agreement_grant_plan", "agreement_instalment", "agreement_instalment_step", "agreement_grant_extension",
        "agreement_grant_carry_over", "agreement_grant_request_step", "agreement_grant_report_new",
        "agreement_grant_report_again", "agreement_grant_report_step",
    ),
    "Ændr budgettet": ("agreement_changes", "agreement_change", "agreement_version", "budget_changes"),
    "Økonomen: forbrug": (
        "agreement_use", "agreement_entry_new", "agreement_entry_correct", "agreement_forecast", "agreement_ledger",
        "agreement_ledger_columns", "agreement_ledger_rows",
    ),
    "Regnskab: skriv, send og godkend": (
        "agreement_accounts", "agreement_account_new", "agreement_account", "agreement_account_edit",
        "agreement_account_explain", "agreement_account_statement", "agreement_account_step",
    ),
    "Underskriveren": ("agreement_sign", "agreement_sign_confirm", "agreement_signatory"),
    "Når alle har underskrevet": ("agreement_case",),
    "Er det den rigtige PDF?": ("verify",),
    "Lister: find, gem og hent": ("agreements", "targets", "deadlines", "register", "programmes"),
    "Kolleger og roller": ("contacts", "users", "parties", "user", "invite", "party", "party_history"),
    "Administratoren": ("templates", "template", "template_edit", "template_renew", "template_clause"),
    "Når en kollega stopper: overdrag": ("user_hand_over", "membership_substitute"),
}  # fmt: skip
# The steps share a url name; each has its reader.
STEP_CHAPTERS = {
    "Begynd på en aftale": ("register_paper_signature",),
    "Kommunens koordinator: skriv og send": ("submit", "withdraw"),
    "Ministeriets sagsbehandler: læs og indstil": ("recommend", "return_for_changes"),
    "Ministeriets kontorchef: afgør": ("approve", "reject", "send_to_signature"),
    "Underskriveren": ("sign", "pass_on_signature", "decline_to_sign"),
    "Hvad gør en underskrift ugyldig?": ("recall_from_signature",),
    "Når alle har underskrevet": ("enter_into_force", "lift_reservation"),
}
_CHAPTER_OF = {name: chapter for chapter, names in CHAPTERS.items() for name in names}
_CHAPTER_OF_STEP = {verb: chapter for chapter, verbs in STEP_CHAPTERS.items() for verb in verbs}


@register.inclusion_tag("components/terms.html")
def terms(*keys: str) -> dict[str, Any]:
    """Draw what these words mean, folded away until it is asked for; raises KeyError for a word that is not listed."""
    return {"terms": [TERMS[key] for key in keys]}


@register.simple_tag(takes_context=True)
def guide_address(context: Context) -> str:
    """Return the address of the guide, at the chapter that this page belongs to."""
    address = reverse("user_guide")
    match = getattr(context.get("request"), "resolver_match", None)
    if match is None:
        return address
    chapter = _CHAPTER_OF_STEP.get(match.kwargs.get("verb", "")) or _CHAPTER_OF.get(match.url_name or "")
    return f"{address}#{anchor_of(chapter)}" if chapter else address
