"""Pages that are only text, open to everybody: help, accessibility statement, privacy policy."""

from django.views.generic import TemplateView


class HelpPage(TemplateView):
    """How to get on, page by page, and whom to ask."""

    template_name = "partnerships/help.html"


class AccessibilityPage(TemplateView):
    """The accessibility statement, also at the short address /was/ that the agency expects."""

    template_name = "partnerships/accessibility.html"


class PrivacyPage(TemplateView):
    """What is kept about persons, why, how long, and how to see or correct it."""

    template_name = "partnerships/privacy.html"
