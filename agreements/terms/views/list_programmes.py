"""Programmer: each programme with its agreements."""

from django.views.generic import TemplateView

from partnerships.views.access import LOGGED_IN, Guarded


class ProgrammesPage(Guarded, TemplateView):
    """Programmer: each programme with its agreements."""

    rule = LOGGED_IN
    template_name = "agreements/programmes.html"
