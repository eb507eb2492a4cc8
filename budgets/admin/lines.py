"""The lines of a budget and their cells at the support desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from agreements.rights import Group
from agreements.terms.admin.base import EvidenceAdmin, TermAdmin
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Allocation, BudgetLine, Expense
from partnerships.admin.base import ReadOnlyInline


class ExpenseInline(ReadOnlyInline):
    """What the line costs."""

    model = Expense
    fields = ["year", "amount"]
    ordering = ["year"]


class AllocationInline(ReadOnlyInline):
    """Who pays the line."""

    model = Allocation
    fields = ["financier", "year", "amount", "label"]
    ordering = ["financier", "year"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("financier")


@admin.register(BudgetLine)
class BudgetLineAdmin(TermAdmin):
    """Lines: the words can be mended by who may write the budget; the amounts stand in the grid."""

    group = Group.BUDGET
    list_display = ["text", "budget", "initiative", "agreement_link"]
    list_select_related = ["budget", "initiative", "edition__agreement"]
    search_fields = ["edition__agreement__reference", "text"]
    inlines = [ExpenseInline, AllocationInline]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        version = ["seen"] if self.has_change_permission(request, obj) else ["version"]
        return ["agreement_link", "edition", "budget", "text", "initiative", *version]

    def write(self, request: HttpRequest, row: BudgetLine, form: Any, *, is_new: bool) -> BudgetLine:
        data = form.cleaned_data
        return save_line(row.budget, row.pk, LineEntry(text=data["text"]), by=request.user, seen=data["seen"])


class CellAdmin(EvidenceAdmin):
    """Amounts of the grid, for looking only."""

    list_display = ["line", "year", "amount", "agreement_link"]
    list_filter = ["year", "edition__state"]
    list_select_related = ["line", "edition__agreement"]
    search_fields = ["edition__agreement__reference", "line__text"]


@admin.register(Expense)
class ExpenseAdmin(CellAdmin):
    """What lines cost."""


@admin.register(Allocation)
class AllocationAdmin(CellAdmin):
    """Who pays the lines."""

    list_display = ["line", "financier", "year", "amount", "agreement_link"]
    list_select_related = ["line", "financier", "edition__agreement"]
