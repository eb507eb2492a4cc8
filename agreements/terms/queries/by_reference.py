"""Find an edition by what people call its agreement."""

from agreements.terms.models import Edition


def latest_edition(reference: str) -> Edition | None:
    """Give the newest edition of the agreement with this reference, or None when there is no such agreement."""
    editions = Edition.objects.filter(agreement__reference=reference).select_related("agreement__programme")
    return editions.order_by("-number").first()
