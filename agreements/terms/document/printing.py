"""Printing: facts and mark to the bytes of a PDF, the facts embedded in it."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.terms.document import pdf
from agreements.terms.document.facts import Facts, canonical, facts_hash
from agreements.terms.document.mark import Mark
from agreements.terms.document.paper import to_html


def print_pdf(facts: Facts, mark: Mark, created: datetime, signing_copy: bytes = b"") -> bytes:
    """Give the PDF of an edition with its facts as `aftale.json` and, when signed, the signing copy inside.

    In: `created` (aware) becomes the date of the file. The same input gives the same bytes. Raises pdf.RenderError.
    """
    with override(facts.language):
        attachments = _attachments(facts, signing_copy)
    return pdf.render(
        to_html(facts, mark),
        title=f"{facts.kind_label} {facts.reference}: {facts.title}",
        attachments=attachments,
        created=created,
        identifier=bytes.fromhex(facts_hash(facts))[:16],
    )


def _attachments(facts: Facts, signing_copy: bytes) -> list[pdf.Attachment]:
    attachments = [
        pdf.Attachment("aftale.json", canonical(facts), _("Aftalens indhold som data"), "application/json")
    ]
    if signing_copy:
        attachments.append(
            pdf.Attachment(
                "underskriftseksemplar.pdf",
                signing_copy,
                _("Det eksemplar, som parterne underskrev"),
                "application/pdf",
                relationship="Source",
            )
        )
    return attachments
