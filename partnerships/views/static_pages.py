"""Pages that are only text, open to everybody: help, accessibility statement, privacy policy."""

from django.views.generic import TemplateView

from partnerships.views.access import PUBLIC, Guarded


class HelpPage(Guarded, TemplateView):
    """How to get on, page by page, and whom to ask."""

    rule = PUBLIC
    template_name = "partnerships/help.html"


class AccessibilityPage(Guarded, TemplateView):
    """The accessibility statement, also at the short address /was/ that the agency expects."""

    rule = PUBLIC
    template_name = "partnerships/accessibility.html"


class PrivacyPage(Guarded, TemplateView):
    """What is kept about persons, why, how long, and how to see or correct it."""

    rule = PUBLIC
    template_name = "partnerships/privacy.html"
