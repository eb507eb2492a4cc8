"""Rule sets at the support desk: a funder's rules as data."""

from django.contrib import admin

from budgets.models import AuditThreshold, ReportingDate, RuleSet
from partnerships.admin.base import ReadOnlyAdmin, ReadOnlyInline


class AuditThresholdInline(ReadOnlyInline):
    """From which amount on which audit."""

    model = AuditThreshold
    fields = ["grantee", "operator", "amount", "level"]


class ReportingDateInline(ReadOnlyInline):
    """The reporting calendar."""

    model = ReportingDate
    fields = ["kind", "month", "day", "months_after", "internal_days"]


@admin.register(RuleSet)
class RuleSetAdmin(ReadOnlyAdmin):
    """Rule sets with their thresholds and calendars."""

    list_display = ["name", "code", "number", "retired_on"]
    search_fields = ["name", "code", "source"]
    inlines = [AuditThresholdInline, ReportingDateInline]
