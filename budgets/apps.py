"""The storey *how much*: budgets, and later grants, changes and accounts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BudgetsConfig(AppConfig):
    """Hangs the budget on the agreement through the annex port."""

    name = "budgets"
    verbose_name = _("Budgetter")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what the budget tells of an edition."""
        from agreements import annexes
        from budgets.annex import TELLER

        annexes.register(TELLER)
