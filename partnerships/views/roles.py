"""One role: stopped, followed by another, or lent to a substitute for some days."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.actions.end_membership import end_membership
from partnerships.danish.periods import format_date_short
from partnerships.forms.roles import ChangeRoleForm, SubstituteForm
from partnerships.models import Membership
from partnerships.queries.reach import parties_with_people
from partnerships.rules import may_appoint_substitute, may_change_role, may_end_membership
from partnerships.views.access import Guarded
from partnerships.views.pages import ConfirmPage, FormPage


class OfMembership(Guarded):
    """A page about one role in an organisation whose people the user sees; the rest is 404."""

    def find(self) -> None:
        seen = Membership.objects.filter(party__in=parties_with_people(self.request.user))
        self.membership = get_object_or_404(
            seen.select_related("party__parent__parent", "user"), pk=self.kwargs["pk"]
        )

    def subjects(self) -> tuple[Membership]:
        return (self.membership,)

    def after(self, row: Any) -> str:
        """Give the address of the person's page."""
        return reverse("user", args=[self.membership.user_id])

    @property
    def told(self) -> dict[str, str]:
        """The words of the page: who is what where."""
        held = self.membership
        return {"name": held.user.name, "role": held.get_role_display(), "party": held.party.name}


class RoleForms(OfMembership, FormPage):
    """What the forms about a role share."""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "membership": self.membership, "user": self.request.user}


class EndMembershipPage(OfMembership, ConfirmPage):
    """Stop one role."""

    rule = may_end_membership

    def act(self, form: Any) -> Membership:
        return end_membership(self.membership, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: Membership) -> str:
        return _("%(name)s er ikke længere %(role)s i %(party)s.") % self.told

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Stop rollen for %(name)s") % self.told,
            "lead": _("%(name)s er %(role)s i %(party)s og mister med det samme den adgang, rollen giver.")
            % self.told,
            "button": _("Stop rollen"),
            "back": self.after(self.membership),
        }


class ChangeRolePage(RoleForms):
    """Let a role be followed by another."""

    rule = may_change_role
    form_class = ChangeRoleForm

    def done(self, row: Membership) -> str:
        return _("%(name)s er nu %(role)s i %(party)s.") % {**self.told, "role": row.get_role_display()}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Skift rolle for %(name)s") % self.told,
            "lead": _("%(name)s er %(role)s i %(party)s. Den rolle stopper, og den nye gælder med det samme.")
            % self.told,
            "button": _("Skift rollen"),
            "back": self.after(self.membership),
        }


class SubstitutePage(RoleForms):
    """Let a colleague stand in for some days."""

    rule = may_appoint_substitute
    form_class = SubstituteForm

    def done(self, row: Membership) -> str:
        words = {
            "name": row.user.name,
            "absent": self.membership.user.name,
            "since": format_date_short(row.since),
            "until": format_date_short(row.until),
        }
        return _("%(name)s er vikar for %(absent)s fra %(since)s til og med %(until)s.") % words

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Vælg en vikar for %(name)s") % self.told,
            "lead": _(
                "Vikaren får rollen %(role)s i %(party)s i de dage, du vælger, og får en mail om det. %(name)s beholder "
                "sin rolle. Skal der underskrives imens, så udpeg en ny underskriver på aftalens side."
            )
            % self.told,
            "button": _("Gem vikaren"),
            "back": self.after(self.membership),
        }
