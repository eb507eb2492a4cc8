"""The form of a step of a grant, an instalment, a request or a report: the version seen, and what the verb asks for."""

from collections.abc import Callable
from inspect import signature
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from budgets.actions.accept_grant import accept_grant
from budgets.actions.approve_grant_request import approve_grant_request
from budgets.actions.approve_report import approve_report
from budgets.actions.issue_conditional_letter import issue_conditional_letter
from budgets.actions.issue_final_letter import issue_final_letter
from budgets.actions.lapse_grant import lapse_grant
from budgets.actions.pay_instalment import pay_instalment
from budgets.actions.register_start import register_start
from budgets.actions.reject_grant_request import reject_grant_request
from budgets.actions.release_instalment import release_instalment
from budgets.actions.resume_payments import resume_payments
from budgets.actions.return_instalment import return_instalment
from budgets.actions.return_report import return_report
from budgets.actions.settle_grant import settle_grant
from budgets.actions.stop_payments import stop_payments
from budgets.actions.withdraw_grant_request import withdraw_grant_request
from budgets.actions.withdraw_report import withdraw_report
from budgets.forms.grant import day
from budgets.forms.line import VERSION
from partnerships.forms.texts import TextsForm
from partnerships.models import User
from partnerships.workflow import Comment, Step

VERBS: dict[str, Callable[..., Any]] = {
    verb.__name__: verb
    for verb in (
        issue_conditional_letter,
        issue_final_letter,
        accept_grant,
        register_start,
        stop_payments,
        resume_payments,
        settle_grant,
        lapse_grant,
        release_instalment,
        return_instalment,
        pay_instalment,
        approve_grant_request,
        reject_grant_request,
        withdraw_grant_request,
        approve_report,
        return_report,
        withdraw_report,
    )
}
MOST_LETTERS = 500
ASKED: dict[str, tuple[str | Promise, str | Promise]] = {
    "release_instalment": (_("Bemærkning til kontorchefen"), ""),
    "return_instalment": (_("Hvad skal sagsbehandleren se på?"), ""),
    "approve_grant_request": (_("Svar til kommunen"), ""),
    "approve_report": (_("Svar til kommunen"), ""),
    "return_report": (_("Hvad skal rettes?"), _("Kommunen kan læse det.")),
}


class GrantStepForm(TextsForm):
    """Takes the step with the row that was seen."""

    note = forms.CharField(max_length=MOST_LETTERS, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, row: Any, step: Step, by: User, **kwargs: Any) -> None:
        super().__init__(*args, initial={VERSION: row.version}, **kwargs)
        self.row, self.step, self.by = row, step, by
        self.fields[VERSION] = forms.IntegerField(widget=forms.HiddenInput)
        if step.verb == "register_start":
            self.fields["started_on"] = day(_("Projektet begyndte den"), required=True)
        if step.comment is Comment.NONE:
            del self.fields["note"]
            return
        label, help_text = ASKED.get(step.verb, (_("Begrundelse"), _("Kommunen kan læse den.")))
        note = self.fields["note"]
        note.label, note.help_text = label, help_text
        note.required = step.comment is Comment.REQUIRED

    def save(self) -> Any:
        """Take the step; raises Refused, Stale, ValidationError, pdf.RenderError."""
        verb = VERBS[self.step.verb]
        asked = signature(verb).parameters
        given = {name: value for name, value in self.cleaned_data.items() if name in asked}
        return verb(self.row, by=self.by, seen=self.cleaned_data[VERSION], **given)
