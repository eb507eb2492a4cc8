"""Frister: what we owe, what we are owed."""

from django.views.generic import TemplateView

from partnerships.views.access import LOGGED_IN, Guarded


class DeadlinesPage(Guarded, TemplateView):
    """Frister: what we owe, what we are owed."""

    rule = LOGGED_IN
    template_name = "agreements/deadlines.html"
