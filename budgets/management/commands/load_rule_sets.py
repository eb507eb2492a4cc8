"""manage.py load_rule_sets: the funders' rules the house is delivered with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from budgets.actions.load_rule_sets import load_rule_sets
from budgets.enums import Delivery


class Command(BaseCommand):
    """Idempotent: what is there already is left as it is, and told of when it is delivered otherwise now."""

    help = _(
        "Lægger de leverede regelsæt ind, der ikke er der, og fortæller, hvilke der er leveret i en nyere udgave."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask whether newer ones are to be taken."""
        parser.add_argument(
            "--renew",
            action="store_true",
            help=_("Gør den nyere udgave til næste nummer, hvor ingen har rettet i det gamle."),
        )

    def handle(self, *args: Any, renew: bool, **options: Any) -> None:
        """Load and list the rule sets."""
        told = {
            Delivery.NEWER: _(
                "Den leverede er nyere. Kør load_rule_sets --renew, så den bliver næste nummer."
            ),
            Delivery.CHANGED: _(
                "Rettet her, ikke som leveret. Vil I have den leverede, så vælg det under regelsæt på /admin/."
            ),
        }
        for rule_set, state in load_rule_sets(by=None, renew=renew):
            line = f"{rule_set.code}: {rule_set}"
            self.stdout.write(f"{line}. {told[state]}" if state in told else line)
