"""The pages of this storey."""

from django.urls import URLPattern, path

from partnerships.views.static_pages import AccessibilityPage, HelpPage, PrivacyPage

urlpatterns: list[URLPattern] = [
    path("hjaelp/", HelpPage.as_view(), name="help"),
    path("was/", AccessibilityPage.as_view(), name="accessibility"),
    path("privatliv/", PrivacyPage.as_view(), name="privacy"),
]
