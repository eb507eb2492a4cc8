"""From frozen facts to the files that stand for ever: the signing copy, and the document that counts."""

from collections.abc import Iterable
from datetime import date, datetime

from agreements.life.document.marks import (
    GivenSignature,
    TakenStep,
    approved_mark,
    copy_mark,
    paper_mark,
    signed_mark,
)
from agreements.life.models import Sending, SigningCopy
from agreements.terms.document.facts import Facts, facts_hash, from_data
from agreements.terms.document.printing import print_pdf
from agreements.terms.models import Edition
from partnerships import vault


def put_signing_copy(facts: Facts, sent_on: date, moment: datetime) -> str:
    """Print the copy that is put before the signatories, keep it in the vault and give its SHA-256."""
    return vault.put(print_pdf(facts, copy_mark(sent_on), created=moment))


def put_signed_document(
    copy: SigningCopy, signatures: Iterable[GivenSignature], moment: datetime
) -> tuple[str, int]:
    """Print the signed document from the copy's own facts, the copy inside it; keep it, give SHA-256 and size in bytes.

    It is written before the transaction that makes the edition signed: a crash in between leaves an orphan file and the
    old state (safety.md finding 3).
    """
    content = print_pdf(
        from_data(copy.facts),
        signed_mark(copy, signatures),
        created=moment,
        signing_copy=vault.get(copy.sha256),
    )
    return vault.put(content), len(content)


def put_approved_document(sending: Sending, approval: TakenStep) -> tuple[str, int]:
    """Print what nobody signs from the facts that were sent and are approved; keep it, give SHA-256 and size in bytes.

    It is written before the transaction that closes the edition, as the signed document is.
    """
    content = print_pdf(from_data(sending.facts), approved_mark(sending, approval), created=approval.moment)
    return vault.put(content), len(content)


def put_paper_document(
    edition: Edition, facts: Facts, signed_on: date, registering: TakenStep
) -> tuple[str, int]:
    """Print the text that was signed on paper, as it is registered; keep it, give SHA-256 and size in bytes.

    It is written before the transaction that closes the edition, as the signed document is.
    """
    mark = paper_mark(edition, facts_hash(facts), signed_on, registering)
    content = print_pdf(facts, mark, created=registering.moment)
    return vault.put(content), len(content)
