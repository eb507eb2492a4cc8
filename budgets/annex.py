"""Budget's part of an agreement, hung on the port `agreements.annexes` in `ready()`."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from agreements.annexes import Happening, Occasion, Teller, Told
from agreements.terms.enums import AnnexKind, Kind
from agreements.terms.models import Annex, Edition
from budgets.actions.approve_budget import approve_signed_budget
from budgets.actions.copy_budget import copy_budget
from budgets.document.living import known_letter, living_letters
from budgets.document.told import told_facts, told_lines
from budgets.money import Totals, totals
from budgets.queries.lines import lines_to_name
from budgets.queries.programmes import programme_sums
from budgets.queries.sheets import Sheet, sheets_of
from budgets.readiness.balance import check_balance
from budgets.readiness.calculations import check_calculations
from budgets.readiness.co_financing import check_co_financing
from budgets.readiness.column_totals import check_column_totals
from budgets.readiness.commitments import check_commitments
from budgets.readiness.described_lines import check_described_lines
from budgets.readiness.equipment import check_equipment
from budgets.readiness.forbidden_costs import check_forbidden_costs
from budgets.readiness.mileage import check_mileage
from budgets.readiness.overhead import check_overhead
from budgets.readiness.period_months import UNKNOWN, Period, check_period_months
from budgets.readiness.presence import check_presence
from budgets.readiness.price_level import check_price_level
from budgets.readiness.rounding import check_rounding
from budgets.readiness.row_totals import check_row_totals
from budgets.readiness.spread_sums import check_spread_sums
from budgets.readiness.wages import check_wages
from budgets.turns import dues, my_turn, turns_among, turns_of, waits
from budgets.wording import INNER, MILESTONES, WORDS
from partnerships.danish.amounts import format_amount
from partnerships.problem import Problem
from partnerships.queries.prepared import Prepared

KEY = "budget"
CHECKS = (
    check_row_totals,
    check_column_totals,
    check_balance,
    check_rounding,
    check_calculations,
    check_described_lines,
    check_wages,
    check_forbidden_costs,
    check_overhead,
    check_mileage,
    check_equipment,
    check_commitments,
    check_co_financing,
    check_price_level,
    check_spread_sums,
)


_listing: Prepared[int] = Prepared(
    lambda editions: Annex.objects.filter(edition_id__in=editions, kind=AnnexKind.BUDGET).values_list(
        "edition_id", flat=True
    )
)


def tell(edition_ids: Iterable[int]) -> dict[int, Told]:
    """Give {edition id: the budget's facts, problems and sums} in four queries, however many editions.

    One more where amounts are yearly: the agreement's own period is asked for.

    An edition that lists a budget annex but has no budget is told of with empty facts and the error; one that has
    neither is not told of.
    """
    ids = list(edition_ids)
    sheets = sheets_of(ids)
    listed = set(_listing(editions=ids))
    periods = _periods([edition_id for edition_id, sheet in sheets.items() if sheet.is_per_year])
    return {
        edition_id: _told(
            sheets.get(edition_id), periods.get(edition_id, UNKNOWN), is_listed=edition_id in listed
        )
        for edition_id in ids
        if edition_id in sheets or edition_id in listed
    }


def _periods(edition_ids: list[int]) -> dict[int, Period]:
    rows = Edition.objects.filter(pk__in=edition_ids).values_list("pk", "starts_on", "ends_on")
    return {pk: (first, last) for pk, first, last in rows} if edition_ids else {}


def _told(sheet: Sheet | None, period: Period, *, is_listed: bool) -> Told:
    missing = check_presence(sheet) if is_listed else []
    if sheet is None:
        return Told(facts={}, problems=tuple(missing))
    sums = totals(sheet.grid)
    return Told(
        facts=told_facts(sheet, sums),
        problems=(*missing, *problems_of(sheet, sums), *check_period_months(sheet, sums, period)),
        summary=_summary(sheet, sums),
        money=_money(sheet, sums),
        lines=told_lines(sheet),
    )


def problems_of(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give what the readiness list says of a budget that is there (B-01 to B-13)."""
    return [problem for check in CHECKS for problem in check(sheet, sums)]


def _summary(sheet: Sheet, sums: Totals) -> str:
    return _("%(title)s: %(amount)s") % {
        "title": sheet.title,
        "amount": format_amount(sums.financed_total, _decimals(sums)),
    }


def _money(sheet: Sheet, sums: Totals) -> tuple[tuple[str, str], ...]:
    paid = [
        (financier.name, f"{sums.financiers[financier.key]:.2f}")
        for financier in sheet.financiers
        if sums.financiers[financier.key]
    ]
    return (*paid, (_("I alt"), f"{sums.financed_total:.2f}"))


def _decimals(sums: Totals) -> int:
    return 2 if sums.financed_total % 1 else 0


def heed(happening: Happening) -> Mapping[int, int]:
    """Let the budget follow what happens: copied with its edition, and money is used by it once the text is settled.

    Freezing is the triggers' work. What a sketch asks for is not money yet. Give {old line: new line} of lines copied.
    """
    if happening.occasion is Occasion.SIGNED and happening.edition.kind != Kind.APPLICATION:
        edition = happening.edition
        approve_signed_budget(edition, by=happening.by, on=edition.signed_on)
    if happening.occasion is Occasion.COPIED and happening.source is not None:
        return copy_budget(happening.source, happening.edition, initiatives=happening.lines, by=happening.by)
    return {}


TELLER = Teller(
    key=KEY,
    annex_kind=AnnexKind.BUDGET,
    document_template="budgets/document.html",
    page_template="budgets/_on_content_page.html",
    tell=tell,
    heed=heed,
    words=WORDS,
    milestones=MILESTONES,
    inner=INNER,
    papers=living_letters,
    knows=known_letter,
    sums=programme_sums,
    lines=lines_to_name,
    waits=waits,
    turns=turns_of,
    turns_among=turns_among,
    mine=my_turn,
    dues=dues,
)
