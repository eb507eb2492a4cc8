"""Who of a budget's payers gives the grant that the others finance along with."""

from django.db.models import Exists, OuterRef

from agreements.terms.enums import Capacity
from agreements.terms.models import Participation


def is_grantor(party: str) -> Exists:
    """Ask whether the party in the column `party` grants or funds in the row's edition."""
    return Exists(
        Participation.objects.filter(
            edition=OuterRef("edition"),
            party=OuterRef(party),
            capacity__in=(Capacity.GRANTOR, Capacity.FUNDER),
        )
    )
