"""The one view of every step of the procedure."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agreements.frame import frame, step_label
from agreements.life.forms.paper_signature import PaperSignatureForm
from agreements.life.forms.reservation import LiftReservationForm
from agreements.life.forms.signatory import PassOnForm
from agreements.life.forms.step import StepForm
from agreements.life.views.agreement_page import AgreementPage, overtaken, try_to
from agreements.life.views.changes import changes_since
from agreements.life.views.overview import signers
from agreements.rules import may_take
from agreements.terms.enums import State
from agreements.workflow import table_for
from partnerships.problem import Severity, errors
from partnerships.workflow import Stale

FORMS: dict[str, type[StepForm]] = {
    "pass_on_signature": PassOnForm,
    "lift_reservation": LiftReservationForm,
    "register_paper_signature": PaperSignatureForm,
}
OWN_PAGE = "sign"  # signing has a page of its own


class StepPage(AgreementPage):
    """Says what will happen and what stands in the way, asks for the words that are due, and takes the step."""

    template_name = "agreements/life/step.html"
    rule = may_take

    def find(self) -> None:
        super().find()
        try:
            self.step = table_for(self.frame.edition.kind).step(self.kwargs["verb"])
        except KeyError as error:
            raise Http404 from error
        if self.step.verb == OWN_PAGE:
            raise Http404

    def subjects(self) -> tuple[Any, ...]:
        return self.frame.edition, self.step

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.frame.edition.state not in self.step.sources:
            return render(request, "agreements/life/not_due.html", {"frame": self.frame}, status=403)
        return self.render_to_response(self.get_context_data(form=self._form()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        try:
            if not form.is_valid() or not try_to(form, form.save):
                return self.render_to_response(self.get_context_data(form=form), status=422)
        except Stale as stale:
            now = frame(request.user, self.kwargs["reference"], self.tab)
            return overtaken(request, now, stale, form)
        messages.success(request, str(self.step.done))
        return redirect("agreement", self.frame.agreement.reference)

    def _form(self, data: Any = None) -> StepForm:
        kind = FORMS.get(self.step.verb, StepForm)
        seen = {"seen": self.frame.edition.version, "facts_hash": self.frame.facts_hash}
        return kind(data, initial=seen, edition=self.frame.edition, step=self.step, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown, step = self.frame, self.step
        problems = list(shown.problems) if step.needs_readiness or step.as_written_only else []
        return super().get_context_data(
            step=step,
            label=step_label(shown.edition, step),
            stopping=errors(problems),
            warnings=[problem for problem in problems if problem.severity is Severity.WARNING],
            changes=changes_since(shown) if step.verb in {"submit", "recommend", "approve"} else None,
            going_along=[remark for remark in shown.remarks if remark.returned_on is None]
            if step.verb == "return_for_changes"
            else [],
            lapsing=shown.signatures if step.target == State.RETURNED else (),
            asked=signers(shown, self.request.user) if step.verb == "send_to_signature" else [],
            **kwargs,
        )
