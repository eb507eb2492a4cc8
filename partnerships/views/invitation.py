"""The page behind the link in an invitation; open to whoever holds the link."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.generic import FormView

from partnerships.actions.accept_invitation import accept_invitation, open_invitation
from partnerships.forms.people import AcceptForm, ConfirmForm
from partnerships.forms.save import attempt
from partnerships.models import Membership, User
from partnerships.views.access import PUBLIC, Guarded
from partnerships.workflow import Refused


class AcceptInvitationPage(Guarded, FormView):
    """Choose a password and come in; who has an account already takes the new role with a button."""

    rule = PUBLIC
    template_name = "partnerships/invitation.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.invitation = open_invitation(kwargs["token"])
        except Refused as refusal:
            return render(
                request, "partnerships/invitation_closed.html", {"sentence": refusal.args[0]}, status=404
            )
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self) -> Any:
        return ConfirmForm if self.request.user.is_authenticated else AcceptForm

    def get_form_kwargs(self) -> dict[str, Any]:
        given = super().get_form_kwargs()
        if self.request.user.is_authenticated:
            return given
        return {**given, "token": self.kwargs["token"], "initial": {"name": self.invitation.name}}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            invitation=self.invitation,
            is_another=user.is_authenticated and user.email != self.invitation.email,
            has_account=not user.is_authenticated
            and User.objects.filter(email=self.invitation.email).exists(),
            **kwargs,
        )

    def form_valid(self, form: Any) -> HttpResponse:
        membership = attempt(form, lambda: self._accept(form))
        if membership is None:
            return self.form_invalid(form)
        if self.request.user.is_authenticated:
            messages.success(
                self.request, _("Du har nu rollen %(role)s.") % {"role": membership.get_role_display()}
            )
            return redirect("home")
        messages.success(
            self.request, _("Din konto er oprettet. Log på med din e-mail og din nye adgangskode.")
        )
        return redirect("account_login")

    def _accept(self, form: Any) -> Membership:
        user = self.request.user
        return accept_invitation(self.kwargs["token"], by=user) if user.is_authenticated else form.save()
