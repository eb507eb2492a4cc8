"""Signatories, signing copies, signatures and signed documents at the support desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from agreements.life.models import Appointment, SealedDocument, Signature, SigningCopy
from agreements.terms.admin.base import EvidenceAdmin
from partnerships.admin.base import ReadOnlyInline


@admin.register(Appointment)
class AppointmentAdmin(EvidenceAdmin):
    """Who signs for whom: appointed by the party itself, on the agreement's page."""

    edition_path = "participation__edition"
    list_display = [
        "agreement_link",
        "participation",
        "user",
        "title",
        "valid_from",
        "valid_until",
        "ended_on",
    ]
    list_filter = ["basis", ("ended_on", admin.EmptyFieldListFilter)]
    list_select_related = ["participation__edition__agreement", "user"]
    search_fields = ["participation__edition__agreement__reference", "participation__name", "user__name"]


class SignatureInline(ReadOnlyInline):
    """The signatures on the copy."""

    model = Signature
    fields = ["name", "title", "participation", "method", "signed_on", "recorded_at"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("participation")


@admin.register(SigningCopy)
class SigningCopyAdmin(EvidenceAdmin):
    """What was put before the signatories."""

    list_display = ["agreement_link", "number", "sent_by", "sent_on", "sha256"]
    list_filter = ["sent_on", "edition__state"]
    list_select_related = ["edition__agreement", "sent_by"]
    search_fields = ["edition__agreement__reference", "sha256", "facts_hash"]
    fields = [
        "agreement_link",
        "edition",
        "number",
        "facts_hash",
        "sha256",
        "sent_by",
        "sent_on",
        "recorded_at",
    ]
    inlines = [SignatureInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("facts")


@admin.register(Signature)
class SignatureAdmin(EvidenceAdmin):
    """Signatures."""

    edition_path = "copy__edition"
    list_display = ["agreement_link", "name", "participation", "method", "signed_on", "recorded_at"]
    list_filter = ["method", "signed_on"]
    list_select_related = ["copy__edition__agreement", "participation"]
    search_fields = ["copy__edition__agreement__reference", "name", "participation__name"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("copy__facts")


@admin.register(SealedDocument)
class SealedDocumentAdmin(EvidenceAdmin):
    """Signed documents; the file is fetched on the agreement's page."""

    list_display = ["agreement_link", "sealed_on", "size", "sha256"]
    list_filter = ["sealed_on"]
    list_select_related = ["edition__agreement", "copy"]
    search_fields = ["edition__agreement__reference", "sha256"]
    fields = ["agreement_link", "edition", "copy", "facts_hash", "sha256", "size", "sealed_on", "recorded_at"]
