"""What a change makes of a budget, as the sheets that a budget's own checks read."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from agreements.terms.enums import Capacity
from agreements.terms.models import Participation
from budgets.enums import GrantState
from budgets.models import ApprovedLine, Grant, RuleSet
from budgets.queries.changes import Change
from budgets.queries.rules_of import rules_read
from budgets.queries.sheets import Sheet, SheetFinancier
from budgets.queries.versions import Approved, sheet_of_version
from budgets.shapes import Commitment


def sheets_around(change: Change, rules: RuleSet) -> tuple[Sheet, Sheet]:
    """Give the approved budget and the one the change would make of it, under these rules; two queries."""
    approved = change.operative.approved
    lines = {line.pk: line for line in change.operative.lines}
    lines |= {
        key: ApprovedLine(pk=key, text=words.text, category=words.category)
        for key, words in change.words.items()
        if key not in lines
    }
    changed = Approved(approved.version, tuple(lines.values()), change.operative.financiers, change.after)
    payers, commitments = _payers(change), _commitments(change)
    before, after = (
        replace(
            sheet_of_version(budget, ""), financiers=payers, rules=rules_read(rules), commitments=commitments
        )
        for budget in (replace(approved, financiers=change.operative.financiers), changed)
    )
    return before, after


def _payers(change: Change) -> tuple[SheetFinancier, ...]:
    grantors = set(
        Participation.objects.filter(
            edition=change.operative.version.edition_id,
            capacity__in=(Capacity.GRANTOR, Capacity.FUNDER),
            party__isnull=False,
        ).values_list("party_id", flat=True)
    )
    return tuple(
        SheetFinancier(payer.pk, payer.name, payer.party_id, payer.party_id in grantors)
        for payer in change.operative.financiers
    )


def _commitments(change: Change) -> tuple[Commitment, ...]:
    """Give what each funder has promised in all: which year money is used in is for the change to say."""
    promised: dict[int, Decimal] = defaultdict(Decimal)
    grants = Grant.objects.filter(agreement=change.request.agreement_id)
    for funder, amount in grants.exclude(state__in=(GrantState.PREPARED, GrantState.LAPSED)).values_list(
        "funder_id", "amount"
    ):
        promised[funder] += amount
    return tuple(Commitment(funder, amount) for funder, amount in promised.items())
