"""What every page may know of the house it stands in."""

from django.conf import settings
from django.http import HttpRequest


def house(request: HttpRequest) -> dict[str, object]:
    """Return `house`: `demo` (bool), `demo_date` (date or None), `site_url`, `languages` (code, name)."""
    return {
        "house": {
            "demo": settings.DEMO,
            "demo_date": settings.DEMO_DATE,
            "site_url": settings.SITE_URL,
            "languages": settings.LANGUAGES,
        },
    }
