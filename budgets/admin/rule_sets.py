"""Rule sets at the support desk: a funder's rules as data, saved whole through their verb."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from agreements.rules import may_keep_house
from budgets.actions.delivering import delivery_of
from budgets.actions.renew_rule_set import renew_rule_set
from budgets.actions.ruling import DATE, FIELDS, THRESHOLD
from budgets.actions.save_rule_set import save_rule_set
from budgets.enums import Category
from budgets.models import AuditThreshold, ReportingDate, RuleSet
from budgets.queries.rule_sets import rule_sets_whole
from partnerships.admin.base import DeskAdmin, SeenForm
from partnerships.admin.people import for_each


def _categories(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=Category.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class RuleSetForm(SeenForm):
    """The kinds of cost are ticked off."""

    always_approve = _categories(_("Slags, hvor hver ændring skal godkendes"))
    forbidden = _categories(_("Slags udgifter, der ikke må stå i budgettet"))


class PartInline(admin.options.InlineModelAdmin):
    """Rows that are saved with the rule set, by its verb."""

    extra = 1

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(may_keep_house(request.user))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(may_keep_house(request.user))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(may_keep_house(request.user))


class AuditThresholdInline(PartInline, admin.TabularInline):
    """From which amount on which audit."""

    model = AuditThreshold
    fields = THRESHOLD


class ReportingDateInline(PartInline, admin.StackedInline):
    """The reporting calendar: what and of which periods, when, and which grants it is asked of."""

    model = ReportingDate
    fields = (DATE[:2], DATE[2:6], DATE[6:])


@admin.register(RuleSet)
class RuleSetAdmin(DeskAdmin):
    """Rule sets: one that a grant or a closed budget goes by gets its next number when it is saved."""

    form = RuleSetForm
    list_display = ["name", "code", "number", "retired_on", "delivery"]
    list_filter = [("retired_on", admin.EmptyFieldListFilter)]
    search_fields = ["name", "code", "source"]
    fields = ["code", "number", "retired_on", "delivery", *FIELDS, "seen"]
    inlines = [AuditThresholdInline, ReportingDateInline]
    actions = ["take_delivered"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[RuleSet]:
        return rule_sets_whole()

    @admin.display(description=_("leveret"))
    def delivery(self, row: RuleSet) -> str:
        """Tell how a number that is in use stands to what is delivered under its code."""
        return "" if row.pk is None or row.retired_on else str(delivery_of(row).label)

    @admin.action(description=_("Gør den leverede udgave til næste nummer"), permissions=["change"])
    def take_delivered(self, request: HttpRequest, queryset: QuerySet[RuleSet]) -> None:
        """Make the next number of each chosen one by what is delivered."""
        for_each(self, request, queryset, lambda row: renew_rule_set(row, by=request.user, seen=row.version))

    def get_readonly_fields(self, request: HttpRequest, obj: RuleSet | None = None) -> list[str]:
        return ["number", "retired_on", "delivery", *(["code"] if obj else [])]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and bool(may_keep_house(request.user))

    def has_change_permission(self, request: HttpRequest, obj: RuleSet | None = None) -> bool:
        allowed = super().has_change_permission(request, obj) and bool(may_keep_house(request.user))
        return allowed and (obj is None or obj.retired_on is None)

    def save_model(self, request: HttpRequest, obj: RuleSet, form: Any, change: bool) -> None:
        """Wait for the rows that hang on the rule set: all is saved at once, in `save_related`."""

    def save_related(
        self, request: HttpRequest, form: Any, formsets: list[BaseInlineFormSet], change: bool
    ) -> None:
        """Call the verb with the rule set and its rows."""
        rows = {formset.model: _rows(formset) for formset in formsets}
        row = form.instance
        saved = save_rule_set(
            form.cleaned_data,
            by=request.user,  # type: ignore[arg-type]
            thresholds=rows[AuditThreshold],
            dates=rows[ReportingDate],
            rule_set=RuleSet.objects.get(pk=row.pk) if change else None,
            seen=form.cleaned_data["seen"],
        )
        row.__dict__.update(saved.__dict__)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> list[dict[str, Any]]:
        """Tell the fields only: the verb's event tells of the rows."""
        told: list[dict[str, Any]] = super().construct_change_message(request, form, [], add)
        return told


def _rows(formset: BaseInlineFormSet) -> list[dict[str, Any]]:
    return [data for form in formset.forms if (data := form.cleaned_data) and not data.get("DELETE")]
