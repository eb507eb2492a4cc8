"""Money for the same thing in two agreements (rules.md 2.7; source-documents.md N36): related grants, and lines."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from agreements.terms.models import Agreement, Edition, RelatedGrant
from budgets.enums import GrantState
from budgets.models import ApprovedAmount, Grant
from budgets.queries.grants import issued
from partnerships.danish.amounts import format_amount

MOST_FOUND = 50


@dataclass(frozen=True)
class Twice:
    """One thing that is paid in more than one agreement: its words, the year (0: none), and (reference, title) of each."""

    what: str
    year: int
    amount: Decimal | None
    agreements: tuple[tuple[str, str], ...]

    @property
    def figure(self) -> str:
        """The amount as it is shown, "" for none."""
        return "" if self.amount is None else format_amount(self.amount, 2 if self.amount % 1 else 0)


def lines_paid_twice(seen: QuerySet[Agreement]) -> list[Twice]:
    """Give the lines of budgets in force with the same words, year and amount in two agreements of one organisation.

    At most MOST_FOUND, by their words; two queries.
    """
    rows = ApprovedAmount.objects.filter(
        version__superseded_on__isnull=True,
        version__agreement__in=seen,
        financier__isnull=True,
        amount__gt=0,
    ).order_by()
    key = ("line__text", "year", "amount", "version__agreement__owner_id")
    groups = list(
        rows.values(*key)
        .annotate(number=Count("version__agreement", distinct=True))
        .filter(number__gt=1)
        .order_by("line__text", "year", "amount")
        .values_list(*key)[:MOST_FOUND]
    )
    found = rows.filter(_any_of(dict(zip(key, group, strict=True)) for group in groups)).values_list(
        *key, "version__agreement__reference", "version__agreement__title"
    )
    return _gathered(groups, [(tuple(row[:4]), row[4:]) for row in found])


def grants_named_twice(seen: QuerySet[Agreement]) -> list[Twice]:
    """Give the related grants whose journal number another agreement names, or has a grant of its own by; three queries.

    At most MOST_FOUND, by number; what counts is each agreement's newest text. A draft of another organisation is not
    among `seen`. That two agreements have grants by one number is no more than one case for a whole pool.
    """
    newer = Edition.objects.filter(
        agreement=OuterRef("edition__agreement"), number__gt=OuterRef("edition__number")
    )
    named = (
        RelatedGrant.objects.filter(~Exists(newer), edition__agreement__in=seen)
        .exclude(journal_number="")
        .order_by()
    )
    given = issued(Grant.objects.exclude(state=GrantState.LAPSED)).filter(agreement__in=seen).order_by()
    elsewhere = given.filter(case_number=OuterRef("journal_number")).exclude(
        agreement=OuterRef("edition__agreement")
    )
    numbers = list(
        named.values("journal_number")
        .annotate(
            number=Count("edition__agreement", distinct=True), given=Count("pk", filter=Exists(elsewhere))
        )
        .filter(Q(number__gt=1) | Q(given__gt=0))
        .order_by("journal_number")
        .values_list("journal_number", flat=True)[:MOST_FOUND]
    )
    rows = [
        *named.filter(journal_number__in=numbers).values_list(
            "journal_number", "edition__agreement__reference", "edition__agreement__title"
        ),
        *given.filter(case_number__in=numbers).values_list(
            "case_number", "agreement__reference", "agreement__title"
        ),
    ]
    keys = [(number, 0, None, None) for number in numbers]
    return _gathered(keys, [((number, 0, None, None), tuple(who)) for number, *who in rows])


def _any_of(conditions: Iterable[dict[str, Any]]) -> Q:
    chosen = Q(pk__in=[])
    for condition in conditions:
        chosen |= Q(**condition)
    return chosen


def _gathered(keys: list[Any], found: list[tuple[Any, Any]]) -> list[Twice]:
    named: dict[Any, dict[str, str]] = defaultdict(dict)
    for key, (reference, title) in found:
        named[tuple(key)][reference] = title
    return [
        Twice(what, year, amount, tuple(sorted(named[what, year, amount, owner].items())))
        for what, year, amount, owner in map(tuple, keys)
    ]
