"""What of a grant is to be paid back (rules.md 2.11). Amounts are kroner, half up to the øre."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from budgets.money import NOTHING
from budgets.shapes import ORE


def grant_share(commitment: Decimal, eligible: Decimal, part: Decimal, whole: Decimal) -> Decimal:
    """Give the grant's part of the eligible use: its share in the approved financing, at most the commitment.

    `part` of `whole` is the share as approved amounts, so that no percent is rounded first. An agreement whose
    financing is nought has no share to give.
    """
    if not whole:
        return NOTHING
    share = (max(eligible, NOTHING) * part / whole).quantize(ORE, rounding=ROUND_HALF_UP)
    return min(commitment, share)


def repayable(paid: Decimal, share: Decimal, carried_over: Decimal = NOTHING) -> Decimal:
    """Give what was paid and is neither earned by the account nor carried over to a later year; never below nought."""
    return max(NOTHING, paid - share - carried_over)


def claimed(amount: Decimal, de_minimis: Decimal) -> Decimal:
    """Give what is claimed back: nothing below the de minimis amount, all of it from there (499 -> 0, 500 -> 500)."""
    return NOTHING if amount < de_minimis else amount


@dataclass(frozen=True)
class Settlement:
    """A final account settled. What is used over the lines (`not_accepted`) or over the grant is the grantee's own."""

    commitment: Decimal
    paid: Decimal
    eligible: Decimal
    not_accepted: Decimal
    share: Decimal
    carried_over: Decimal
    repayable: Decimal
    claimed: Decimal

    @property
    def still_due(self) -> Decimal:
        """What the funder still owes of the earned grant."""
        return max(NOTHING, self.share - self.paid)

    @property
    def own(self) -> Decimal:
        """What the grantee, and who else pays, bear of all that was used."""
        return self.eligible + self.not_accepted - self.share


def settle(
    *,
    commitment: Decimal,
    paid: Decimal,
    used: Decimal,
    eligible: Decimal,
    part: Decimal,
    whole: Decimal,
    carried_over: Decimal = NOTHING,
    de_minimis: Decimal = NOTHING,
) -> Settlement:
    """Settle a grant: what it covers, and what goes back. `used` is all that was used, `eligible` what is in its lines."""
    share = grant_share(commitment, eligible, part, whole)
    back = repayable(paid, share, carried_over)
    return Settlement(
        commitment, paid, eligible, used - eligible, share, carried_over, back, claimed(back, de_minimis)
    )


def without_carry_over(settled: Settlement, de_minimis: Decimal) -> Settlement:
    """Give the settlement of a grant that may be used no more: what was to be used later goes back too."""
    back = repayable(settled.paid, settled.share)
    return replace(settled, carried_over=NOTHING, repayable=back, claimed=claimed(back, de_minimis))
