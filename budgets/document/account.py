"""The facts of an account: what is shown, stated by the management, sent and kept (rules.md 2.10).

Plain JSON values; amounts are kroner as decimal strings with two decimals.
"""

import hashlib
import json
from decimal import Decimal
from typing import Any

from budgets.accounting.repayment import Settlement
from budgets.accounting.usage import deviation_percent, must_explain
from budgets.models import Account, DeviationNote
from budgets.queries.figures import Figures, Payer
from budgets.queries.usage import UsedLine
from partnerships.models import StoredFile

Facts = dict[str, Any]


def account_facts(account: Account, figures: Figures) -> Facts:
    """Give the account with its figures of now. What was sent is read from its snapshot, never made again."""
    notes = dict(DeviationNote.objects.filter(account=account).values_list("line_id", "text"))
    return {
        "reference": account.agreement.reference,
        "title": account.agreement.title,
        "grantee": _grantee(account),
        "number": account.number,
        "kind": str(account.kind),
        "starts_on": account.starts_on.isoformat(),
        "ends_on": account.ends_on.isoformat(),
        "budget": figures.budget,
        "years": list(figures.years),
        "lines": [_line(row, figures, notes) for row in figures.lines],
        "in_kind": [_line(row, figures, notes) for row in figures.in_kind],
        "totals": {
            "approved": _kroner(figures.approved),
            "used": _kroner(figures.used),
            "accepted": _kroner(figures.eligible),
        },
        "grant": _payer(figures.grant) | {"paid": _kroner(figures.paid)} if figures.grant else None,
        "co_financing": [_payer(payer) for payer in figures.co_financing],
        "settlement": _settlement(figures.settlement, figures.de_minimis) if figures.settlement else None,
        "audit": str(figures.audit),
        "remarks": account.remarks,
    }


def papers_of(account: Account) -> Facts:
    """Give who stated what, and the audit papers by name and hash, as they go along with what is sent."""
    return {
        "stated_by": str(account.stated_by) if account.stated_by else "",
        "stated_on": account.stated_on.isoformat() if account.stated_on else "",
        "audit_statement": _file(account.audit_statement),
        "audit_memorandum": _file(account.audit_memorandum),
    }


def bytes_of(facts: Facts) -> bytes:
    """Give the facts' only byte form: UTF-8 JSON, sorted keys, no white space."""
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def hash_of(facts: Facts) -> str:
    """Give the SHA-256 of that form, 64 hex digits."""
    return hashlib.sha256(bytes_of(facts)).hexdigest()


def _grantee(account: Account) -> str:
    """Give who hands the account in: the one who got the grant, else the agreement's owner."""
    party = account.grant.grantee if account.grant else account.agreement.owner
    return str(party.name)


def _line(row: UsedLine, figures: Figures, notes: dict[int, str]) -> Facts:
    usage = row.total
    percent = deviation_percent(usage.approved, usage.used)
    return {
        "line": row.line.pk,
        "text": row.line.text,
        "approved": _kroner(usage.approved),
        "used": _kroner(usage.used),
        "accepted": _kroner(figures.accepted(row)),
        "percent": "" if percent is None else str(percent),
        "must_explain": must_explain(usage.approved, usage.used, figures.limit),
        "explanation": notes.get(row.line.pk, ""),
        "is_in_force": row.is_in_force,
        "years": [
            {"year": year, "approved": _kroner(each.approved), "used": _kroner(each.used)}
            for year, each in row.years.items()
        ],
    }


def _payer(payer: Payer) -> Facts:
    return {"payer": payer.name, "approved": _kroner(payer.approved), "borne": _kroner(payer.borne)}


def _settlement(settled: Settlement, de_minimis: Decimal) -> Facts:
    return {
        "commitment": _kroner(settled.commitment),
        "paid": _kroner(settled.paid),
        "eligible": _kroner(settled.eligible),
        "not_accepted": _kroner(settled.not_accepted),
        "share": _kroner(settled.share),
        "carried_over": _kroner(settled.carried_over),
        "repayable": _kroner(settled.repayable),
        "de_minimis": _kroner(de_minimis),
        "claimed": _kroner(settled.claimed),
        "still_due": _kroner(settled.still_due),
        "own": _kroner(settled.own),
    }


def _file(file: StoredFile | None) -> Facts | None:
    return {"name": file.name, "sha256": file.sha256} if file else None


def _kroner(amount: Decimal) -> str:
    return f"{amount:.2f}"
