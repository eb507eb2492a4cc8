"""What the register knows of an edition's parties, read for all of them at once."""

from agreements.terms.models import Edition, Participation


def participations_with_register(edition: Edition) -> list[Participation]:
    """Give the participations with their party and what it is a unit of, in one query."""
    rows = Participation.objects.filter(edition=edition)
    return list(rows.select_related("party__parent__parent"))
