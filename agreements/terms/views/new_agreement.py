"""Ny aftale: choose organisation, template, programme and title; then the text is there to be written."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView

from agreements.rules import may_start
from agreements.terms.forms.new_agreement import NewAgreementForm
from partnerships.views.access import Guarded
from partnerships.workflow import Refused


class NewAgreementPage(Guarded, FormView):
    """Start an agreement; where a template or programme is missing, the page says who can make one."""

    rule = may_start
    form_class = NewAgreementForm
    template_name = "agreements/agreement_new.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what is missing before anything can be started, and the way back."""
        context = super().get_context_data(**kwargs)
        fields = context["form"].fields
        missing = [name for name in ("template", "programme") if not fields[name].queryset.exists()]
        crumbs = [
            (_("Forside"), reverse("home")),
            (_("Aftaler"), reverse("agreements")),
            (_("Ny aftale"), ""),
        ]
        return context | {"missing": missing, "crumbs": crumbs}

    def form_valid(self, form: NewAgreementForm) -> HttpResponse:
        """Create it and lead to its text; a refusal stands on the page, and nothing is lost."""
        try:
            edition = form.save()
        except Refused as refusal:
            form.add_error(None, refusal.args[0])
            return self.form_invalid(form)
        messages.success(
            self.request,
            _("Aftalen %(reference)s er oprettet. Kun din egen organisation kan se den, til I sender den.")
            % {"reference": edition.agreement.reference},
        )
        self.success_url = reverse("agreement_content", args=[edition.agreement.reference])
        return super().form_valid(form)
