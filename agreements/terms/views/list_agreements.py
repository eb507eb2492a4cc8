"""Aftaler: find, filter and start an agreement."""

from django.views.generic import TemplateView

from partnerships.views.access import LOGGED_IN, Guarded


class AgreementsPage(Guarded, TemplateView):
    """Aftaler: find, filter and start an agreement."""

    rule = LOGGED_IN
    template_name = "agreements/agreements.html"
