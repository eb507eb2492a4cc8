"""The roof as an app, so that its commands are found. It has no models and is imported by none."""

from django.apps import AppConfig


class RoofConfig(AppConfig):
    """Holds the commands that need all three storeys."""

    name = "partnerships.project"
    label = "roof"
