"""The money of programmes, summed over their agreements (rules.md 2.1: a commitment is held against the appropriation)."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import GrantState, InstalmentState
from budgets.models import ApprovedAmount, Entry, Grant, Instalment
from budgets.queries.exact import kroner_of, ore_of

_PROMISED = (
    GrantState.CONDITIONAL,
    GrantState.FINAL,
    GrantState.ACCEPTED,
    GrantState.STOPPED,
    GrantState.SETTLED,
)
_WORDS: dict[str, str | Promise] = {
    "budget": _("Budgetter, der gælder"),
    "granted": _("Givet i tilskud"),
    "paid": _("Udbetalt"),
    "used": _("Forbrugt"),
}


def programme_sums(
    programme_ids: Iterable[int], seen: QuerySet[Agreement]
) -> dict[int, list[tuple[str, Decimal]]]:
    """Give {programme id: (what, kroner)} over the agreements that are seen, whatever is not nought; one query."""
    ids = list(programme_ids)
    in_force = ApprovedAmount.objects.filter(version__superseded_on__isnull=True, financier__isnull=True)
    paid = Instalment.objects.filter(state=InstalmentState.PAID)
    sources = [
        _source("budget", in_force, "version__agreement", ids, seen),
        _source("granted", Grant.objects.filter(state__in=_PROMISED), "agreement", ids, seen),
        _source("paid", paid, "grant__agreement", ids, seen),
        _source("used", Entry.objects.all(), "agreement", ids, seen),
    ]
    amounts = {(pk, what): kroner_of(ore) for pk, what, ore in sources[0].union(*sources[1:], all=True)}
    return {
        pk: [(str(words), amounts[pk, what]) for what, words in _WORDS.items() if amounts.get((pk, what))]
        for pk in ids
    }


def _source(
    what: str, rows: QuerySet[Any], path: str, ids: list[int], seen: QuerySet[Agreement]
) -> QuerySet[Any]:
    return (
        rows.filter(**{f"{path}__programme__in": ids, f"{path}__in": seen})
        .order_by()
        .annotate(programme=F(f"{path}__programme_id"), what=Value(what, output_field=CharField()))
        .values("programme", "what")
        .annotate(total=ore_of())
        .values_list("programme", "what", "total")
    )
