"""What has changed between two texts of an edition, told in Danish: a pure function of their stored facts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.document.compare_annexed import annexed_changes
from agreements.terms.document.differences import Change, shown
from agreements.terms.document.facts import from_data, in_full
from agreements.terms.enums import SectionShows

__all__ = ["Change", "compare"]

Row = Mapping[str, Any]
Labels = Mapping[str, str | Promise]

FRONT: Labels = {
    "title": gettext_lazy("Titel"),
    "subtitle": gettext_lazy("Undertitel"),
    "programme": gettext_lazy("Program"),
    "case_numbers": gettext_lazy("Sagsnumre"),
    "annex_to": gettext_lazy("Er selv bilag til"),
    "document_date": gettext_lazy("Dateret"),
    "introduction": gettext_lazy("Indledning"),
}
PERIOD: Labels = {
    "text": gettext_lazy("Periode, som den er skrevet"),
    "sentence": gettext_lazy("Periode"),
}
TERMINATION: Labels = {
    "sentence": gettext_lazy("Opsigelse"),
    "effects": gettext_lazy("Hvad der bortfalder ved opsigelse"),
}
ADDRESS: Labels = {
    "capacity_label": gettext_lazy("deltager som"),
    "name": gettext_lazy("navn"),
    "unit": gettext_lazy("forvaltning eller kontor"),
    "street": gettext_lazy("adresse"),
    "postal_code": gettext_lazy("postnummer"),
    "city": gettext_lazy("by"),
    "phone": gettext_lazy("telefon"),
    "cvr": gettext_lazy("CVR-nummer"),
    "ean": gettext_lazy("EAN-nummer"),
    "email": gettext_lazy("e-mail"),
    "note": gettext_lazy("bemærkning"),
}
PERSON: Labels = {
    "name": gettext_lazy("navn"),
    "role": gettext_lazy("funktion"),
    "phone": gettext_lazy("telefon"),
    "email": gettext_lazy("e-mail"),
    "is_leader": gettext_lazy("leder"),
    "initiative": gettext_lazy("for indsatsen"),
}
SECTION: Labels = {
    "heading": gettext_lazy("overskrift"),
    "printed_number": gettext_lazy("nummer i den gamle tekst"),
    "text": gettext_lazy("tekst"),
    "shows": gettext_lazy("viser også"),
    "deviation_reason": gettext_lazy("hvorfor teksten afviger fra standarden"),
}
INITIATIVE: Labels = {"name": gettext_lazy("navn"), "description": gettext_lazy("beskrivelse")}
LEAD: Labels = {
    "unit": gettext_lazy("enhed"),
    "authority": gettext_lazy("aktør eller myndighed"),
    "person": gettext_lazy("navn"),
    "address": gettext_lazy("adresse"),
    "is_accountable": gettext_lazy("har det samlede ansvar"),
}
TARGET: Labels = {
    "what": gettext_lazy("hvad"),
    "sentence": gettext_lazy("tal"),
    "places_note": gettext_lazy("hvor"),
    "deadline": gettext_lazy("nås"),
    "source": gettext_lazy("måles med"),
    "control_area": gettext_lazy("sammenlignes med"),
    "open_reason": gettext_lazy("hvorfor der intet tal er"),
}
OBLIGATION: Labels = {
    "title": gettext_lazy("hvad"),
    "text": gettext_lazy("nærmere"),
    "owner": gettext_lazy("hvem skal gøre det"),
    "receiver": gettext_lazy("hvem skal have det"),
    "due_text": gettext_lazy("hvornår"),
    "initiative": gettext_lazy("indsats"),
    "reservation": gettext_lazy("forbehold"),
    "parts": gettext_lazy("indhold"),
}
RECORD: Labels = {
    "title": gettext_lazy("hvad"),
    "text": gettext_lazy("nærmere"),
    "told": gettext_lazy("oplysninger"),
}
ANNEX: Labels = {
    "title": gettext_lazy("titel"),
    "file_name": gettext_lazy("fil"),
    "sha256": gettext_lazy("filens indhold"),
}


@dataclass(frozen=True)
class Rows:
    """A list in the facts: how a row of it is called, the fields people read, and the lists under it."""

    key: str
    name: Callable[[Row], str]
    labels: Labels
    order: str | Promise = ""  # what a change of the rows' order is called; "" = the order says nothing
    below: tuple["Rows", ...] = ()


LISTS = (
    Rows(
        "parties",
        lambda row: row["name"],
        ADDRESS,
        gettext_lazy("Parternes rækkefølge"),
        below=(Rows("contacts", lambda row: _("kontaktperson %(name)s") % {"name": row["name"]}, PERSON),),
    ),
    Rows(
        "sections",
        lambda row: _("Afsnit %(number)s. %(heading)s") % row,
        SECTION,
        gettext_lazy("Afsnittenes rækkefølge"),
    ),
    Rows(
        "initiatives",
        lambda row: _("Indsatsen %(name)s") % row,
        INITIATIVE,
        gettext_lazy("Indsatsernes rækkefølge"),
        below=(
            Rows("leads", lambda row: _("tovholder %(unit)s") % row, LEAD),
            Rows("targets", lambda row: _("målet %(what)s") % row, TARGET),
        ),
    ),
    Rows("obligations", lambda row: _("Forpligtelsen %(title)s") % row, OBLIGATION),
    Rows(
        "annexes", lambda row: f"{row['number']}. {row['title']}", ANNEX, gettext_lazy("Bilagenes rækkefølge")
    ),
)


def compare(before: Row, after: Row) -> list[Change]:
    """Give every change between two facts as stored (`facts.to_data`), in the document's order.

    Rows are paired by their line, so that a renamed initiative is a change and not one gone and one new. What an older
    text could not say yet is read as left empty.
    """
    before, after = (in_full(from_data(dict(each))) for each in (before, after))
    changes = [
        *_fields(before, after, FRONT, ""),
        *_fields(before["period"], after["period"], PERIOD, ""),
        *_fields(before["termination"], after["termination"], TERMINATION, ""),
    ]
    for rows in LISTS:
        changes += _rows(before[rows.key], after[rows.key], rows, "")
    changes += _records(before.get("records", []), after.get("records", []))
    return [*changes, *annexed_changes(before.get("annexed", {}), after.get("annexed", {}))]


def _records(before: list[Row], after: list[Row]) -> Iterator[Change]:
    old, new = ({group["part"]: group for group in each} for each in (before, after))
    for part in [*new, *(part for part in old if part not in new)]:
        label = (new.get(part) or old[part])["label"]
        below = Rows("under", lambda row: row["title"], RECORD)
        rows = Rows("rows", _named(label), RECORD, label, below=(below,))
        yield from _rows(
            _told(old.get(part, {}).get("rows", [])), _told(new.get(part, {}).get("rows", [])), rows, ""
        )


def _named(label: str) -> Callable[[Row], str]:
    return lambda row: f"{label}: {row['title']}"


def _told(rows: list[Row]) -> list[Row]:
    """Give the records with what is told of them in one text."""
    return [
        {
            **row,
            "told": "; ".join(
                ": ".join(filter(None, (detail["label"], detail["value"]))) for detail in row["details"]
            ),
            "under": _told(row["under"]),
        }
        for row in rows
    ]


def _fields(before: Row, after: Row, labels: Labels, where: str) -> Iterator[Change]:
    for key, label in labels.items():
        old, new = _shown(key, before.get(key)), _shown(key, after.get(key))
        if old != new:
            yield Change(f"{where}: {label}" if where else str(label), old, new)


def _rows(before: list[Row], after: list[Row], rows: Rows, where: str) -> Iterator[Change]:
    old, new = ({row["line"]: row for row in each} for each in (before, after))
    for line in [*new, *(line for line in old if line not in new)]:
        name = ", ".join(filter(None, (where, rows.name(new.get(line) or old[line]))))
        if line in old and line in new:
            yield from _fields(old[line], new[line], rows.labels, name)
            for below in rows.below:
                yield from _rows(old[line][below.key], new[line][below.key], below, name)
        else:
            yield Change(name, _gist(old.get(line), rows), _gist(new.get(line), rows))
    yield from _order(old, new, rows)


def _order(old: Mapping[int, Row], new: Mapping[int, Row], rows: Rows) -> Iterator[Change]:
    was, now = [line for line in old if line in new], [line for line in new if line in old]
    if rows.order and was != now:
        yield Change(
            str(rows.order),
            ", ".join(rows.name(old[line]) for line in was),
            ", ".join(rows.name(new[line]) for line in now),
        )


def _gist(row: Row | None, rows: Rows) -> str:
    """Say a whole row in one text, with what stands under it."""
    if row is None:
        return ""
    own = [_shown(key, row.get(key)) for key in rows.labels if row.get(key) is not True]
    under = [_gist(child, below) for below in rows.below for child in row[below.key]]
    return "; ".join(filter(None, [*own, *under]))


def _shown(key: str, value: Any) -> str:
    if key == "shows":
        return str(dict(SectionShows.choices).get(value, ""))
    return str(value)[:12] if key == "sha256" and value else shown(value)
