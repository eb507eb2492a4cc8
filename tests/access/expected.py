"""Who is to get what answer where: one table by url name, checked cell by cell.

A page is of a class. A class tells who comes in, in which stage; who has sight of the agreement but does not come in
gets 403, who has none 404, who is not logged in (or closed) the login. Whoever comes in and uses a method the page has
not gets 405. The sets are written out here, and not asked of the rules that they check (safety.md 3.0, rules.md 6.1).
"""

from dataclasses import dataclass

from tests.access.addresses import PART_MODELS, Address
from tests.access.world import STAGES

IN, LOGIN, FORBIDDEN, MISSING, NO_METHOD = "in", "login", "403", "404", "405"
Names = frozenset[str]

NOBODY: Names = frozenset()
STRANGERS: Names = frozenset({"anonymous", "closed"})
OWN_SIDE: Names = frozenset({"coordinator", "manager", "lead", "economist", "signatory"})
STATE_SIDE: Names = frozenset({"caseworker", "head", "state_signatory"})
GUESTS: Names = frozenset({"ngo", "evaluator", "auditor"})
KEEPERS: Names = frozenset({"system_admin", "desk"})
EVERYBODY: Names = OWN_SIDE | STATE_SIDE | GUESTS | KEEPERS | {"outsider"}

DRAFTERS: Names = frozenset({"coordinator", "manager"})
HEADS: Names = frozenset({"head", "state_signatory"})
STARTERS: Names = DRAFTERS | {"outsider"}
MANAGERS: Names = DRAFTERS | STATE_SIDE | {"outsider", "ngo"} | KEEPERS
# Who comes in wherever the agreement stands, by class of page; "readers" are those of the templates.
ANYWHERE: dict[str, Names] = {
    "starters": STARTERS,
    "managers": MANAGERS,
    "readers": STARTERS | STATE_SIDE | KEEPERS,
    "keepers": KEEPERS,
}

OPEN = ("draft", "returned")
REVIEWED = ("submitted",)
# A draft is seen by its own side only; from the first sending by all who are parties or were given sight.
SIGHT: dict[str, Names] = {
    stage: OWN_SIDE if stage == "draft" else OWN_SIDE | STATE_SIDE | GUESTS for stage in STAGES
}
PENS: dict[str, Names] = {
    "text": DRAFTERS,
    "initiatives": DRAFTERS | {"lead"},
    "budget": DRAFTERS | {"lead", "economist", "signatory"},  # the signatory of the case is an economist, too
}


@dataclass(frozen=True)
class Page:
    """A row of the table: the class of page, and what may be sent to it by whoever comes in."""

    kind: str
    methods: frozenset[str] = frozenset({"GET"})


def _page(kind: str, methods: str = "GET") -> Page:
    return Page(kind, frozenset(methods.split()))


BOTH, POST = "GET POST", "POST"
TABLE: dict[str, Page] = {
    # Public, and one's own
    "help": _page("public"),
    "user_guide": _page("public"),
    "accessibility": _page("public"),
    "privacy": _page("public"),
    "verify": _page("public", BOTH),
    "accept_invitation": _page("nowhere"),
    "account": _page("own", BOTH),
    "home": _page("own"),
    "agreements": _page("own", BOTH),
    "agreement_new": _page("starters", BOTH),
    "agreement_old": _page("starters", BOTH),
    "templates": _page("readers"),
    "template": _page("readers"),
    "template_edit": _page("keepers", BOTH),
    "template_renew": _page("keepers", BOTH),
    "template_clause_new": _page("keepers", BOTH),
    "template_clause": _page("keepers", BOTH),
    "template_clause_delete": _page("keepers", BOTH),
    "template_clause_move": _page("keepers", POST),
    "deadlines": _page("own", BOTH),
    "targets": _page("own", BOTH),
    "view_delete": _page("view", BOTH),
    "register": _page("own"),
    "programmes": _page("own"),
    "double_financing": _page("own"),
    # Organisations and people; the sample is a unit of A's and those who belong to it
    "contacts": _page("own", BOTH),
    "users": _page("own"),
    "parties": _page("own", BOTH),
    "contact_new": _page("managers", BOTH),
    "invite": _page("managers", BOTH),
    "party_new": _page("managers", BOTH),
    "contact": _page("people", BOTH),
    "contact_retire": _page("people", BOTH),
    "membership_end": _page("people", BOTH),
    "membership_change": _page("people", BOTH),
    "membership_substitute": _page("people", BOTH),
    "user": _page("unit"),
    "user_hand_over": _page("people", BOTH),
    "user_role": _page("people", BOTH),
    "user_close": _page("people", BOTH),
    "user_reopen": _page("reopen", BOTH),
    "invitation_revoke": _page("invitations", BOTH),
    "invitation_resend": _page("invitations", BOTH),
    "party": _page("unit"),
    "party_history": _page("unit"),
    "party_edit": _page("people", BOTH),
    "party_retire": _page("people", BOTH),
    # The agreement
    "agreement": _page("agreement"),
    "agreement_case": _page("agreement"),
    "agreement_content": _page("agreement"),
    "agreement_economy": _page("agreement"),
    "agreement_pdf": _page("agreement"),
    "agreement_annex_file": _page("agreement"),
    "agreement_copy": _page("copies"),
    "agreement_sending": _page("sendings"),
    "agreement_copy_whole": _page("copying", BOTH),
    "agreement_of_sketch": _page("sketch", BOTH),
    "programme_roll_out": _page("rollout", BOTH),
    "agreement_step": _page("step", BOTH),
    "agreement_signatory": _page("appoint", BOTH),
    "agreement_sign": _page("sign"),
    "agreement_sign_confirm": _page("sign_confirm", BOTH),
    "agreement_remark": _page("remark", BOTH),
    "agreement_remark_settle": _page("settle", BOTH),
    "agreement_title": _page("edit:text", BOTH),
    "agreement_edition": _page("edit:text", BOTH),
    "agreement_part_new": _page("part", BOTH),
    "agreement_part": _page("part", BOTH),
    "agreement_part_delete": _page("part", BOTH),
    "agreement_part_move": _page("part", POST),
    "agreement_budget_new": _page("budget", POST),
    "agreement_budget_head": _page("budget", BOTH),
    "agreement_budget_printed": _page("budget", BOTH),
    "agreement_budget_import": _page("budget", BOTH),
    "agreement_budget_add": _page("budget", POST),
    "agreement_budget_workbook": _page("agreement", POST),
    "agreement_budget_line": _page("budget", BOTH),
    "agreement_budget_spread": _page("budget", BOTH),
    "agreement_budget_save": _page("budget", POST),
    "agreement_budget_undo": _page("budget", POST),
    "agreement_budget_again": _page("budget", POST),
    "agreement_budget_delete": _page("budget", POST),
    "agreement_budget_move": _page("budget", POST),
    "agreement_grants": _page("money"),
    "agreement_grant_new": _page("grant_new", BOTH),
    "agreement_grant": _page("grant"),
    "agreement_grant_edit": _page("grant_write", BOTH),
    "agreement_grant_step": _page("grant_step", BOTH),
    "agreement_grant_condition_new": _page("grant_write", BOTH),
    "agreement_grant_condition": _page("grant_write", BOTH),
    "agreement_grant_condition_met": _page("grant_write", BOTH),
    "agreement_grant_plan": _page("grant_write", BOTH),
    "agreement_instalment": _page("grant_write", BOTH),
    "agreement_instalment_step": _page("instalment_step", BOTH),
    "agreement_grant_extension": _page("grant_ask", BOTH),
    "agreement_grant_carry_over": _page("grant_ask", BOTH),
    "agreement_grant_request_step": _page("absent", BOTH),
    "agreement_grant_report_new": _page("grant_ask", BOTH),
    "agreement_grant_report_again": _page("absent", BOTH),
    "agreement_grant_report_step": _page("absent", BOTH),
    "agreement_grant_report_file": _page("absent"),
    "agreement_grant_letter_draft": _page("grant"),
    "agreement_grant_letter": _page("absent"),
    "agreement_changes": _page("closed", BOTH),
    "agreement_change": _page("settled", BOTH),
    "agreement_version": _page("settled"),
    "agreement_version_workbook": _page("settled", POST),
    "budget_changes": _page("own", BOTH),
    "agreement_use": _page("money"),
    "agreement_entry_new": _page("books", BOTH),
    "agreement_entry_correct": _page("books", BOTH),
    "agreement_forecast": _page("books", BOTH),
    "agreement_ledger": _page("books", BOTH),
    "agreement_ledger_columns": _page("ledger", BOTH),
    "agreement_ledger_rows": _page("ledger", BOTH),
    "agreement_accounts": _page("money"),
    "agreement_account_new": _page("books", BOTH),
    "agreement_account": _page("account"),
    "agreement_account_edit": _page("books", BOTH),
    "agreement_account_explain": _page("explain", BOTH),
    "agreement_account_statement": _page("statement", BOTH),
    "agreement_account_paper": _page("account_paper"),
    "agreement_account_pdf": _page("account_paper"),
    "agreement_account_step": _page("account_step", BOTH),
    # Other people's views: the login and what belongs to it, the language, the support desk
    "set_language": _page("foreign"),
    "konto/email/": _page("nowhere"),
    "^konto/confirm-email/": _page("nowhere"),
}
FOREIGN = ("account_", "mfa_", "admin:")
INITIATIVE_PARTS = frozenset({"initiative", "lead", "target"})

# Who may take which step, by side and role; whether it can be taken now is asked after that.
STEPS: dict[str, Names] = {
    "submit": DRAFTERS,
    "withdraw": DRAFTERS,
    "recommend": frozenset({"caseworker"}),
    "approve": HEADS,
    "reject": HEADS,
    "return_for_changes": STATE_SIDE,
    "send_to_signature": DRAFTERS | STATE_SIDE,
    "recall_from_signature": DRAFTERS | HEADS,
    "enter_into_force": DRAFTERS | STATE_SIDE,
    "lift_reservation": DRAFTERS,
    "register_paper_signature": NOBODY,  # the agreement of the world was made here
}
# Who keeps the books of A, and who takes which step of its account, which is a draft.
BOOKERS: Names = DRAFTERS | {"economist", "signatory"}
STEP_STAGES: dict[str, tuple[str, ...]] = {
    "submit": OPEN,
    "withdraw": REVIEWED,
    "recommend": REVIEWED,
    "approve": (),
    "reject": REVIEWED,
    "return_for_changes": REVIEWED,
    "send_to_signature": (),
    "sign": ("for_signature",),
    "pass_on_signature": ("for_signature",),
    "decline_to_sign": ("for_signature",),
    "recall_from_signature": ("for_signature",),
    "enter_into_force": ("signed",),
    "lift_reservation": ("signed",),
    "register_paper_signature": OPEN,
}
FROZEN = ("for_signature", "signed")
# Pages of the money that is used: the lists once the text is frozen, the rest once a budget is in force.
USE = frozenset(
    {"money", "books", "ledger", "account", "explain", "statement", "account_paper", "account_step"}
)
CASEWORKER: Names = frozenset({"caseworker"})
MONEY_KINDS = frozenset(
    {"money", "absent", "grant", "grant_new", "grant_write", "grant_ask", "grant_step", "instalment_step"}
)
# Who may take which step of a grant and its instalments; of one that is being prepared only the letters can be issued.
MONEY_STEPS: dict[str, Names] = {
    "send_account": frozenset({"economist", "signatory"}),
    "approve_account": STATE_SIDE,
    "return_account": STATE_SIDE,
    "withdraw_account": frozenset({"economist", "signatory"}),
    "issue_conditional_letter": HEADS,
    "issue_final_letter": HEADS,
    "accept_grant": NOBODY,
    "register_start": NOBODY,
    "stop_payments": STATE_SIDE,
    "resume_payments": HEADS,
    "settle_grant": HEADS,
    "lapse_grant": HEADS,
    "release_instalment": CASEWORKER,
    "pay_instalment": HEADS,
    "return_instalment": HEADS,
}
# Pages that whoever has sight of the agreement may open.
SEEN_BY_ALL = frozenset(
    {"agreement", "copies", "sendings", "closed", "settled", "money", "account", "account_paper", "grant"}
)
TAKEN_NOW = frozenset(
    {"issue_conditional_letter", "issue_final_letter", "release_instalment", "send_account"}
)


def page_of(name: str) -> Page | None:
    """Give the row of the table, that of other people's views for theirs, None for an address that has none."""
    if name in TABLE:
        return TABLE[name]
    return _page("foreign") if name.startswith(FOREIGN) else None


def expected(address: Address, who: str, stage: str, method: str) -> str:
    """Give what the cell says: IN, LOGIN, FORBIDDEN, MISSING or NO_METHOD."""
    page = page_of(address.name)
    assert page is not None, address.name
    if page.kind == "nowhere":
        return MISSING
    if page.kind != "public":
        if who in STRANGERS:
            return LOGIN
        refusal = _refusal(page.kind, address, who, stage, method)
        if refusal:
            return refusal
    asked = "GET" if method == "HEAD" else method
    return IN if asked in page.methods or method == "OPTIONS" else NO_METHOD


def _refusal(kind: str, address: Address, who: str, stage: str, method: str) -> str:
    if kind in {"own", "view"}:  # a view is its keeper's, and he is the coordinator
        return "" if kind == "own" or who == "coordinator" else MISSING
    if kind in ANYWHERE:
        return "" if who in ANYWHERE[kind] else FORBIDDEN
    if kind in {"people", "unit", "reopen", "invitations"}:
        return _people_refusal(kind, address, who)
    if kind == "rollout" and who in STATE_SIDE:  # of the programme's authority, whatever of it is seen
        return ""
    if who not in SIGHT[stage] or _is_not_there(kind, address, who, stage):
        return MISSING
    return "" if who in _admitted(kind, address, stage, method) else FORBIDDEN


def _people_refusal(kind: str, address: Address, who: str) -> str:
    """A's people are seen by A's own side and the keepers of the house; looked after by A's drafters and them."""
    if who not in OWN_SIDE | KEEPERS:
        return MISSING
    if kind == "invitations" and who not in DRAFTERS | KEEPERS:
        return MISSING
    admitted = {"unit": OWN_SIDE | KEEPERS, "reopen": KEEPERS}.get(kind, DRAFTERS | KEEPERS)
    return "" if who in admitted else FORBIDDEN


def _is_not_there(kind: str, address: Address, who: str, stage: str) -> bool:
    """Tell whether what the address names is not there for this person at this stage."""
    if kind == "step":
        return address.given["verb"] == "sign"
    if kind == "sketch":  # A's agreement is none
        return True
    if kind in {"copies", "closed", "money", "grant_new"}:
        return stage not in FROZEN
    if kind in {"sendings", "settled"}:
        return stage == "draft" if kind == "sendings" else stage != "signed"
    if kind in USE | MONEY_KINDS:
        return stage != "signed" or _is_kept(kind, who)
    return kind == "settle" and stage in {"draft", "submitted"}


def _is_kept(kind: str, who: str) -> bool:
    """Tell whether money of A is there for some only: for who handed it in, for its own side, for the funder's staff.

    A's grant is being prepared, and only the funder's staff know of it; it has no letter and no request yet ("absent").
    """
    kept = {
        "ledger": frozenset({"coordinator"}),
        "explain": OWN_SIDE,
        "account_paper": OWN_SIDE,
        "absent": NOBODY,
    }
    return who not in kept.get(kind, STATE_SIDE if kind in MONEY_KINDS else EVERYBODY)


def _admitted(kind: str, address: Address, stage: str, method: str) -> Names:
    """Give who comes in among those who have sight."""
    if kind in SEEN_BY_ALL:
        return SIGHT[stage]
    if kind in {"account_step", "grant_step", "instalment_step"}:
        return _admitted_to_money_step(address.given["verb"], method)
    if kind == "step":
        return _admitted_to_step(address.given["verb"], stage, method)
    if kind in {"sign", "sign_confirm"}:
        return _signers(stage, kind)
    simple = {
        "copying": DRAFTERS,
        "books": BOOKERS,
        "ledger": frozenset({"coordinator"}),
        "explain": BOOKERS,
        "statement": frozenset({"manager"}),
        "grant_new": CASEWORKER,
        "grant_write": CASEWORKER,
        "grant_ask": NOBODY,
        "rollout": NOBODY,
        "appoint": NOBODY if stage == "signed" else DRAFTERS,
        "remark": STATE_SIDE if stage in REVIEWED else NOBODY,
    }
    if kind in simple:
        return simple[kind]
    group = _group(kind, address)
    # What was written before the agreement was sent is taken in and handed back (409), never lost.
    handed_back = method == "POST" and kind not in {"settle", "budget"}
    return PENS[group] if stage in OPEN or handed_back else NOBODY


def _group(kind: str, address: Address) -> str:
    if kind == "part":
        assert address.given["part"] in {*PART_MODELS, *INITIATIVE_PARTS}
        return "initiatives" if address.given["part"] in INITIATIVE_PARTS else "text"
    return {"settle": "text", "edit:text": "text", "budget": "budget"}[kind]


def _signers(stage: str, kind: str) -> Names:
    if stage == "for_signature" or (stage == "signed" and kind == "sign"):
        return frozenset({"signatory", "state_signatory"})
    return NOBODY


def _admitted_to_step(verb: str, stage: str, method: str) -> Names:
    if verb in {"pass_on_signature", "decline_to_sign"}:
        by_role = frozenset({"signatory", "state_signatory"}) if stage == "for_signature" else NOBODY
    else:
        by_role = STEPS[verb]
    if verb in {"recommend", "approve", "reject"} and stage == "draft":
        by_role = NOBODY
    # The page of a step that cannot be taken now says so (403); a POST from an old page is told it is late (409).
    return by_role if stage in STEP_STAGES[verb] or method not in {"GET", "HEAD"} else NOBODY


def _admitted_to_money_step(verb: str, method: str) -> Names:
    return MONEY_STEPS[verb] if verb in TAKEN_NOW or method not in {"GET", "HEAD"} else NOBODY
