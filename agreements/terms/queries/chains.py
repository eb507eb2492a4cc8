"""The name of the hash chain an agreement's events stand in."""

from agreements.terms.models import Agreement, Edition


def chain_of(subject: Agreement | Edition) -> str:
    """Give the chain of the agreement, or of the agreement an edition belongs to."""
    agreement_id = subject.pk if isinstance(subject, Agreement) else subject.agreement_id
    return f"agreement:{agreement_id}"
