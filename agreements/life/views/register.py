"""Registrer: the targets that are to be followed up."""

from django.views.generic import TemplateView

from partnerships.views.access import LOGGED_IN, Guarded


class RegisterPage(Guarded, TemplateView):
    """Registrer: the targets that are to be followed up."""

    rule = LOGGED_IN
    template_name = "agreements/register.html"
