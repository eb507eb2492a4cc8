"""What a draft is told when its template has come in a newer number."""

from typing import NamedTuple

from django.urls import reverse

from agreements.terms.document.compare_clauses import Revision, compare_clauses
from agreements.terms.enums import OPEN_STATES
from agreements.terms.models import Edition
from agreements.terms.queries.templates import newer_template


class NewerNote(NamedTuple):
    """The newer number, what it changed, and where it can be read."""

    number: int
    revision: Revision
    url: str


def newer_note(edition: Edition) -> NewerNote | None:
    """Give the note for a text that is being written, None when nothing differs; one query, and only in open states."""
    newer = newer_template(edition) if edition.state in OPEN_STATES else None
    if newer is None:
        return None
    revision = compare_clauses(newer.own, newer.now)
    if not (revision.changes or revision.new or revision.gone):
        return None
    return NewerNote(newer.template.number, revision, reverse("template", args=[newer.template.pk]))
