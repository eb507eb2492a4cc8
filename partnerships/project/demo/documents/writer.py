"""Writes a document that is told as data - parties, text, initiatives, duties, records, annexes - through the verbs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS
from partnerships.danish.periods import DateError, parse_date_expression
from partnerships.models import User
from partnerships.project.demo.people import Cast

Values = Mapping[str, Any]
# Words that are read into days when the document gives none.
_READ = {
    "due_text": ("due_start", "due_end", "due_precision"),
    "period_text": ("starts_on", "ends_on"),
    "decided_text": ("", "decided_on"),
    "granted_text": ("", "granted_on"),
    "as_of_text": ("", "as_of"),
    "ends_text": ("", "ends_on"),
}


@dataclass(frozen=True)
class Paper:
    """A document. What points to another row does so by that row's name, a party also by its unit."""

    head: Values
    parties: tuple[Values, ...] = ()  # "party" names the register's organisation; "contacts" stand under it
    sections: tuple[Values, ...] = ()
    initiatives: tuple[Values, ...] = ()  # "leads" and "targets" stand under it
    obligations: tuple[Values, ...] = ()  # "parts" are its checklist
    records: tuple[tuple[str, Values], ...] = ()  # part, values; "members" stand under a group
    annexes: tuple[Values, ...] = ()


@dataclass
class _Writing:
    edition: Edition
    by: User
    cast: Cast
    names: dict[tuple[str, str], Term] = field(default_factory=dict)

    def save(self, part: str, values: Values, parent: Term | None = None) -> Term:
        fields = PARTS[part].fields
        ready = {name: self._value(part, name, value) for name, value in values.items() if name in fields}
        for text, days in _READ.items():
            if text in ready and text in fields:
                ready = {**_days(ready[text], days, fields), **ready}
        row = save_part(self.edition, part, ready, by=self.by, parent=parent)
        for name in {str(row), getattr(row, "unit", "") or str(row)}:
            self.names.setdefault((type(row).__name__, name), row)
        return row

    def save_with(self, part: str, values: Values, **below: str) -> None:
        """Save a row and what stands under it; `below` is {key of the values: part}."""
        row = self.save(part, values)
        for key, name in below.items():
            for each in values.get(key, ()):
                self.save(name, each, row)

    def _value(self, part: str, name: str, value: Any) -> Any:
        column = PARTS[part].model._meta.get_field(name)
        if column.is_relation and isinstance(value, str):
            if issubclass(column.related_model, Term):
                return self.names[column.related_model.__name__, value]
            if name == "party":
                return self.cast.parties[value]
        if column.get_internal_type() == "DecimalField" and isinstance(value, int | str):
            return Decimal(value)
        return value


def write_paper(edition: Edition, paper: Paper, *, by: User, cast: Cast) -> Edition:
    """Write the document into an edition that has no text yet; give the edition as it is then."""
    head = dict(paper.head)
    if "period_text" in head:
        head = {**_days(head["period_text"], _READ["period_text"], ("starts_on", "ends_on")), **head}
    edition = save_edition(edition, head, by=by, seen=edition.version)
    writing = _Writing(edition, by, cast)
    for party in paper.parties:
        writing.save_with("party", party, contacts="contact")
    for section in paper.sections:
        writing.save("section", section)
    for initiative in paper.initiatives:
        writing.save_with("initiative", initiative, leads="lead", targets="target")
    for obligation in paper.obligations:
        writing.save_with("obligation", obligation, parts="obligation-part")
    for part, values in paper.records:
        writing.save_with(part, values, members="member")
    for annex in paper.annexes:
        writing.save("annex", annex)
    return Edition.objects.get(pk=edition.pk)


def _days(text: str, names: tuple[str, ...], fields: tuple[str, ...]) -> dict[str, Any]:
    try:
        period = parse_date_expression(text)
    except DateError:
        return {}
    read = (period.start, period.end, period.precision.value)
    return {name: day for name, day in zip(names, read, strict=False) if name in fields}
