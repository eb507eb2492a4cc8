"""The agreement's papers as files: what counts now, what was sent, what was put before the signatories."""

from dataclasses import dataclass

from django.core.cache import cache
from django.utils.translation import gettext as _

from agreements.life.document.marks import unsigned_mark
from agreements.life.document.readable import Readable
from agreements.life.models import Sending, SigningCopy
from agreements.life.queries.signing import present_copy, sealed_document
from agreements.terms.document.drafts import cached_pdf
from agreements.terms.document.embedded import page_count
from agreements.terms.document.facts import from_data
from agreements.terms.document.mark import Mark
from agreements.terms.models import Edition
from partnerships import vault
from partnerships.danish.periods import format_date_long

MONTH = 30 * 24 * 60 * 60


@dataclass(frozen=True)
class Paper:
    """A PDF to hand out: its bytes and the name it is saved under."""

    content: bytes
    name: str


@dataclass(frozen=True)
class Measure:
    """How much there is to read: pages, and kilobytes of the file."""

    pages: int
    kilobytes: int


def present_paper(edition: Edition, text: Readable) -> Paper:
    """Give the paper that counts now: what was signed or approved, or the signing copy, from the vault, never printed again.

    `text` is what the reader may read; a draft is printed from it. Raises vault.VaultError, pdf.RenderError.
    """
    sealed, copy, reference = sealed_document(edition), present_copy(edition), edition.agreement.reference
    if sealed is not None:
        word = _("underskrevet") if copy else _("godkendt")
        if sealed.is_of_paper:
            word = _("registreret")
        return Paper(vault.get(sealed.sha256), f"{reference}-{word}.pdf")
    if copy is not None:
        return copy_paper(copy, reference)
    return Paper(
        cached_pdf(text.facts, unsigned_mark(edition), known=text.facts_hash),
        f"{reference}-{_('udkast')}.pdf",
    )


def copy_paper(copy: SigningCopy, reference: str) -> Paper:
    """Give a signing copy, present or past, as it was kept; raises vault.VaultError."""
    return Paper(vault.get(copy.sha256), f"{reference}-{_('til-underskrift')}-{copy.number}.pdf")


def sending_paper(sending: Sending, reference: str) -> Paper:
    """Give what was sent on paper, printed from the facts that were stored; raises pdf.RenderError."""
    mark = Mark("draft", format_date_long(sending.sent_on))
    return Paper(cached_pdf(from_data(sending.facts), mark), f"{reference}-{_('sendt')}-{sending.number}.pdf")


def measure(sha256: str) -> Measure:
    """Give the extent of a PDF in the vault; it never changes, so it is counted once. Raises vault.VaultError."""
    kept: Measure | None = cache.get(f"measure-{sha256}")
    if kept is None:
        content = vault.get(sha256)
        kept = Measure(page_count(content), -(-len(content) // 1024))
        cache.set(f"measure-{sha256}", kept, MONTH)
    return kept


def control_number(facts_hash: str) -> str:
    """Give the first eight signs of a facts hash as people compare them: 7F3A-91C2."""
    return f"{facts_hash[:4]}-{facts_hash[4:8]}".upper()
