"""The pages of this storey."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
