"""Ny aftale: choose organisation, template, programme and title."""

from django.views.generic import TemplateView

from partnerships.views.access import LOGGED_IN, Guarded


class NewAgreementPage(Guarded, TemplateView):
    """Ny aftale: choose organisation, template, programme and title."""

    rule = LOGGED_IN
    template_name = "agreements/agreement_new.html"
