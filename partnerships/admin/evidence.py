"""The trail, the outbox, stored files, counters, sent forms and saved views at the support desk: for looking only."""

from django.contrib import admin

from partnerships.admin.base import ReadOnlyAdmin
from partnerships.models import Counter, Event, OutboxMail, SavedView, SentForm, StoredFile


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    """Who did what, when, with before and after."""

    list_display = ["recorded_at", "actor_name", "verb", "subject_label", "chain", "sequence"]
    list_filter = ["verb", "subject_type", "occurred_on"]
    search_fields = ["actor_name", "subject_label", "chain", "=subject_id"]


@admin.register(OutboxMail)
class OutboxMailAdmin(ReadOnlyAdmin):
    """What waits to be sent, and why it still waits. The text is not shown: it may hold somebody's one-time link."""

    list_display = ["written_at", "to", "subject", "attempts", "last_error", "sent_at"]
    list_filter = [("sent_at", admin.EmptyFieldListFilter), "written_at"]
    search_fields = ["to", "subject"]
    fields = ["to", "subject", "written_at", "not_before", "attempts", "last_error", "sent_at"]


@admin.register(StoredFile)
class StoredFileAdmin(ReadOnlyAdmin):
    """Which files were brought, by whom."""

    list_display = ["name", "content_type", "size", "uploaded_by", "uploaded_at"]
    list_filter = ["content_type", "uploaded_at"]
    list_select_related = ["uploaded_by"]
    search_fields = ["name", "sha256"]


@admin.register(Counter)
class CounterAdmin(ReadOnlyAdmin):
    """How far the numbers have come."""

    list_display = ["name", "value"]
    search_fields = ["name"]


@admin.register(SentForm)
class SentFormAdmin(ReadOnlyAdmin):
    """Which forms have made something, so that the same form sent again makes nothing more."""

    list_display = ["sent_at", "subject_type", "subject_id"]
    list_filter = ["subject_type", "sent_at"]
    search_fields = ["=subject_id"]


@admin.register(SavedView)
class SavedViewAdmin(ReadOnlyAdmin):
    """Which filters people have given a name; they are their own, and only they change them."""

    list_display = ["name", "listing", "user", "query"]
    list_filter = ["listing"]
    list_select_related = ["user"]
    search_fields = ["name", "user__name"]
