"""How values are set on paper: no-break spaces, figures, fingerprints. Filters give plain text, which is escaped."""

import re
from datetime import date

from django import template

from agreements.terms.document.facts import RecordFacts
from agreements.terms.document.figures import Branch, Level, branches, levels
from agreements.terms.document.money_table import Fit, decimal_of, fit_of
from partnerships.danish.amounts import format_amount, format_difference
from partnerships.danish.periods import format_date_long

register = template.Library()

NO_BREAK = "\N{NO-BREAK SPACE}"
NOTHING = "–"
COMPOUND = re.compile(
    r"(?<=[a-zæøå]s)(?=(?:ministeri|forvaltning|styrelse|direktorat|afdeling|udvalg|center)\w*)"
)
MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
GLUED = re.compile(
    rf"(?<=\d\.) (?={MONTHS}|sal\b|i\b)"  # 31. december, 1. sal
    r"|(?<=\bKøbenhavn) (?=[KNSVØ]\b)"
    r"|(?<=\d) (?=kr\.|mio\.|mia\.|t\.kr\.|pct\.|%|km\b)"  # 2.800.000 kr., 45,9 %
    r"|(?<=\bkl\.) (?=\d)|(?<=\bca\.) (?=\d)|(?<=\bnr\.) (?=\d)|(?<=§) (?=\d)"
    r"|(?<=\bafsnit) (?=\d)|(?<=\b[Bb]ilag) (?=\d)|(?<=\btabel) (?=\d)"
)


@register.filter(name="levels")
def levels_of(rows: tuple[RecordFacts, ...]) -> list[Level]:
    """Give the columns of the theory of change."""
    return levels(rows)


@register.filter(name="branches")
def branches_of(rows: tuple[RecordFacts, ...]) -> list[Branch]:
    """Give the tree of groups."""
    return branches(rows)


@register.filter
def has_levels(rows: tuple[RecordFacts, ...]) -> bool:
    """Tell whether some group answers to another, so that there is a tree to draw."""
    return any(branch.below for branch in branches(rows))


@register.filter
def glue(text: str) -> str:
    """Put no-break spaces where a line must not break (sketches/PRINT.md, Glue)."""
    return GLUED.sub(NO_BREAK, str(text))


@register.filter
def compound(name: str) -> str:
    """Put soft hyphens where the name of an authority may be divided in a narrow column head."""
    return COMPOUND.sub("\N{SOFT HYPHEN}", name)


@register.filter
def short_names(names: list[str]) -> list[str]:
    """Give "organisation, unit" as the unit alone, for narrow column heads, where that still tells them apart."""
    units = [name.rpartition(", ")[2] for name in names]
    return [unit if units.count(unit) == 1 else name for name, unit in zip(names, units, strict=True)]


@register.filter
def money(amount: str, decimals: int = 0) -> str:
    """Give an amount (decimal string in kr.) as "500.000", or with øre; nothing and zero are written "–"."""
    value = decimal_of(amount)
    return format_amount(value, decimals=decimals, unit="") if value else NOTHING


@register.filter
def difference(amount: str) -> str:
    """Give a difference (decimal string in kr.) with its sign: "+66.667"."""
    return format_difference(decimal_of(amount), unit="")


@register.filter
def fit(data: dict) -> Fit:
    """Give how a drawn budget is set: decimals, across the page or not, dense or not."""
    return fit_of(data)


@register.filter
def percent(share: str) -> str:
    """Give a share in percent (decimal string) with its two decimals: "45,88 %"."""
    return f"{decimal_of(share):.2f}".replace(".", ",") + NO_BREAK + "%"


@register.filter
def fingerprint(digest: str) -> str:
    """Give a SHA-256 in groups of eight."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


@register.filter
def file_size(size: int) -> str:
    """Give a size in bytes as kB or MB with a decimal comma."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))}{NO_BREAK}kB"
    return f"{size / 1_000_000:.1f}".replace(".", ",") + f"{NO_BREAK}MB"


@register.filter
def long_date(iso: str) -> str:
    """Give an ISO date as "31. december 2015"; an empty one gives an empty text."""
    return glue(format_date_long(date.fromisoformat(iso))) if iso else ""
