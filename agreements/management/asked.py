"""What the commands about one agreement have in common."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from agreements.terms.models import Edition
from agreements.terms.queries.by_reference import latest_edition


def asked_edition(reference: str) -> Edition:
    """Give the newest edition of the agreement asked for; raises CommandError when there is no such agreement."""
    edition = latest_edition(reference)
    if edition is None:
        raise CommandError(
            _("Der er ingen aftale med referencen %(reference)s. Referencen står øverst på aftalens side.")
            % {"reference": reference}
        )
    return edition
