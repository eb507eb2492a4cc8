"""The table of targets: the printed sentence parted in what stands right-aligned as a figure and the words after it."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from agreements.terms.document.facts import InitiativeFacts, TargetFacts


@dataclass(frozen=True)
class TargetRow:
    """One row: what is counted, its figure ("10–15", "mindst 8", "–") and the words that belong to the figure."""

    what: str
    figure: str
    words: str
    note: str = ""


def target_rows(initiative: InitiativeFacts) -> list[TargetRow]:
    """Give the rows of one initiative, in order."""
    return [_row(target) for target in initiative.targets]


def _row(target: TargetFacts) -> TargetRow:
    figure, words = _parted(target)
    per_place = "" if target.per_place in target.sentence else target.per_place
    return TargetRow(target.what, figure, words, "; ".join(filter(None, (per_place, *measured(target)))))


def measured(target: TargetFacts) -> tuple[str, ...]:
    """Say by when a target is reached, how it is measured and what it is compared with."""
    return (
        _("nås %(when)s") % {"when": target.deadline} if target.deadline else "",
        _("måles med %(source)s") % {"source": target.source} if target.source else "",
        _("sammenlignes med %(area)s") % {"area": target.control_area} if target.control_area else "",
    )


def _parted(target: TargetFacts) -> tuple[str, str]:
    if not target.minimum and not target.maximum:
        return "–", target.sentence or target.open_reason
    for value in (_span(target), _shown(target.minimum), _shown(target.maximum)):
        start = target.sentence.find(value) if value else -1
        # Only a short lead-in ("mindst", "ca.") may stand before the figure; else the sentence is kept whole.
        if 0 <= start <= 8:
            end = start + len(value)
            return target.sentence[:end], target.sentence[end:].strip()
    return _span(target), target.sentence


def _span(target: TargetFacts) -> str:
    ends = [_shown(target.minimum), _shown(target.maximum)]
    return "–".join(dict.fromkeys(end for end in ends if end))


def _shown(number: str) -> str:
    if not number:
        return ""
    try:
        value = Decimal(number)
    except InvalidOperation:
        return number
    text = f"{value.normalize():,f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")
