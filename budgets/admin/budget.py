"""Budgets and their payers at the support desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from agreements.rights import Group
from agreements.terms.admin.base import EvidenceAdmin, TermAdmin, TermInline
from budgets.actions.heads import Head, Payer
from budgets.actions.save_budget_head import save_budget_head
from budgets.models import Budget, BudgetLine, Financier

HEAD = ("title", "first_year", "last_year", "note", "price_level_year")


class FinancierInline(TermInline):
    """Who pays."""

    model = Financier
    fields = ["name", "order"]


class LineInline(TermInline):
    """The budget's lines."""

    model = BudgetLine
    fields = ["text", "order"]


@admin.register(Budget)
class BudgetAdmin(TermAdmin):
    """Budgets: the head can be mended by who may write the budget; the amounts stand in the grid."""

    group = Group.BUDGET
    list_display = ["title", "agreement_link", "edition", "first_year", "last_year"]
    list_filter = ["edition__state", "first_year"]
    search_fields = ["edition__agreement__reference", "title"]
    inlines = [FinancierInline, LineInline]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        version = ["seen"] if self.has_change_permission(request, obj) else ["version"]
        return ["agreement_link", "edition", *HEAD, *version]

    def write(self, request: HttpRequest, row: Budget, form: Any, *, is_new: bool) -> Budget:
        payers = tuple(Payer(payer.pk, payer.name) for payer in row.financiers.all())
        head = Head(**{name: form.cleaned_data[name] for name in HEAD}, payers=payers)
        return save_budget_head(row, head, by=request.user, seen=form.cleaned_data["seen"])


@admin.register(Financier)
class FinancierAdmin(EvidenceAdmin):
    """Payers: they are written with the budget's head, on the agreement's page."""

    list_display = ["name", "party", "budget", "agreement_link"]
    list_filter = [("party", admin.EmptyFieldListFilter), "edition__state"]
    list_select_related = ["party", "budget", "edition__agreement"]
    search_fields = ["edition__agreement__reference", "name"]
