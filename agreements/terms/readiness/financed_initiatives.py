"""C-11: the grantor's money goes to initiatives that stand in the agreement."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from agreements.terms.document.money_table import decimal_of, shown
from agreements.terms.enums import Capacity
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem, Severity

CODE = "C-11"


def check_financed_initiatives(case: Case) -> Iterator[Problem]:
    """Warn of money from the grantor that belongs to no initiative in the agreement (rules.md 9, C-11; S0 par. 8).

    That the grantor approves in writing is what the procedure demands before it can be signed.
    """
    facts = case.facts
    weight = demands_of(facts.kind).financed
    if weight is None:
        return
    grantors = [party.name for party in facts.parties if party.capacity == Capacity.GRANTOR]
    names = {initiative.name for initiative in facts.initiatives}
    for key, told in facts.annexed.items():
        if not isinstance(told, dict):
            continue
        for grantor in grantors:
            if grantor in told.get("financiers", ()):
                yield from _untied(key, told, grantor, names, weight)


def _untied(
    key: str, told: dict[str, Any], grantor: str, names: set[str], weight: Severity
) -> Iterator[Problem]:
    place = told["financiers"].index(grantor)
    for row in told.get("by_initiative", ()):
        if row["initiative"] not in names and decimal_of(row["amounts"][place]):
            sentence = _(
                "%(grantor)s betaler %(amount)s, som ikke hører til en indsats i aftalen. Vælg indsatsen ved posterne, "
                "eller skriv indsatsen ind i aftalen."
            )
            amount = shown(row["amounts"][place])
            yield Problem(CODE, weight, sentence % {"grantor": grantor, "amount": amount}, key)
