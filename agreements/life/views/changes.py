"""What has changed since the other side last read the agreement."""

from dataclasses import dataclass

from agreements.frame import Frame
from agreements.life.models import Sending
from agreements.terms.document.compare import Change, compare
from agreements.terms.document.facts import to_data
from agreements.terms.models import Edition


@dataclass(frozen=True)
class Compared:
    """The changes since an earlier sending."""

    sending: Sending
    changes: tuple[Change, ...]


def changes_since(shown: Frame) -> Compared | None:
    """Give what differs between the text that is shown and what was sent before it; None when nothing was sent before.

    While it is being written: against the last sending. When it has been sent again: against the one before.
    """
    sent = list(shown.edition.sendings.order_by("-number")[:2])
    before = sent[:1] if shown.is_live else sent[1:2]
    if not before:
        return None
    return Compared(before[0], tuple(compare(before[0].facts, to_data(shown.facts))))


def sendings_with_changes(edition: Edition) -> list[tuple[Sending, tuple[Change, ...]]]:
    """Give every sending, the newest first, each with what had changed since the one before."""
    sent = list(edition.sendings.select_related("sent_by").order_by("number"))
    earlier: list[Sending | None] = [None, *sent]
    told = [
        (row, tuple(compare(before.facts, row.facts)) if before else ())
        for before, row in zip(earlier, sent, strict=False)
    ]
    return told[::-1]
