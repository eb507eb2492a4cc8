"""Users, roles and invitations at the support desk."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from partnerships.actions.add_membership import add_membership
from partnerships.actions.change_name import change_name
from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.end_membership import end_membership
from partnerships.actions.invite import invite
from partnerships.actions.reactivate_user import reactivate_user
from partnerships.actions.remove_second_factor import remove_second_factor
from partnerships.actions.resend_invitation import resend_invitation
from partnerships.actions.revoke_invitation import revoke_invitation
from partnerships.admin.base import DeskAdmin, ReadOnlyInline
from partnerships.models import Invitation, Membership, User
from partnerships.workflow import Refused


def for_each(desk: DeskAdmin, request: HttpRequest, rows: QuerySet, verb: Callable[[Any], Any]) -> None:
    """Do the verb to every chosen row and tell each refusal beside its row."""
    for row in rows:
        try:
            verb(row)
        except Refused as refusal:
            desk.message_user(request, f"{row}: {refusal.args[0]}", messages.ERROR)
        else:
            desk.message_user(request, _("%(row)s: gjort.") % {"row": row}, messages.SUCCESS)


class HeldInline(ReadOnlyInline):
    """The roles that the person holds and has held."""

    model = Membership
    fk_name = "user"
    fields = ["party", "role", "since", "until"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("party", "user")


@admin.register(User)
class UserAdmin(DeskAdmin):
    """Accounts: the name can be mended, the account closed and opened; a new one begins with an invitation."""

    list_display = ["name", "email", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "is_staff", "memberships__role"]
    search_fields = ["name", "email"]
    fields = ["name", "email", "is_active", "is_staff", "is_superuser", "date_joined", "last_login", "seen"]
    readonly_fields = ["email", "is_active", "is_staff", "is_superuser", "date_joined", "last_login"]
    inlines = [HeldInline]
    actions = ["close_accounts", "open_accounts", "remove_second_factors"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def write(self, request: HttpRequest, row: User, form: Any, *, is_new: bool) -> User:
        return change_name(row, form.cleaned_data["name"], by=request.user)

    @admin.action(description=_("Luk de valgte brugere med det samme"), permissions=["change"])
    def close_accounts(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Close the chosen accounts at once."""
        for_each(self, request, queryset, lambda user: deactivate_user(user, by=request.user))

    @admin.action(description=_("Åbn de valgte brugere igen"), permissions=["change"])
    def open_accounts(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Open the chosen accounts again."""
        for_each(self, request, queryset, lambda user: reactivate_user(user, by=request.user))

    @admin.action(description=_("Slå engangskoden fra for de valgte brugere"), permissions=["change"])
    def remove_second_factors(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Let the chosen people set their second factor up anew."""
        for_each(self, request, queryset, lambda user: remove_second_factor(user, by=request.user))


@admin.register(Membership)
class MembershipAdmin(DeskAdmin):
    """Roles: given here, ended by the action; never changed, so that the past can be explained."""

    list_display = ["user", "party", "role", "since", "until", "substitute_for"]
    list_filter = [
        "role",
        ("until", admin.EmptyFieldListFilter),
        ("substitute_for", admin.EmptyFieldListFilter),
        "party__kind",
    ]
    list_select_related = ["user", "party", "substitute_for__user", "substitute_for__party"]
    search_fields = ["user__name", "user__email", "party__name"]
    autocomplete_fields = ["user", "party"]
    fields = ["user", "party", "role", "seen"]
    actions = ["end_roles"]

    def has_change_permission(self, request: HttpRequest, obj: Membership | None = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def write(self, request: HttpRequest, row: Membership, form: Any, *, is_new: bool) -> Membership:
        data = form.cleaned_data
        return add_membership(user=data["user"], party=data["party"], role=data["role"], by=request.user)

    @admin.action(description=_("Stop de valgte roller med det samme"), permissions=["change"])
    def end_roles(self, request: HttpRequest, queryset: QuerySet) -> None:
        """End the chosen roles at once."""
        for_each(
            self, request, queryset, lambda held: end_membership(held, by=request.user, seen=held.version)
        )


@admin.register(Invitation)
class InvitationAdmin(DeskAdmin):
    """Invitations: sent here, taken back and sent again by the actions."""

    list_display = ["name", "email", "party", "role", "invited_by", "expires_at", "accepted_at", "revoked_at"]
    list_filter = [
        "role",
        ("accepted_at", admin.EmptyFieldListFilter),
        ("revoked_at", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["party", "invited_by"]
    search_fields = ["name", "email", "party__name"]
    autocomplete_fields = ["party"]
    fields = ["name", "email", "party", "role", "seen"]
    actions = ["take_back", "send_again"]

    def has_change_permission(self, request: HttpRequest, obj: Invitation | None = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def write(self, request: HttpRequest, row: Invitation, form: Any, *, is_new: bool) -> Invitation:
        data = form.cleaned_data
        return invite(
            email=data["email"], name=data["name"], party=data["party"], role=data["role"], by=request.user
        )

    @admin.action(description=_("Træk de valgte invitationer tilbage"), permissions=["change"])
    def take_back(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Take the chosen invitations back."""
        for_each(
            self, request, queryset, lambda row: revoke_invitation(row, by=request.user, seen=row.version)
        )

    @admin.action(description=_("Send de valgte invitationer igen"), permissions=["change"])
    def send_again(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Send the chosen invitations again, each with a new link."""
        for_each(
            self, request, queryset, lambda row: resend_invitation(row, by=request.user, seen=row.version)
        )
