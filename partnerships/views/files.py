"""Hands an uploaded file out so that nothing in it can run here."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from partnerships import vault
from partnerships.models import StoredFile


def as_attachment(kept: StoredFile, name: str) -> HttpResponse:
    """Answer with the file's bytes under the name, checked against their hash; raises VaultError."""
    response = HttpResponse(vault.get(kept.sha256), content_type=kept.content_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
