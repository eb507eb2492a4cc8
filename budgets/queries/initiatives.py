"""What a line of a budget can be for."""

from agreements.terms.models import Initiative


def initiatives_of(edition_id: int) -> dict[int, str]:
    """Give {key: name} of the edition's initiatives."""
    return dict(Initiative.objects.filter(edition=edition_id).values_list("pk", "name"))
