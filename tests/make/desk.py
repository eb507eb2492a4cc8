"""The support desk's pages, posted as a browser would."""

from django.http import HttpResponse
from django.test import Client


def post_page(client: Client, where: str, **values: object) -> HttpResponse:
    """Post the page with the hidden fields of what hangs on its row, and follow where it leads."""
    hidden = {
        field.html_name: field.value()
        for inline in client.get(where).context["inline_admin_formsets"]
        for field in inline.formset.management_form
    }
    return client.post(where, hidden | values, follow=True)
