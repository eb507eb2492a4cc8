"""Underskriv: all that a signatory must know on one page, and the short step where he signs."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from agreements.frame import frame
from agreements.life.document.papers import Measure, control_number, measure
from agreements.life.forms.signing import SignForm
from agreements.life.queries.sendings import approval_of
from agreements.life.views.agreement_page import AgreementPage, money_rows, overtaken, try_to
from agreements.life.views.overview import day, signers
from agreements.rules import may_open_signing, may_sign, may_sign_among
from agreements.terms.document.short import promises
from agreements.terms.document.way_out import way_out
from partnerships.danish import clock
from partnerships.vault import VaultError
from partnerships.views.step_up import needs_step_up, step_up
from partnerships.workflow import Stale


class SigningPage(AgreementPage):
    """What the two pages share: for whom the user signs, and how the paper is told apart from any other."""

    rule = may_open_signing

    def subjects(self) -> tuple[Any, ...]:
        return (self.frame.edition,)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown, user = self.frame, self.request.user
        own = next((row for row in shown.appointments if row.user_id == user.pk), None)
        signed = next((row for row in shown.signatures if row.user_id == user.pk), None)
        party = signed.participation if signed else own.participation if own else None
        return super().get_context_data(
            party=party,
            own=own,
            signed=signed,
            control_number=control_number(shown.facts_hash),
            measure=self._measure(),
            **kwargs,
        )

    def _measure(self) -> Measure | None:
        """Give the extent of the paper; None when the vault does not hold what it should (the page says so)."""
        paper = self.frame.sealed or self.frame.copy
        try:
            return measure(paper.sha256) if paper else None
        except VaultError:
            return None


class SignPage(SigningPage):
    """Parties, money, period, way out, promises, changes since approval, signatures; afterwards the receipt."""

    template_name = "agreements/life/sign.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = self.frame
        context = super().get_context_data(**kwargs)
        party = context["party"]
        return context | {
            "may_sign": may_sign_among(self.request.user, shown.waiting),
            "money": money_rows(shown),
            "way_out": way_out(shown.facts, clock.today()),
            "promises": promises(shown.facts, first=party.name if party else ""),
            "starts_on": day(shown.facts.period.start),
            "approval": approval_of(shown.edition),
            "signers": signers(shown, self.request.user),
            "waiting": shown.waiting,
        }


class SignConfirmPage(SigningPage):
    """The step that binds: a tick, a code when the login is not fresh, and the button."""

    template_name = "agreements/life/sign_confirm.html"
    rule = may_sign

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._draw(self._form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        try:
            if not form.is_valid() or not self._proved(form) or not try_to(form, form.save):
                return self._draw(form, status=422)
        except Stale as stale:
            now = frame(request.user, self.kwargs["reference"], self.tab)
            return overtaken(request, now, stale, form)
        messages.success(request, _("Du har underskrevet aftalen."))
        return redirect("agreement_sign", self.frame.agreement.reference)

    def _form(self, data: Any = None) -> SignForm:
        return SignForm(
            data,
            initial={"seen": self.frame.edition.version, "facts_hash": self.frame.facts_hash},
            edition=self.frame.edition,
            by=self.request.user,
            asks_for_code=needs_step_up(self.request),
        )

    def _proved(self, form: SignForm) -> bool:
        verdict = step_up(self.request, form.cleaned_data.get("code", ""))
        if not verdict:
            form.add_error("code" if "code" in form.fields else None, verdict.reason)
        return bool(verdict)

    def _draw(self, form: SignForm, status: int = 200) -> HttpResponse:
        context = self.get_context_data(form=form, is_demo=not settings.SECOND_FACTOR)
        return self.render_to_response(context, status=status)
