"""Din konto: who one is here, as what, and how one logs in."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views.generic import FormView

from partnerships.forms.people import NameForm
from partnerships.forms.save import attempt
from partnerships.models import User
from partnerships.queries.memberships import open_memberships
from partnerships.queries.people import with_substitutes
from partnerships.views.access import LOGGED_IN, Guarded


class AccountPage(Guarded, FormView):
    """One's own name and roles, with the way to password, second factor and language."""

    rule = LOGGED_IN
    template_name = "partnerships/account.html"
    form_class = NameForm
    success_url = reverse_lazy("account")

    def get_form_kwargs(self) -> dict[str, Any]:
        # A copy, so that a name which is refused does not stand in the page's header.
        return {**super().get_form_kwargs(), "instance": User.objects.get(pk=self.request.user.pk)}

    def form_valid(self, form: NameForm) -> HttpResponse:
        attempt(form, form.save)
        if form.errors:
            return self.form_invalid(form)
        messages.success(self.request, _("Dit navn er gemt."))
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = with_substitutes(open_memberships(self.request.user)).select_related("party")
        return super().get_context_data(memberships=held.order_by("party__name", "role"), **kwargs)
