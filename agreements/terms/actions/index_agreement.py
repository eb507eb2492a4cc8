"""Keep the agreement's title and its folded search text in step with its newest edition."""

from agreements.terms.models import Agreement, Participation
from partnerships.danish.text import fold


def index_agreement(agreement: Agreement, title: str | None = None) -> None:
    """Renew the search text (reference, title, programme, party names); part of the verb that changed one of them."""
    agreement.title = title or agreement.title
    names = Participation.objects.filter(edition__agreement=agreement).values_list("name", flat=True)
    programme = agreement.programme.name if agreement.programme else ""
    agreement.search_text = fold(" ".join([agreement.reference, agreement.title, programme, *names]))
    agreement.save(update_fields=["title", "search_text"])
