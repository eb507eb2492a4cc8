"""Budgets at the support desk: looked at by all; a line's text is mended through the verb, amounts in the grid only."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from agreements.terms.admin.base import OfEdition
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier, StatedTotal
from budgets.rules import may_edit_budget
from partnerships.admin.base import DeskAdmin, ReadOnlyAdmin, ReadOnlyInline

REFERENCE = "edition__agreement__reference"


class FinancierInline(ReadOnlyInline):
    """Who pays."""

    model = Financier
    fields = ["order", "name", "party"]


class LineInline(ReadOnlyInline):
    """The lines in order."""

    model = BudgetLine
    fields = ["order", "text", "initiative", "version"]


class ExpenseInline(ReadOnlyInline):
    """What the line costs."""

    model = Expense
    fields = ["year", "amount"]


class AllocationInline(ReadOnlyInline):
    """Who pays the line."""

    model = Allocation
    fields = ["year", "financier", "amount", "label"]


class StatedTotalInline(ReadOnlyInline):
    """The sums that the source prints."""

    model = StatedTotal
    fields = ["table", "financier", "year", "amount", "explanation"]


@admin.register(Budget)
class BudgetAdmin(OfEdition, ReadOnlyAdmin):
    """A budget with its payers and lines."""

    list_display = ["title", "first_year", "last_year", "agreement_link", "edition"]
    list_filter = ["first_year", "edition__state"]
    search_fields = ["title", REFERENCE]
    inlines = [FinancierInline, LineInline, StatedTotalInline]


@admin.register(BudgetLine)
class BudgetLineAdmin(OfEdition, DeskAdmin):
    """A line with its cells."""

    list_display = ["text", "order", "agreement_link", "edition", "version"]
    list_filter = ["edition__state"]
    search_fields = ["text", REFERENCE]
    fields = ["text", "seen"]
    inlines = [ExpenseInline, AllocationInline, StatedTotalInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: BudgetLine | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or bool(may_edit_budget(request.user, obj.edition)))

    def write(self, request: HttpRequest, row: BudgetLine, form: Any, *, is_new: bool) -> BudgetLine:
        """Save the text through the verb."""
        entry = LineEntry(text=form.cleaned_data["text"])
        return save_line(row.budget, row.pk, entry, by=request.user, seen=form.cleaned_data["seen"])


@admin.register(Financier)
class FinancierAdmin(OfEdition, ReadOnlyAdmin):
    """Who pays, across budgets."""

    list_display = ["name", "party", "agreement_link", "edition"]
    list_filter = ["edition__state"]
    search_fields = ["name", "party__name", REFERENCE]
    list_select_related = ["party"]


class CellAdmin(OfEdition, ReadOnlyAdmin):
    """A cell of the grid."""

    list_filter = ["year"]
    search_fields = ["line__text", REFERENCE]
    list_select_related = ["line"]


@admin.register(Expense)
class ExpenseAdmin(CellAdmin):
    """What lines cost."""

    list_display = ["line", "year", "amount", "agreement_link"]


@admin.register(Allocation)
class AllocationAdmin(CellAdmin):
    """What payers pay."""

    list_display = ["line", "year", "financier", "amount", "label", "agreement_link"]
    list_select_related = ["line", "financier"]


@admin.register(StatedTotal)
class StatedTotalAdmin(CellAdmin):
    """The sums that sources print."""

    list_display = ["budget", "table", "line", "financier", "year", "amount", "agreement_link"]
    list_select_related = ["budget", "line", "financier"]
