"""The money of closed agreements at the support desk: looked at only; its verbs are on the agreement's own pages."""

from typing import Any

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from agreements.terms.admin.base import link_to
from budgets.models import (
    Account,
    AccountSnapshot,
    ApprovedAmount,
    ApprovedLine,
    BudgetVersion,
    ChangeItem,
    ChangeRequest,
    DeviationNote,
    Entry,
    Forecast,
    Grant,
    GrantAcceptance,
    GrantCondition,
    GrantLetter,
    GrantReport,
    GrantRequest,
    GrantYear,
    Instalment,
    LedgerLoad,
    SheetLayout,
    Spread,
)
from partnerships.admin.base import ReadOnlyAdmin, ReadOnlyInline


class MoneyAdmin(ReadOnlyAdmin):
    """What belongs to an agreement, found by its reference and linked to it."""

    agreement_path = "agreement"
    show_facets = admin.ShowFacets.NEVER

    def get_search_fields(self, request: Any) -> list[str]:
        return [*self.search_fields, f"{self.agreement_path}__reference"]

    def get_queryset(self, request: Any) -> Any:
        related = [self.agreement_path, *(self.list_select_related or [])]  # type: ignore[misc]
        return super().get_queryset(request).select_related(*related)

    @admin.display(description=_("aftale"))
    def agreement_link(self, row: Any) -> SafeString:
        """The agreement the row belongs to."""
        for step in self.agreement_path.split("__"):
            row = getattr(row, step)
        return link_to(row)


class ApprovedAmountInline(ReadOnlyInline):
    """The amounts of a version."""

    model = ApprovedAmount
    fields = ["line", "year", "financier", "amount"]


@admin.register(BudgetVersion)
class BudgetVersionAdmin(MoneyAdmin):
    """The approved budgets."""

    list_display = ["number", "source", "approved_on", "superseded_on", "agreement_link"]
    list_filter = ["source"]
    inlines = [ApprovedAmountInline]


@admin.register(ApprovedLine)
class ApprovedLineAdmin(MoneyAdmin):
    """The lines money may be used on."""

    list_display = ["text", "category", "contribution", "agreement_link"]
    list_filter = ["category", "contribution"]
    search_fields = ["text"]


class ChangeItemInline(ReadOnlyInline):
    """What a change changes."""

    model = ChangeItem
    fields = ["line", "new_text", "year", "financier", "amount", "is_approved"]


@admin.register(ChangeRequest)
class ChangeRequestAdmin(MoneyAdmin):
    """Changes asked for."""

    list_display = ["number", "state", "sent_on", "decided_on", "agreement_link"]
    list_filter = ["state"]
    inlines = [ChangeItemInline]


class GrantYearInline(ReadOnlyInline):
    """The grant year by year."""

    model = GrantYear
    fields = ["year", "amount"]


class GrantConditionInline(ReadOnlyInline):
    """Its conditions."""

    model = GrantCondition
    fields = ["order", "text", "is_precedent", "due_on", "fulfilled_on"]


class InstalmentInline(ReadOnlyInline):
    """How it is paid."""

    model = Instalment
    fields = ["number", "amount", "trigger", "due_on", "state", "paid_on"]


class GrantRequestInline(ReadOnlyInline):
    """What was asked for."""

    model = GrantRequest
    fields = ["number", "kind", "state", "requested_on", "decided_on"]


@admin.register(Grant)
class GrantAdmin(MoneyAdmin):
    """Grants."""

    list_display = ["title", "number", "amount", "state", "funder", "agreement_link"]
    list_filter = ["state"]
    list_select_related = ["funder"]
    search_fields = ["title", "case_number"]
    inlines = [GrantYearInline, GrantConditionInline, InstalmentInline, GrantRequestInline]


@admin.register(GrantLetter)
class GrantLetterAdmin(MoneyAdmin):
    """Letters as they were issued."""

    agreement_path = "grant__agreement"
    list_display = ["grant", "number", "issued_on", "sha256", "agreement_link"]
    list_filter = ["issued_on"]


@admin.register(GrantAcceptance)
class GrantAcceptanceAdmin(MoneyAdmin):
    """Acceptances."""

    agreement_path = "letter__grant__agreement"
    list_display = ["letter", "accepted_on", "by", "agreement_link"]
    list_filter = ["accepted_on"]
    list_select_related = ["by"]


@admin.register(GrantReport)
class GrantReportAdmin(MoneyAdmin):
    """Status reports handed in."""

    agreement_path = "grant__agreement"
    list_display = ["number", "grant", "ends_on", "state", "handed_in_on", "decided_on", "agreement_link"]
    list_filter = ["state"]


@admin.register(Entry)
class EntryAdmin(MoneyAdmin):
    """What was booked."""

    list_display = ["booked_on", "line", "amount", "voucher", "agreement_link"]
    list_filter = ["booked_on"]
    list_select_related = ["line"]
    search_fields = ["text", "voucher"]


@admin.register(LedgerLoad)
class LedgerLoadAdmin(MoneyAdmin):
    """Extracts that were read in."""

    list_display = ["loaded_on", "rows", "total", "by", "agreement_link"]
    list_filter = ["loaded_on"]
    list_select_related = ["by"]


@admin.register(Forecast)
class ForecastAdmin(MoneyAdmin):
    """What is expected to be used."""

    list_display = ["line", "year", "amount", "judged_on", "agreement_link"]
    list_filter = ["year"]
    list_select_related = ["line"]


class DeviationNoteInline(ReadOnlyInline):
    """What is explained."""

    model = DeviationNote
    fields = ["line", "text"]


@admin.register(Account)
class AccountAdmin(MoneyAdmin):
    """Accounts."""

    list_display = ["number", "kind", "state", "starts_on", "ends_on", "agreement_link"]
    list_filter = ["kind", "state"]
    inlines = [DeviationNoteInline]


@admin.register(AccountSnapshot)
class AccountSnapshotAdmin(MoneyAdmin):
    """Accounts as they were sent."""

    agreement_path = "account__agreement"
    list_display = ["account", "number", "sent_on", "sent_by", "agreement_link"]
    list_filter = ["sent_on"]
    list_select_related = ["sent_by"]


@admin.register(SheetLayout)
class SheetLayoutAdmin(ReadOnlyAdmin):
    """How organisations' own sheets are read."""

    list_display = ["name", "party", "sign"]
    list_filter = ["party__kind"]
    list_select_related = ["party"]
    search_fields = ["name", "party__name"]


@admin.register(Spread)
class SpreadAdmin(MoneyAdmin):
    """Amounts spread over a year."""

    agreement_path = "edition__agreement"
    list_display = ["line", "year", "part", "amount", "agreement_link"]
    list_filter = ["year"]
    list_select_related = ["line"]
