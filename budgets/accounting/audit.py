"""Which audit an account needs, from the grant, the grantee and the funder's thresholds (rules.md 2.10, G-08)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from budgets.enums import AuditLevel, Operator

_BY_STRENGTH = list(AuditLevel)


@dataclass(frozen=True)
class Threshold:
    """From, or over, this amount in kroner the level is demanded; of one category of grantee, "" for everybody."""

    operator: str
    amount: Decimal
    level: str
    grantee: str = ""

    def is_passed(self, amount: Decimal) -> bool:
        """Tell whether the amount lies over the threshold; of one that says "og derover" the amount itself does."""
        return amount >= self.amount if self.operator == Operator.FROM else amount > self.amount


def audit_level(amount: Decimal, grantee: str, thresholds: Iterable[Threshold]) -> AuditLevel:
    """Give the strongest audit whose threshold the grant passes; the grantee's own thresholds go before those for all."""
    known = list(thresholds)
    own = [each for each in known if each.grantee and each.grantee == grantee]
    asked = own or [each for each in known if not each.grantee]
    passed = [AuditLevel(each.level) for each in asked if each.is_passed(amount)]
    return max(passed, key=_BY_STRENGTH.index, default=AuditLevel.NONE)


def demands_statement(level: str) -> bool:
    """Tell whether an auditor's statement goes with the account."""
    return level != AuditLevel.NONE


def demands_memorandum(level: str) -> bool:
    """Tell whether an audit memorandum goes along, too: a registered or state-authorised auditor writes one."""
    return level in {AuditLevel.APPROVED, AuditLevel.PERFORMANCE}
