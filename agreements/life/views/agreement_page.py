"""What the pages of one agreement share: the frame, the answer when something was overtaken, the money."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from agreements.frame import Frame, frame
from agreements.terms.document.pdf import RenderError
from partnerships.danish.amounts import format_amount
from partnerships.vault import VaultError
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.workflow import Refused, Stale


class AgreementPage(Guarded, TemplateView):
    """A page of one agreement; `find` gives 404 to whoever has no sight of it."""

    rule = LOGGED_IN
    tab = "overview"
    frame: Frame

    def find(self) -> None:
        self.frame = frame(self.request.user, self.kwargs["reference"], self.tab)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # The reference comes along in kwargs too, as a page hands over what its address named.
        named = {"frame": self.frame, "reference": self.frame.agreement.reference}
        return super().get_context_data(**kwargs | named)


def try_to(form: forms.BaseForm, verb: Callable[[], Any]) -> bool:
    """Carry the verb out and tell whether it went well; a refusal is put on the form. Lets Stale through."""
    try:
        verb()
    except Stale:
        raise
    except (Refused, RenderError) as refusal:
        form.add_error(None, str(refusal.args[0]))
    except VaultError:
        form.add_error(
            None, _("Filen i arkivet er ikke den, der blev lagt der. Intet er ændret. Giv supporten besked.")
        )
    except ValidationError as error:
        _spread(form, error)
    return not form.errors


def _spread(form: forms.BaseForm, error: ValidationError) -> None:
    told = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, sentences in told.items():
        form.add_error(name if name in form.fields else None, sentences)


def overtaken(request: HttpRequest, shown: Frame, stale: Stale, form: forms.BaseForm) -> HttpResponse:
    """Answer 409: somebody was first. What was typed is shown, so that it can be used again."""
    typed = [
        (field.label, field.value())
        for field in form
        if isinstance(field.field.widget, forms.Textarea | forms.TextInput)
        and field.value()
        and field.name != "code"
    ]
    context = {"frame": shown, "sentence": stale.args[0], "typed": typed}
    return render(request, "agreements/life/overtaken.html", context, status=409)


def money_rows(shown: Frame) -> list[tuple[str, str]]:
    """Give (label, amount in kroner) of each payer, the total last; none of a budget still being written elsewhere."""
    rows = [(label, Decimal(amount)) for label, amount in shown.text.money]
    decimals = 2 if any(amount % 1 for _label, amount in rows) else 0
    return [(label, format_amount(amount, decimals)) for label, amount in rows]
