"""Records: how each noun that is a list of rows tells itself - title, text, details as printed, bare data for checks.

A new noun is a model, a Part and a teller here; page, PDF, JSON, diff and admin draw it from the record.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Value
from django.utils.translation import gettext as _

from agreements.terms.document.estimates import estimate_details, estimate_totals
from agreements.terms.document.facts import Detail, RecordFacts, RecordGroupFacts
from agreements.terms.enums import SectionShows as Shows
from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS
from agreements.terms.queries.rows import rows_of
from agreements.terms.sentences import plain_number
from partnerships.danish.amounts import format_amount
from partnerships.danish.periods import format_date_short
from partnerships.queries.prepared import Prepared

Told = tuple[str, str, list[tuple[str, str, Any]]]  # title, text, (key, label, value)
NON_BREAKING = "\u00a0"


@dataclass(frozen=True)
class Teller:
    """How the rows of a part are told, and under which sections they are printed; `select` names what is fetched along."""

    part: str
    shows: Shows
    tell: Callable[[Any], Told]
    select: tuple[str, ...] = ()
    under: str = ""  # the part that stands under each row
    totals: Callable[[list[Any]], list[tuple[str, str, str]]] | None = None


def _target_group(row: Any) -> Told:
    return (
        row.name,
        row.text,
        [("rank", "", row.get_rank_display()), ("size", _("Antal"), row.size_text)],
    )


def _place(row: Any) -> Told:
    return row.name, row.note, [("kind", "", row.get_kind_display())]


def _phase(row: Any) -> Told:
    return (
        row.name,
        row.text,
        [("kind", "", row.get_kind_display()), ("period", _("Periode"), row.period_text or _days(row))],
    )


def _days(row: Any) -> str:
    start, end = _short(row.starts_on), _short(row.ends_on)
    return f"{start}–{end}" if start and end else start or end


def _activity(row: Any) -> Told:
    return (
        row.title,
        row.text,
        [
            ("initiative", _("Indsats"), row.initiative),
            ("target", _("Mål"), row.target),
            ("when", _("Hvornår"), row.when_text),
            ("legal_basis", _("Lovgrundlag"), row.legal_basis),
            ("budget_line", _("Budgetpost"), row.budget_line),
            ("outside", "", _("Uden for budgettet") if row.is_outside_budget else ""),
        ],
    )


def _duty(row: Any) -> Told:
    who = ", ".join(filter(None, (row.participation.name if row.participation else "", row.who_text)))
    return (
        who or _("Alle parter"),
        row.text,
        [
            ("kind", "", row.get_kind_display()),
            ("initiative", _("Indsats"), row.initiative),
            ("legal_basis", _("Lovgrundlag"), row.legal_basis),
            ("note", _("Bemærkning"), row.note),
        ],
    )


def _group(row: Any) -> Told:
    return (
        row.name,
        row.mandate,
        [
            ("kind", "", row.get_kind_display()),
            ("answers_to", _("Svarer til"), row.answers_to.name if row.answers_to else ""),
            ("rhythm", _("Hvor tit"), row.rhythm_text),
            ("size", _("Antal medlemmer"), row.size_text),
            ("promised", _("Følger senere"), row.promised_paper),
        ],
    )


def _member(row: Any) -> Told:
    who = ", ".join(filter(None, (row.name, row.title)))
    return (
        who,
        "",
        [
            ("chair", "", _("Formand") if row.is_chair else ""),
            ("unit", "", row.unit),
            ("party", "", row.participation.name if row.participation else ""),
        ],
    )


def _estimate(row: Any) -> Told:
    return f"{row.role}: {row.what}", row.note, estimate_details(row)


def _decision(row: Any) -> Told:
    return (
        row.body,
        row.what,
        [
            ("kind", "", row.get_kind_display()),
            ("decided", _("Dato"), row.decided_text or _short(row.decided_on)),
            ("reference", _("Henvisning"), row.reference),
        ],
    )


def _reference(row: Any) -> Told:
    return (
        row.value,
        row.note,
        [
            ("kind", "", row.get_kind_display()),
            ("party", _("Hos"), row.participation.name if row.participation else ""),
        ],
    )


def _related_grant(row: Any) -> Told:
    return (
        row.title,
        row.note,
        [
            ("funder", _("Giver"), row.funder),
            ("pool", _("Pulje"), row.pool),
            ("amount", _("Beløb"), _kroner(row.amount)),
            ("granted", _("Givet"), row.granted_text or _short(row.granted_on)),
            ("account", _("Finanslovskonto"), row.finance_act_account),
            ("journal", _("Journalnummer"), row.journal_number),
        ],
    )


def _funding(row: Any) -> Told:
    return (
        str(row) or _("Betaleren er ikke nævnt"),
        "",
        [
            ("amount", _("Beløb"), row.amount_text or _kroner(row.amount)),
            ("covers", _("Dækker"), row.covers),
            ("covers_not", _("Dækker ikke"), row.covers_not),
        ],
    )


def _relation(row: Any) -> Told:
    other = row.agreement
    title = row.title or (f"{other.reference} {other.title}" if other else "")
    return (
        title,
        row.note,
        [
            ("kind", "", row.get_kind_display()),
            ("reference", _("Reference"), other.reference if other and row.title else ""),
            ("ends", _("Gælder til"), row.ends_text or _short(row.ends_on)),
        ],
    )


def _result(row: Any) -> Told:
    return (
        row.text,
        "",
        [("level", "", row.get_level_display()), ("assumption", _("Forudsætter"), row.assumption)],
    )


def _right(row: Any) -> Told:
    return (
        row.what,
        row.text,
        [
            ("kind", "", row.get_kind_display()),
            ("holder", _("Ret"), row.holder.name if row.holder else ""),
            ("consent", _("Aftales hver gang først med"), row.consent_of.name if row.consent_of else ""),
        ],
    )


def _key_figure(row: Any) -> Told:
    return (
        row.what,
        "",
        [
            ("value", _("Tal"), f"{plain_number(row.value)}{NON_BREAKING}{row.unit}".strip(NON_BREAKING)),
            ("area", _("Hvor"), row.area),
            ("as_of", _("Opgjort"), row.as_of_text or _short(row.as_of)),
            ("source", _("Kilde"), row.source),
        ],
    )


def _tender(row: Any) -> Told:
    return (
        row.text,
        "",
        [("kind", "", row.get_kind_display()), ("reference", _("Henvisning"), row.reference)],
    )


def _signature_line(row: Any) -> Told:
    organisations = [row.participation.name, row.together_with.name if row.together_with else ""]
    return (
        _(" og ").join(filter(None, organisations)),
        "",
        [
            ("name", _("Navn"), row.name),
            ("title", _("Titel"), row.title),
            ("date", _("Dato"), row.date_text),
            ("read", _("Læst som"), _short(row.signed_on) if row.signed_on else ""),
        ],
    )


TELLERS: tuple[Teller, ...] = (
    Teller("target-group", Shows.TARGET_GROUPS, _target_group),
    Teller("place", Shows.PLACES, _place),
    Teller("phase", Shows.PHASES, _phase),
    Teller("activity", Shows.ACTIVITIES, _activity, ("initiative", "target")),
    Teller("duty", Shows.DUTIES, _duty, ("participation", "initiative")),
    Teller("group", Shows.GROUPS, _group, ("answers_to",), under="member"),
    Teller("member", Shows.GROUPS, _member, ("participation",)),
    Teller("estimate", Shows.ESTIMATES, _estimate, ("phase",), totals=estimate_totals),
    Teller("political-decision", Shows.DECISIONS, _decision),
    Teller("reference", Shows.REFERENCES, _reference, ("participation",)),
    Teller("related-grant", Shows.GRANTS, _related_grant),
    Teller("funding", Shows.FUNDING, _funding, ("participation",)),
    Teller("relation", Shows.RELATIONS, _relation, ("agreement",)),
    Teller("result", Shows.RESULTS, _result),
    Teller("right", Shows.RIGHTS, _right, ("holder", "consent_of")),
    Teller("key-figure", Shows.KEY_FIGURES, _key_figure),
    Teller("tender", Shows.TENDER, _tender),
    Teller("signature-line", Shows.SIGNATURE_LINES, _signature_line, ("participation", "together_with")),
)
BY_PART = {teller.part: teller for teller in TELLERS}
# What each such section prints, e.g. groups with their members.
PART_SHOWN_BY: dict[str, str] = {
    teller.shows.value: teller.part for teller in reversed(TELLERS) if not PARTS[teller.part].parent
}


def record_groups(edition: Edition, lines: Mapping[int, str]) -> tuple[RecordGroupFacts, ...]:
    """Give the records of an edition; one query tells which parts have rows, and only those are read.

    `lines` is {identity: text} of the budget lines that a record may name.
    """
    present = _present(edition)
    rows: dict[str, list[Any]] = {part: _ROWS[part](edition=edition.pk) for part in present}
    under = {
        teller.under: _by_parent(rows.get(teller.under, []), PARTS[teller.under].parent)
        for teller in TELLERS
        if teller.under
    }
    return tuple(
        _group_facts(teller, rows[teller.part], under.get(teller.under, {}), lines)
        for teller in TELLERS
        if teller.part in rows and not PARTS[teller.part].parent
    )


def _present(edition: Edition) -> set[str]:
    return set(_parts_present(edition=edition.pk))


def _parts_with_rows(edition: int) -> QuerySet[Any, str]:
    queries = [
        PARTS[teller.part]
        .model._default_manager.filter(edition=edition)
        .order_by()
        .values_list(Value(teller.part), flat=True)
        .distinct()
        for teller in TELLERS
    ]
    return queries[0].union(*queries[1:])


_parts_present: Prepared[str] = Prepared(_parts_with_rows)
_ROWS = {teller.part: rows_of(PARTS[teller.part].model, *teller.select) for teller in TELLERS}


def _by_parent(rows: Iterable[Any], parent: str) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, f"{parent}_id")].append(row)
    return grouped


def _group_facts(
    teller: Teller, rows: list[Any], under: dict[int, list[Any]], lines: Mapping[int, str]
) -> RecordGroupFacts:
    totals = teller.totals(rows) if teller.totals else []
    return RecordGroupFacts(
        part=teller.part,
        shows=teller.shows.value,
        label=str(teller.shows.label),
        rows=tuple(
            _record(
                teller,
                row,
                lines,
                tuple(_record(BY_PART[teller.under], below, lines) for below in under.get(row.pk, [])),
            )
            for row in rows
        ),
        totals=tuple(Detail(*total) for total in totals),
    )


def _record(
    teller: Teller, row: Any, lines: Mapping[int, str], under: tuple[RecordFacts, ...] = ()
) -> RecordFacts:
    title, text, told = teller.tell(row)
    names_line = PARTS[teller.part].names_line
    if names_line:
        told.append((names_line, _("Budgetpost"), lines.get(getattr(row, names_line) or 0, "")))
    return RecordFacts(
        line=row.line,
        part=teller.part,
        title=title,
        text=text,
        details=tuple(Detail(key, label, str(value)) for key, label, value in told if value),
        data=dict(_data(row)),
        under=under,
    )


def _data(row: Term) -> Iterator[tuple[str, str]]:
    for name in PARTS[_part_name(row)].fields:
        field = row._meta.get_field(name)
        value = getattr(row, name)
        if field.is_relation:
            value = getattr(value, "line", getattr(value, "reference", "")) if value else ""
        plain = _bare(value)
        if plain:
            yield name, plain


def _part_name(row: Term) -> str:
    return next(part.name for part in PARTS.values() if type(row) is part.model)


def _bare(value: Any) -> str:
    if value is None or value == "" or value is False:
        return ""
    if isinstance(value, Decimal):
        whole = value.to_integral()
        return f"{whole:f}" if value == whole else f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return "true" if value is True else str(value)


def _kroner(amount: Decimal | None) -> str:
    return "" if amount is None else format_amount(amount, decimals=2 if amount % 1 else 0)


def _short(day: date | None) -> str:
    return format_date_short(day) if day else ""
