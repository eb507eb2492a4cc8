"""Paper: facts and mark to one HTML document, ready for the press (sketches/PRINT.md).

Drawn without a request and without the database; Django escapes every value, nothing is marked safe.
"""

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import override

from agreements import annexes
from agreements.terms.document.blocks import evidence_columns, side_by_side, signature_blocks
from agreements.terms.document.facts import (
    AnnexFacts,
    Facts,
    ObligationFacts,
    RecordGroupFacts,
    SectionFacts,
    obligations_under,
)
from agreements.terms.document.glance import at_a_glance
from agreements.terms.document.mark import Mark
from agreements.terms.document.money_table import Fit, fit_of
from agreements.terms.document.targets import target_rows
from agreements.terms.document.title import LONGEST_TITLE, SUBTITLE_WIDTH, break_title
from agreements.terms.enums import BOUND, UNSIGNED, Kind

TEMPLATE = "agreements/document/paper.html"
# What a section may show under its text (codes of enums.SectionShows); obligations name their section themselves.
SHOWN = {
    code: f"agreements/document/shown/{code}.html"
    for code in ("parties", "initiatives", "targets", "period", "termination", "annexes")
}


@dataclass(frozen=True)
class PaperSection:
    """A section with the template of the data it shows ("" = none) and the clause number a shown sentence gets."""

    facts: SectionFacts
    shown: str
    records: RecordGroupFacts | None
    next_number: str
    obligations: tuple[ObligationFacts, ...]


@dataclass(frozen=True)
class AnnexPart:
    """A part drawn by another storey: its annex (None when it is not listed), title, template and data."""

    key: str
    annex: AnnexFacts | None
    title: str
    template: str
    data: Any

    @property
    def fit(self) -> Fit:
        """Give how the money table of the part is set."""
        return fit_of(self.data)

    @property
    def heading(self) -> str:
        """Give "Bilag 2. Budget 2013–2015", or the title alone when the part is not on the annex list."""
        return f"{self.annex.number}. {self.title}" if self.annex else self.title


def to_html(facts: Facts, mark: Mark) -> str:
    """Give the whole document as HTML; the same facts and mark always give the same text."""
    # A printed agreement follows its own language, whoever asks for it.
    with override(facts.language):
        return render_to_string(TEMPLATE, _context(facts, mark))


def _context(facts: Facts, mark: Mark) -> dict[str, Any]:
    parts = annex_parts(facts)
    bound = tuple(party for party in facts.parties if party.capacity in BOUND)
    return {
        "facts": facts,
        "mark": mark,
        "title_lines": break_title(facts.title),
        "subtitle_lines": break_title(facts.subtitle, SUBTITLE_WIDTH),
        "is_long_title": len(facts.title) > LONGEST_TITLE,
        "bound": bound,
        "party_rows": side_by_side(bound),
        "others": [party for party in facts.parties if party not in bound],
        "has_numbers": facts.kind != Kind.INTERNAL_AGREEMENT,
        "glance": at_a_glance(facts),
        "sections": [_section(section, facts) for section in facts.sections],
        "unplaced": unplaced_records(facts),
        "loose": loose_lists(facts),
        "signs": bool(facts.parties) and facts.kind not in UNSIGNED,
        "initiatives": [(item, target_rows(item)) for item in facts.initiatives],
        "signature_rows": side_by_side(signature_blocks(facts, mark)),
        "lists_annexes": bool(facts.annexes) and all(s.shows != "annexes" for s in facts.sections),
        "parts": parts,
        "drawn_lines": {part.annex.line for part in parts if part.annex},
        "evidence_columns": evidence_columns(mark.evidence.people) if mark.evidence else [],
    }


def unplaced_records(facts: Facts) -> list[RecordGroupFacts]:
    """Give the records no section shows; they are printed after the sections, so that nothing held is lost."""
    shown = {section.shows for section in facts.sections}
    return [group for group in facts.records if group.shows not in shown]


def loose_lists(facts: Facts) -> list[str]:
    """Give the templates of leads and targets that no section shows; an old text says them nowhere else."""
    shown = {section.shows for section in facts.sections}
    filled = {
        "initiatives": any(row.leads for row in facts.initiatives),
        "targets": any(row.targets for row in facts.initiatives),
    }
    return [SHOWN[code] for code, is_filled in filled.items() if is_filled and code not in shown]


def annex_parts(facts: Facts) -> list[AnnexPart]:
    """Give the drawn annex parts of the facts in the order of the annex list, unlisted ones last."""
    templates = annexes.document_templates()
    drawn = annexes.drawn_kinds()
    listed = {drawn[annex.kind]: annex for annex in facts.annexes if annex.kind in drawn}
    parts = [
        _part(key, listed.get(key), templates[key], value)
        for key, value in facts.annexed.items()
        if value and key in templates
    ]
    order = {annex.line: at for at, annex in enumerate(facts.annexes)}
    return sorted(parts, key=lambda part: (order[part.annex.line] if part.annex else len(order), part.key))


def _part(key: str, annex: AnnexFacts | None, template: str, data: Any) -> AnnexPart:
    title = str(data.get("title") or (annex.title if annex else key))
    return AnnexPart(key, annex, title, template, data)


def _section(section: SectionFacts, facts: Facts) -> PaperSection:
    clauses = sum(1 for block in section.blocks if block.number)
    return PaperSection(
        section,
        SHOWN.get(section.shows, ""),
        next((group for group in facts.records if group.shows == section.shows), None),
        f"{section.number}.{clauses + 1}",
        obligations_under(facts, section),
    )
