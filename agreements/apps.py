"""The storey *what*: agreements, their terms and their life."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgreementsConfig(AppConfig):
    """One app, two wings: `terms` (what is agreed) and `life` (what happens)."""

    name = "agreements"
    verbose_name = _("Aftaler")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what agreements have bound to people."""
        from agreements.life.actions.handing.bearer import BEARER
        from partnerships import leaving

        leaving.register(BEARER)
