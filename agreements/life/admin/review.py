"""Sendings, decisions and remarks at the support desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from agreements.life.models import Decision, LiftedReservation, Remark, Sending
from agreements.terms.admin.base import EvidenceAdmin
from partnerships.admin.base import ReadOnlyInline


class DecisionInline(ReadOnlyInline):
    """What was decided on the sending."""

    model = Decision
    fields = ["kind", "party", "by", "on", "note"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("by", "party", "sending__edition__agreement")


@admin.register(Sending)
class SendingAdmin(EvidenceAdmin):
    """What was sent to the other side; the text itself is read on the agreement's page."""

    list_display = ["agreement_link", "number", "sent_by", "sent_on", "facts_hash"]
    list_filter = ["sent_on", "edition__state"]
    list_select_related = ["edition__agreement", "sent_by"]
    search_fields = ["edition__agreement__reference", "facts_hash"]
    fields = ["agreement_link", "edition", "number", "facts_hash", "sent_by", "sent_on", "recorded_at"]
    inlines = [DecisionInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("facts")


@admin.register(Decision)
class DecisionAdmin(EvidenceAdmin):
    """Recommendations, approvals, returns and rejections."""

    edition_path = "sending__edition"
    list_display = ["agreement_link", "kind", "party", "by", "on", "facts_hash"]
    list_filter = ["kind", "on"]
    list_select_related = ["sending__edition__agreement", "by", "party"]
    search_fields = ["sending__edition__agreement__reference", "by__name"]
    fields = ["agreement_link", "sending", "kind", "party", "facts_hash", "by", "on", "recorded_at", "note"]


@admin.register(Remark)
class RemarkAdmin(EvidenceAdmin):
    """Remarks: written by the reviewer, settled by the other side, on the agreement's page."""

    list_display = ["agreement_link", "block", "__str__", "placed_by", "placed_at", "settled_at"]
    list_filter = [("settled_at", admin.EmptyFieldListFilter), ("returned_on", admin.EmptyFieldListFilter)]
    list_select_related = ["edition__agreement", "placed_by"]
    search_fields = ["edition__agreement__reference", "text", "answer"]


@admin.register(LiftedReservation)
class LiftedReservationAdmin(EvidenceAdmin):
    """Political reservations that fell away."""

    list_display = ["agreement_link", "reservation", "lifted_on", "reference", "by"]
    list_filter = ["lifted_on"]
    list_select_related = ["edition__agreement", "reservation", "by"]
    search_fields = ["edition__agreement__reference", "reference"]
