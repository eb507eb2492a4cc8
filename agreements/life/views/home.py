"""Forside: what waits for me."""

from django.views.generic import TemplateView

from partnerships.views.access import LOGGED_IN, Guarded


class HomePage(Guarded, TemplateView):
    """Forside: what waits for me."""

    rule = LOGGED_IN
    template_name = "agreements/home.html"
