"""Gathers the facts of an edition from the database, in the agreement's own language and in few queries."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements import annexes
from agreements.terms import sentences
from agreements.terms.document import facts as f
from agreements.terms.document.records import record_groups
from agreements.terms.enums import BOUND, Kind
from agreements.terms.markup import Reading
from agreements.terms.models import (
    Annex,
    Edition,
    Initiative,
    InitiativeLead,
    Obligation,
    ObligationPart,
    Participation,
    ParticipationContact,
    Section,
    Target,
)
from agreements.terms.queries.rows import rows_of
from agreements.terms.readiness.demands import demands_of
from agreements.terms.shapes import Block
from partnerships.danish.phones import format_phone

_PLACEHOLDER = re.compile(r"\{([a-zæøå_]{2,30})\}")

KIND_LABELS = {
    Kind.STATE_AGREEMENT: "Samarbejdsaftale",
    Kind.NGO_AGREEMENT: "Partnerskabsaftale",
    Kind.INTERNAL_AGREEMENT: "Intern samarbejdsaftale",
    Kind.APPLICATION: "Projektskitse",
    Kind.FRAMEWORK: "Rammenotat",
}


_participations = rows_of(Participation)
_section_rows = rows_of(Section, "clause")
_annex_rows = rows_of(Annex, "file")
_contacts = rows_of(ParticipationContact, "initiative")
_initiative_rows = rows_of(Initiative)
_leads = rows_of(InitiativeLead)
_targets = rows_of(Target)
_obligation_rows = rows_of(Obligation, "initiative")
_obligation_parts = rows_of(ObligationPart)


def facts_of(edition: Edition, *, told: Mapping[str, annexes.Told] | None = None) -> f.Facts:
    """Give the facts of the edition as its rows are now; the viewer's language plays no part.

    `told` spares asking the other storeys again when the caller has what they tell, in the agreement's language.
    """
    with override(edition.language):
        return _Gathering(edition, annexes.tell([edition.pk])[edition.pk] if told is None else told).facts()


def bound(text: str, values: dict[str, str]) -> str:
    """Put data in the place of placeholders such as {kommune}; an unknown or empty one stays, and C-03 finds it."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1]) or match[0], text)


class _Gathering:
    """One edition's rows, read once each."""

    def __init__(self, edition: Edition, told: Mapping[str, annexes.Told]) -> None:
        self.edition = edition
        self.agreement = edition.agreement
        self.annexed = told
        self.participations = _participations(edition=edition.pk)
        self.sections = _section_rows(edition=edition.pk)
        self.annex_rows = _annex_rows(edition=edition.pk)
        for section in self.sections:
            section.edition = edition  # known already; asked for nowhere else
        self.reading = Reading(self._look_up)
        self.section_numbers = {row.line: str(index) for index, row in enumerate(self.sections, 1)}
        self.annex_numbers = {row.line: f"Bilag {index}" for index, row in enumerate(self.annex_rows, 1)}

    def facts(self) -> f.Facts:
        edition, agreement = self.edition, self.agreement
        introduction = self._introduction()  # before the sections: footnotes are numbered as they come
        parties = self._parties()
        initiatives = self._initiatives()
        return f.Facts(
            reference=agreement.reference,
            kind=edition.kind,
            kind_label=KIND_LABELS[Kind(edition.kind)],
            title=edition.title,
            subtitle=edition.subtitle,
            programme=agreement.programme.name if agreement.programme else "",
            edition_number=edition.number,
            edition_label=str(edition.label),
            language=edition.language,
            parties=parties,
            period=self._period(),
            termination=self._termination(),
            sections=self._sections(),
            initiatives=initiatives,
            obligations=self._obligations(),
            annexes=self._annexes(),
            is_as_written=edition.is_as_written,
            annexed={key: told.facts for key, told in sorted(self.annexed.items())},
            case_numbers=tuple(f"{p.name}: {p.case_number}" for p in self.participations if p.case_number),
            records=record_groups(edition, annexes.told_lines(self.annexed)),
            annex_to=edition.annex_to,
            document_date=edition.document_date_text,
            introduction=edition.introduction,
            introduction_blocks=introduction,
        )

    def _parties(self) -> tuple[f.PartyFacts, ...]:
        contacts = _by(_contacts(edition=self.edition.pk), "participation_id")
        return tuple(_party(row, contacts[row.pk]) for row in self.participations)

    def _period(self) -> f.PeriodFacts:
        edition = self.edition
        return f.PeriodFacts(
            text=edition.period_text,
            start=_iso(edition.starts_on),
            end=_iso(edition.ends_on),
            start_rule=edition.start_rule,
            sentence=sentences.period_sentence(edition),
        )

    def _termination(self) -> f.TerminationFacts:
        edition = self.edition
        return f.TerminationFacts(
            months=edition.notice_months or 0,
            anchor=edition.notice_anchor,
            mode=edition.notice_mode,
            sentence=sentences.termination_sentence(edition),
            effects=sentences.termination_effects(edition),
        )

    def _sections(self) -> tuple[f.SectionFacts, ...]:
        values = self._placeholders()
        return tuple(
            _section(row, self.reading, values, self.section_numbers[row.line]) for row in self.sections
        )

    def _introduction(self) -> tuple[Block, ...]:
        return self.reading.blocks(bound(self.edition.introduction, self._placeholders()))

    def _look_up(self, target: str, line: int) -> str:
        return (self.section_numbers if target == "afsnit" else self.annex_numbers).get(line, "")

    def _placeholders(self) -> dict[str, str]:
        """Give what placeholders are bound to; those the kind has no datum for stay unbound and are found by C-03."""
        edition = self.edition
        first = {row.capacity: row.name for row in reversed(self.participations)}
        writes = [row.name for row in self.participations if row.party_id == self.agreement.owner_id]
        bound_names = dict.fromkeys(row.name for row in self.participations if row.capacity in BOUND)
        return {
            "kommune": first.get("grantee") or (writes[0] if writes else self.agreement.owner.name),
            "ministerium": first.get("grantor") or first.get("funder", ""),
            "parterne": _(" og ").join(bound_names),
            "program": self.agreement.programme.name if self.agreement.programme else "",
            "periode": edition.period_text,
            "slutdato": sentences.long_date(edition.ends_on) if edition.ends_on else "",
            "titel": edition.title,
        }

    def _initiatives(self) -> tuple[f.InitiativeFacts, ...]:
        leads = _by(_leads(edition=self.edition.pk), "initiative_id")
        targets = _by(_targets(edition=self.edition.pk), "initiative_id")
        return tuple(
            f.InitiativeFacts(
                line=row.line,
                kind=row.kind,
                name=row.name,
                description=row.description,
                leads=tuple(_lead(lead) for lead in leads[row.pk]),
                targets=tuple(_target(target) for target in targets[row.pk]),
            )
            for row in _initiative_rows(edition=self.edition.pk)
        )

    def _obligations(self) -> tuple[f.ObligationFacts, ...]:
        parts = _by(_obligation_parts(edition=self.edition.pk), "obligation_id")
        names = {row.pk: row.name for row in self.participations}
        section_lines = {row.pk: row.line for row in self.sections}
        return tuple(
            f.ObligationFacts(
                line=row.line,
                title=row.title,
                text=row.text,
                owner=names.get(row.owner_id or 0, ""),
                receiver=names.get(row.receiver_id or 0, ""),
                due_text=row.due_text,
                due_start=_iso(row.due_start),
                due_end=_iso(row.due_end),
                initiative=row.initiative.name if row.initiative else "",
                reservation=row.reservation,
                parts=tuple(part.text for part in parts[row.pk]),
                section=section_lines.get(row.section_id or 0, 0),
            )
            for row in _obligation_rows(edition=self.edition.pk)
        )

    def _annexes(self) -> tuple[f.AnnexFacts, ...]:
        drawn = {kind for kind, key in annexes.drawn_kinds().items() if key in self.annexed}
        return tuple(
            f.AnnexFacts(
                line=row.line,
                number=self.annex_numbers[row.line],
                title=row.title,
                kind=row.kind,
                file_name=row.file.name if row.file else "",
                size=row.file.size if row.file else 0,
                sha256=row.file.sha256 if row.file else "",
                is_missing=row.is_required and row.file is None and row.kind not in drawn,
            )
            for row in self.annex_rows
        )


def _by(rows: Iterable[Any], attribute: str) -> defaultdict[int, list[Any]]:
    grouped: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, attribute)].append(row)
    return grouped


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""


def _phone(phone: str) -> str:
    return format_phone(phone) if phone else ""


def _party(row: Participation, contacts: list[ParticipationContact]) -> f.PartyFacts:
    return f.PartyFacts(
        line=row.line,
        capacity=row.capacity,
        capacity_label=row.get_capacity_display(),
        name=row.name,
        unit=row.unit,
        street=row.street,
        postal_code=row.postal_code,
        city=row.city,
        phone=_phone(row.phone),
        cvr=row.cvr,
        ean=row.ean,
        email=row.email,
        contacts=tuple(
            f.PersonFacts(
                line=contact.line,
                name=contact.name,
                role=contact.function,
                phone=_phone(contact.phone),
                email=contact.email,
                is_leader=contact.is_leader,
                initiative=contact.initiative.name if contact.initiative else "",
            )
            for contact in contacts
        ),
        note=row.note,
    )


def _section(row: Section, reading: Reading, values: dict[str, str], number: str) -> f.SectionFacts:
    text = bound(row.text, values)
    return f.SectionFacts(
        line=row.line,
        number=number,
        heading=row.heading,
        text=text,
        blocks=reading.blocks(text, number),
        shows=row.shows,
        deviates=_deviates(row),
        deviation_reason=row.deviation_reason,
        printed_number=row.printed_number,
        guidance=_guidance(row),
    )


def _deviates(row: Section) -> bool:
    """Whether the text differs from its standard where that must be accounted for (rules.md C-10)."""
    asked = demands_of(row.edition.kind).deviation_reason
    return bool(asked) and row.clause is not None and row.clause.text != row.text


def _guidance(row: Section) -> tuple[str, ...]:
    """Give the questions that are part of the document: a sketch prints those it answers (S3)."""
    if row.clause is None or row.edition.kind != Kind.APPLICATION:
        return ()
    return tuple(filter(None, row.clause.guidance.splitlines()))


def _lead(row: InitiativeLead) -> f.LeadFacts:
    return f.LeadFacts(
        line=row.line,
        unit=row.unit,
        authority=row.authority,
        person=row.person,
        address=row.address,
        is_accountable=row.is_accountable,
    )


def _target(row: Target) -> f.TargetFacts:
    return f.TargetFacts(
        line=row.line,
        what=row.what,
        sentence=sentences.target_sentence(row),
        amount_kind=row.amount_kind,
        basis=row.basis,
        minimum=_plain(row.minimum),
        maximum=_plain(row.maximum),
        unit=row.unit,
        places=row.places or 0,
        places_note=row.places_note,
        open_reason=row.open_reason,
        per_place=sentences.per_place(row),
        kept_share=_plain(row.kept_share),
        kept_years=row.kept_years or 0,
        source=row.source,
        control_area=row.control_area,
        deadline=row.deadline_text,
    )


def _plain(value: Any) -> str:
    """Write a decimal in one way only, so that 10 and 10.00 give the same facts hash."""
    return (
        ""
        if value is None
        else f"{value.quantize(0) if value == value.to_integral() else value.normalize():f}"
    )
