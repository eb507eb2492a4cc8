"""C-07: the periods of an agreement lie inside each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts, records_of
from agreements.terms.enums import PhaseKind
from agreements.terms.readiness.case import Case
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "C-07"


@dataclass(frozen=True)
class _Span:
    """A period: where it is mended, what it is called, its first and last day as ISO dates or ""."""

    block: str
    name: str
    start: str
    end: str
    kind: str = ""


def check_nested_periods(case: Case) -> Iterator[Problem]:
    """Warn of each period that runs outside the one it belongs in; of a budget's it is an error (rules.md 9, C-07).

    A phase belongs inside the agreement and inside the whole project, the agreement inside the whole project (D18, D19).
    """
    period = case.facts.period
    agreement = _Span("period", _("Aftalen"), period.start, period.end)
    phases = [span for span in _phases(case.facts) if span.kind != PhaseKind.WHOLE_PROJECT]
    for whole in _phases(case.facts):
        if whole.kind == PhaseKind.WHOLE_PROJECT:
            for inner in (agreement, *phases):
                yield from _outside(inner, whole)
    for phase in phases:
        yield from _outside(phase, agreement)


def _phases(facts: Facts) -> list[_Span]:
    return [
        _Span(
            f"phase-{row.line}",
            f"“{row.title}”",
            row.data.get("starts_on", ""),
            row.data.get("ends_on", ""),
            row.data.get("kind", ""),
        )
        for row in records_of(facts, "phase")
    ]


def _outside(inner: _Span, outer: _Span) -> Iterator[Problem]:
    told = {"inner": inner.name, "outer": outer.name}
    weight = Severity.ERROR if inner.kind == PhaseKind.BUDGET else Severity.WARNING
    if inner.start and outer.start and inner.start < outer.start:
        days = {"day": _long(inner.start), "limit": _long(outer.start)}
        sentence = _(
            "%(inner)s begynder %(day)s, men %(outer)s begynder først %(limit)s. Ret den ene af dem."
        )
        yield Problem(CODE, weight, sentence % (told | days), inner.block, "starts_on")
    if inner.end and outer.end and inner.end > outer.end:
        days = {"day": _long(inner.end), "limit": _long(outer.end)}
        sentence = _("%(inner)s løber til %(day)s, men %(outer)s slutter %(limit)s. Ret den ene af dem.")
        yield Problem(CODE, weight, sentence % (told | days), inner.block, "ends_on")


def _long(day: str) -> str:
    return format_date_long(date.fromisoformat(day))
