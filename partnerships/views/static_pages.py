"""Pages that are only text, open to everybody: help, the user guide, accessibility statement, privacy policy."""

from typing import Any

from django.views.generic import TemplateView

from partnerships.danish.terms import all_terms
from partnerships.document.guide import guide
from partnerships.views.access import PUBLIC, Guarded


class HelpPage(Guarded, TemplateView):
    """How to get on, page by page, and whom to ask."""

    rule = PUBLIC
    template_name = "partnerships/help.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the words and what they mean."""
        return super().get_context_data(**kwargs, terms=all_terms())


class GuidePage(Guarded, TemplateView):
    """The user guide with its pictures, from docs/user-guide.md."""

    rule = PUBLIC
    template_name = "partnerships/guide.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the guide as it is written now."""
        return super().get_context_data(**kwargs, guide=guide())


class AccessibilityPage(Guarded, TemplateView):
    """The accessibility statement, also at the short address /was/ that the agency expects."""

    rule = PUBLIC
    template_name = "partnerships/accessibility.html"


class PrivacyPage(Guarded, TemplateView):
    """What is kept about persons, why, how long, and how to see or correct it."""

    rule = PUBLIC
    template_name = "partnerships/privacy.html"
