"""Numbers that look like personal numbers, and of which somebody said why they are none (rules.md 5.5, D-01)."""

from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships.models import Event

OVERRULED = "overrule_cpr"
NUMBER = "not_cpr"  # where the event keeps the number's code


def overruled(edition: Edition) -> frozenset[str]:
    """Give the codes of the numbers that were overruled anywhere in the agreement; one query."""
    told = Event.objects.filter(chain=chain_of(edition), verb=OVERRULED).values_list("before", flat=True)
    return frozenset(code for before in told for code in before.get(NUMBER, ()))
