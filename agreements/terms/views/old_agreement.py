"""Registrér en gammel aftale: an agreement made before the system, entered as it stands."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.rules import may_start
from agreements.terms.forms.old_agreement import OldAgreementForm
from agreements.terms.models import Edition
from partnerships.views.pages import FormPage


class OldAgreementPage(FormPage):
    """Who may begin an agreement may register an old one."""

    rule = may_start
    form_class = OldAgreementForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Registrér en gammel aftale"),
            "lead": _(
                "Til en aftale, der er lavet før systemet. Den bliver en kladde, som kun I kan se, med teksten som den "
                "stod. Fejl og mangler i den bliver vist, men stopper ikke noget. Er den underskrevet på papir, "
                "registrerer du det bagefter under Overblik."
            ),
            "button": _("Registrér aftalen"),
            "back": reverse("agreements"),
        }

    def done(self, row: Edition) -> str:
        return _(
            "Aftalen %(reference)s er registreret, som den blev skrevet. Læs den igennem herunder; "
            "det, der ser forkert ud, er mærket."
        ) % {"reference": row.agreement.reference}

    def after(self, row: Edition) -> str:
        return reverse("agreement_content", args=[row.agreement.reference])
