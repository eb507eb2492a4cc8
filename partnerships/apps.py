"""The storey *who*: parties, people, rights and the trail."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipsConfig(AppConfig):
    """Installs the database guards after every migrate and sets the demo's clock; all else is called by name."""

    name = "partnerships"
    verbose_name = _("Parter og personer")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.conf import settings
        from django.db.models.signals import post_migrate, pre_migrate

        from partnerships import guards
        from partnerships.danish import clock

        clock.pin(settings.DEMO_DATE)
        pre_migrate.connect(guards.remove_before_migrate, dispatch_uid="partnerships.guards.remove")
        post_migrate.connect(guards.install_after_migrate, dispatch_uid="partnerships.guards")
