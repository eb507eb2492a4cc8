"""The terms the programme's agreements share: initiatives, targets, duties, annexes (document 000, sections 3-11)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.document import pdf
from agreements.terms.enums import (
    AmountKind,
    AnnexKind,
    Basis,
    InitiativeKind,
    NoticeAnchor,
    NoticeMode,
    StartRule,
)
from agreements.terms.models import Edition, Participation, Section
from partnerships.actions.store_file import store_file
from partnerships.danish import clock
from partnerships.danish.periods import parse_date_expression
from partnerships.models import User

# what, kind of amount, minimum, maximum, unit, basis, places, where, reason when open
Row = tuple[str, AmountKind, int | None, int | None, str, Basis, int | None, str, str]

ROLE_MODEL_TARGETS: tuple[Row, ...] = (
    (
        "Rollemodeller, der rekrutteres og efteruddannes",
        AmountKind.RANGE,
        10,
        15,
        "rollemodeller",
        Basis.TOTAL,
        None,
        "",
        "",
    ),
    ("Rollemodelbesøg", AmountKind.EXACT, 30, None, "besøg", Basis.PER_YEAR_OVER, 10, "hele byen", ""),
)
MENTOR_TARGETS: tuple[Row, ...] = (
    ("Mentorer, der efteruddannes", AmountKind.RANGE, 5, 6, "mentorer", Basis.TOTAL, None, "", ""),
    (
        "Forløb mellem mentor og mentee, der sættes i gang",
        AmountKind.EXACT,
        8,
        None,
        "forløb",
        Basis.TOTAL,
        None,
        "",
        "",
    ),
)
PARENT_TARGETS: tuple[Row, ...] = (
    (
        "Forældrecoaches, der efteruddannes",
        AmountKind.RANGE,
        4,
        6,
        "forældrecoaches",
        Basis.TOTAL,
        None,
        "",
        "",
    ),
    ("Individuelle rådgivningsforløb", AmountKind.EXACT, 6, None, "forløb", Basis.TOTAL, None, "", ""),
    (
        "Forældrenetværk, der støttes",
        AmountKind.OPEN,
        None,
        None,
        "netværk",
        Basis.TOTAL,
        None,
        "",
        "Kommunen begynder med forældrecoaches. Antallet af netværk aftales, når de første forløb er afsluttet.",
    ),
)
ANNEXES = (
    (AnnexKind.FRAMEWORK, "Rammebeskrivelse af Social- og Integrationsministeriets forebyggelseskoncept"),
    (AnnexKind.BUDGET, "Budget"),
    (AnnexKind.GRANT_LETTER, "Tilskudsbrev for den økonomiske ramme"),
)


def write_heading(edition: Edition, *, by: User, **values: Any) -> Edition:
    """Write the edition's own terms: period until the end of 2015, one month's notice to the first of a month."""
    common = {
        "period_text": "2012-2015",
        "start_rule": StartRule.LAST_SIGNATURE,
        "ends_on": date(2015, 12, 31),
        "notice_months": 1,
        "notice_anchor": NoticeAnchor.FIRST_OF_MONTH,
        "notice_mode": NoticeMode.INCLUSIVE,
        "obligations_lapse": True,
        "funds_lapse": True,
    }
    return save_edition(edition, {**common, **values}, by=by, seen=edition.version)


def write_initiatives(edition: Edition, leads: Mapping[str, tuple[dict[str, Any], ...]], *, by: User) -> None:
    """Write the three initiatives with their leads (by kind) and targets."""
    for kind, name, targets in (
        (InitiativeKind.ROLE_MODEL, "Rollemodelindsatsen", ROLE_MODEL_TARGETS),
        (InitiativeKind.MENTOR, "Mentorindsatsen", MENTOR_TARGETS),
        (InitiativeKind.PARENT, "Forældreindsatsen", PARENT_TARGETS),
    ):
        initiative = save_part(edition, "initiative", {"kind": kind, "name": name}, by=by)
        for lead in leads.get(kind, ()):
            save_part(edition, "lead", lead, by=by, parent=initiative)
        for row in targets:
            save_part(edition, "target", _target(row), by=by, parent=initiative)


def _target(row: Row) -> dict[str, Any]:
    what, kind, low, high, unit, basis, places, where, reason = row
    return {
        "what": what,
        "amount_kind": kind,
        "minimum": None if low is None else Decimal(low),
        "maximum": None if high is None else Decimal(high),
        "unit": unit,
        "basis": basis,
        "places": places,
        "places_note": where,
        "open_reason": reason,
    }


def write_obligations(edition: Edition, *, by: User, criteria: str, midterm: str) -> None:
    """Write the duties with their dates as written: success criteria, two evaluations, the anchoring plan.

    `criteria` and `midterm` are due dates as people write them, e.g. "foråret 2013" and "medio 2014".
    """
    ministry, municipality = Participation.objects.filter(edition=edition)
    sections = {
        section.clause.key: section
        for section in Section.objects.filter(edition=edition).select_related("clause")
    }
    _obligation(
        edition, by, sections["succeskriterier"], "Målbare succeskriterier for de tre indsatser", criteria,
        owner=ministry, receiver=municipality, text="Opstilles sammen med den eksterne evaluator.",
    )  # fmt: skip
    _obligation(
        edition, by, sections["evaluering"], "Samlet midtvejsevaluering", midterm,
        owner=ministry, receiver=municipality, text="Giver mulighed for at justere indsatserne.",
    )  # fmt: skip
    _obligation(
        edition, by, sections["evaluering"], "Slutevaluering", "ultimo 2015",
        owner=ministry, receiver=municipality,
        text="Dokumenterer sammenhængen mellem metoder og effekter for alle tre målgrupper.",
    )  # fmt: skip
    plan = _obligation(
        edition, by, sections["forankring"], "Strategisk forankringsplan", "sidste halvår af 2015",
        owner=municipality, receiver=ministry,
        reservation="VINK-programmet skal refinansieres fra 2015. Det kan ændre programmets forankring og form.",
    )  # fmt: skip
    for text in (
        "Overvejelser om den økonomiske finansiering efter projektperioden",
        "Overvejelser om den organisatoriske forankring efter projektperioden",
        "Overvejelser om fremtidige målsætninger for indsatserne i kommunen",
    ):
        save_part(edition, "obligation-part", {"text": text}, by=by, parent=plan)


def _obligation(edition: Edition, by: User, section: Section, title: str, due: str, **values: Any) -> Any:
    period = parse_date_expression(due)
    written = {
        "title": title,
        "section": section,
        "due_text": due,
        "due_start": period.start,
        "due_end": period.end,
        "due_precision": period.precision.value,
    }
    return save_part(edition, "obligation", {**written, **values}, by=by)


def write_annexes(edition: Edition, *, by: User, with_files: bool) -> None:
    """List the three annexes; the framework description and the grant letter as files when asked for."""
    for kind, title in ANNEXES:
        file = None
        if with_files and kind != AnnexKind.BUDGET:
            file = store_file(f"{title}.pdf", _stand_in(title), by=by)
        save_part(edition, "annex", {"kind": kind, "title": title, "file": file, "is_required": True}, by=by)


def _stand_in(title: str) -> bytes:
    html = (
        f'<html lang="da"><head><title>{title}</title></head><body><h1>{title}</h1>'
        "<p>Dette bilag er lavet til demonstrationen. Det rigtige bilag følger ikke med kilden.</p></body></html>"
    )
    return pdf.render(html, title=title, attachments=[], created=clock.now(), identifier=title.encode()[:16])
