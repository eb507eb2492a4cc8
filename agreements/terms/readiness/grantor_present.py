"""P-03: where the kind asks for it, the document names who gives and who receives."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem, Severity

CODE = "P-03"


def check_grantor_present(case: Case) -> Iterator[Problem]:
    """Give an error for each capacity the kind asks for that no party takes (rules.md 9, P-03).

    Without a grantor there is nobody to send it to.
    """
    parties = case.facts.parties
    if len(parties) < 2:
        return
    present = {party.capacity for party in parties}
    for capacity in demands_of(case.facts.kind).capacities:
        if capacity not in present:
            sentence = _("Ingen af parterne er %(capacity)s. Ret, hvad en af dem deltager som.")
            block = f"party-{parties[-1].line}"
            yield Problem(
                CODE, Severity.ERROR, sentence % {"capacity": capacity.label.lower()}, block, "capacity"
            )
