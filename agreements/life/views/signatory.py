"""Who signs for a party: the page where one's own organisation names him."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from agreements.life.forms.signatory import AppointForm
from agreements.life.views.agreement_page import AgreementPage, overtaken, try_to
from agreements.rules import may_appoint
from agreements.terms.models import Participation
from partnerships.workflow import Stale


class SignatoryPage(AgreementPage):
    """Appoints the signatory of a party; an earlier one is replaced."""

    template_name = "agreements/life/signatory.html"
    rule = may_appoint

    def find(self) -> None:
        super().find()
        self.participation = get_object_or_404(
            Participation.objects.select_related("party__parent__parent"),
            edition=self.frame.edition,
            pk=self.kwargs["pk"],
        )

    def subjects(self) -> tuple[Any, ...]:
        return self.frame.edition, self.participation.party_id

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._draw(AppointForm(participation=self.participation, by=request.user))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = AppointForm(request.POST, participation=self.participation, by=request.user)
        try:
            if not form.is_valid() or not try_to(form, form.save):
                return self._draw(form, status=422)
        except Stale as stale:
            return overtaken(request, self.frame, stale, form)
        named = {"name": form.cleaned_data["user"].name, "party": self.participation.name}
        messages.success(request, _("%(name)s er udpeget til at underskrive for %(party)s.") % named)
        return redirect("agreement", self.frame.agreement.reference)

    def _draw(self, form: AppointForm, status: int = 200) -> HttpResponse:
        present = next(
            (row for row in self.frame.appointments if row.participation_id == self.participation.pk), None
        )
        context = self.get_context_data(form=form, participation=self.participation, present=present)
        return self.render_to_response(context, status=status)
