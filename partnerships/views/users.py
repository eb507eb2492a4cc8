"""Users and their roles: invited, given one more role, stopped, closed, opened again."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.actions.deactivate_user import deactivate_user
from partnerships.actions.reactivate_user import reactivate_user
from partnerships.actions.resend_invitation import resend_invitation
from partnerships.actions.revoke_invitation import revoke_invitation
from partnerships.forms.people import GiveRoleForm, InviteForm
from partnerships.models import Invitation, Membership, User
from partnerships.queries.reach import managed_parties, visible_users
from partnerships.rules import (
    may_close_user,
    may_manage_somebody,
    may_reopen_user,
    may_resend_invitation,
    may_revoke_invitation,
)
from partnerships.views.access import Guarded
from partnerships.views.pages import ConfirmPage, FormPage


class ToUsers:
    """Afterwards one stands at the list of users."""

    def after(self, row: Any) -> str:
        """Give the address of the list."""
        return reverse("users")


class OfUser(ToUsers, Guarded):
    """A page about one person with an account whom the user sees; the rest is 404."""

    def find(self) -> None:
        self.person = get_object_or_404(visible_users(self.request.user), pk=self.kwargs["pk"])

    def subjects(self) -> tuple[User]:
        return (self.person,)


class InvitePage(ToUsers, FormPage):
    """Let somebody in."""

    rule = may_manage_somebody
    form_class = InviteForm

    def get_initial(self) -> dict[str, Any]:
        return {"party": self.request.GET.get("part", "")}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def done(self, row: Invitation) -> str:
        return _("Invitationen er på vej til %(email)s. Linket virker i 14 dage.") % {"email": row.email}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Invitér en bruger"),
            "lead": _(
                "Personen får en mail med et link, vælger selv en adgangskode og kan derefter logge på."
            ),
            "button": _("Send invitationen"),
            "back": reverse("users"),
        }


class GiveRolePage(OfUser, FormPage):
    """Give one more role to somebody who has an account."""

    rule = may_manage_somebody
    form_class = GiveRoleForm

    def may(self) -> Any:
        return may_manage_somebody(self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user, "receiver": self.person}

    def done(self, row: Membership) -> str:
        words = {"name": row.user.name, "role": row.get_role_display(), "party": row.party.name}
        return _("%(name)s er nu %(role)s i %(party)s.") % words

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Giv %(name)s en rolle") % {"name": self.person.name},
            "lead": _("Rollen gælder fra i dag og til du stopper den."),
            "button": _("Giv rollen"),
            "back": reverse("users"),
        }


class CloseUserPage(OfUser, ConfirmPage):
    """Close an account."""

    rule = may_close_user

    def act(self, form: Any) -> User:
        return deactivate_user(self.person, by=self.request.user)

    def done(self, row: User) -> str:
        return _("%(name)s kan ikke længere logge på.") % {"name": row.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Luk brugeren %(name)s") % {"name": self.person.name},
            "lead": _(
                "Personen bliver logget af med det samme, og alle roller stopper. Det, personen har gjort, består."
            ),
            "button": _("Luk brugeren"),
            "back": reverse("users"),
        }


class ReopenUserPage(OfUser, ConfirmPage):
    """Open a closed account again."""

    rule = may_reopen_user

    def act(self, form: Any) -> User:
        return reactivate_user(self.person, by=self.request.user)

    def done(self, row: User) -> str:
        return _(
            "%(name)s er åben igen. Giv brugeren en rolle, og bed personen vælge “Glemt adgangskode”."
        ) % {"name": row.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Åbn brugeren %(name)s igen") % {"name": self.person.name},
            "lead": _("Brugeren får ingen roller tilbage, og personen skal vælge en ny adgangskode."),
            "button": _("Åbn brugeren"),
            "back": reverse("users"),
        }


class OfInvitation(ToUsers, ConfirmPage):
    """A button about one invitation to an organisation that the user looks after; the rest is 404."""

    def find(self) -> None:
        sent = Invitation.objects.filter(party__in=managed_parties(self.request.user))
        self.invitation = get_object_or_404(
            sent.select_related("party__parent__parent"), pk=self.kwargs["pk"]
        )

    def subjects(self) -> tuple[Invitation]:
        return (self.invitation,)


class RevokeInvitationPage(OfInvitation):
    """Take an invitation back."""

    rule = may_revoke_invitation

    def act(self, form: Any) -> Invitation:
        return revoke_invitation(self.invitation, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: Invitation) -> str:
        return _("Invitationen til %(name)s er trukket tilbage.") % {"name": row.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Træk invitationen til %(name)s tilbage") % {"name": self.invitation.name},
            "lead": _("Linket i mailen holder op med at virke med det samme."),
            "button": _("Træk invitationen tilbage"),
            "back": reverse("users"),
        }


class ResendInvitationPage(OfInvitation):
    """Send an invitation again."""

    rule = may_resend_invitation

    def act(self, form: Any) -> Invitation:
        return resend_invitation(self.invitation, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: Invitation) -> str:
        return _("Invitationen er på vej til %(email)s igen. Linket virker i 14 dage.") % {"email": row.email}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Send invitationen til %(name)s igen") % {"name": self.invitation.name},
            "lead": _(
                "Der bliver sendt en ny mail med et nyt link til %(email)s. Det gamle link virker ikke mere."
            )
            % {"email": self.invitation.email},
            "button": _("Send invitationen igen"),
            "back": reverse("users"),
        }
