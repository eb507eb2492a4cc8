"""What is demanded of the database before the first visitor is let in."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from partnerships import guards
from partnerships.models import User

# Reserved for examples (RFC 2606): nobody real has such an address, the demo's people all do.
DEMO_DOMAIN = ".example"


def demand_sound_database() -> None:
    """Refuse to start when a guard is missing, or when production holds users of the demo.

    Raises `ImproperlyConfigured` with a sentence for the operator.
    """
    guards.demand()
    if settings.ENV.production and User.objects.filter(email__endswith=DEMO_DOMAIN, is_active=True).exists():
        raise ImproperlyConfigured(
            "Systemet starter ikke: databasen har demobrugere, hvis adgangskoder enhver kender. "
            "Brug en database uden demodata, eller luk alle brugere med en adresse, der ender på .example."
        )
