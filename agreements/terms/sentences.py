"""The sentences the document prints from data: targets, period, termination."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.terms.enums import UNSIGNED, AmountKind, Basis, NoticeAnchor, StartRule
from agreements.terms.models import Edition, Target
from partnerships.danish.periods import format_date_long

NON_BREAKING = "\u00a0"


def plain_number(value: Decimal | None) -> str:
    """Write a target's number as Danes do, without idle decimals: 30, 1.500, 2,5; nothing is ""."""
    if value is None:
        return ""
    whole, _point, decimals = f"{value:.2f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    decimals = decimals.rstrip("0")
    return f"{grouped},{decimals}" if decimals else grouped


def target_sentence(target: Target) -> str:
    """Give the printed sentence of a target, e.g. "30 besøg om året fordelt på 10 institutioner (hele byen)"."""
    if target.amount_kind == AmountKind.OPEN:
        return (
            _("Intet tal: %(reason)s") % {"reason": target.open_reason}
            if target.open_reason
            else _("Intet tal endnu")
        )
    if target.amount_kind == AmountKind.QUALITATIVE:
        return _("Beskrives")
    unit = "pct." if target.basis == Basis.SHARE else target.unit
    amount = f"{_amount(target)}{NON_BREAKING}{unit}".strip(NON_BREAKING)
    places = target.places_note and f" ({target.places_note})"
    return f"{amount}{_basis(target)}{_kept(target)}{places}"


def _kept(target: Target) -> str:
    """Say how many of those recruited are to stay, and for how long (source-documents.md N44)."""
    if target.kept_share is None:
        return _(", fastholdt i %(years)s år") % {"years": target.kept_years} if target.kept_years else ""
    share = plain_number(target.kept_share)
    if not target.kept_years:
        return _(", heraf %(share)s pct. fastholdt") % {"share": share}
    return _(", heraf %(share)s pct. fastholdt i %(years)s år") % {
        "share": share,
        "years": target.kept_years,
    }


def _amount(target: Target) -> str:
    low = plain_number(target.minimum)
    if target.amount_kind == AmountKind.RANGE:
        return f"{low}–{plain_number(target.maximum)}"
    if target.amount_kind == AmountKind.AT_LEAST:
        return _("mindst %(number)s") % {"number": low}
    if target.amount_kind == AmountKind.ABOUT:
        return _("ca. %(number)s") % {"number": low}
    return low


def _basis(target: Target) -> str:
    if target.basis == Basis.PER_YEAR_OVER:
        return " " + ngettext(
            "om året på %(places)s institution",
            "om året fordelt på %(places)s institutioner",
            target.places or 0,
        ) % {"places": target.places}
    return {
        Basis.PER_YEAR: " " + _("om året"),
        Basis.PER_INSTITUTION: " " + _("pr. institution"),
        Basis.LEVEL: " " + _("løbende"),
    }.get(Basis(target.basis), "")


def per_place(target: Target) -> str:
    """Give what a spread target means for each institution, "3 pr. institution pr. år", or "" when it is not even (T-05)."""
    if target.basis != Basis.PER_YEAR_OVER or not target.places or target.minimum is None:
        return ""
    share = target.minimum / target.places
    exact = share == share.quantize(Decimal("0.01"))
    return _("%(number)s pr. institution pr. år") % {"number": plain_number(share)} if exact else ""


def period_sentence(edition: Edition) -> str:
    """Give the sentence that says from when and until when the agreement runs."""
    end = _end(edition)
    if edition.start_rule == StartRule.LAST_SIGNATURE and edition.kind in UNSIGNED:
        return _("Aftalen gælder fra den dag, den er godkendt, %(end)s.") % {"end": end}
    if edition.start_rule == StartRule.LAST_SIGNATURE:
        return _("Aftalen gælder fra den dag, den sidste part har underskrevet, %(end)s.") % {"end": end}
    if edition.starts_on is None:
        return ""
    return _("Aftalen gælder fra den %(start)s %(end)s.") % {
        "start": long_date(edition.starts_on),
        "end": end,
    }


def _end(edition: Edition) -> str:
    if edition.is_open_ended:
        return _("og indtil en part opsiger den")
    if edition.ends_on is None:
        return _("(slutdatoen mangler)")
    return _("til og med den %(end)s") % {"end": long_date(edition.ends_on)}


def long_date(day: date) -> str:
    """Write a date for running text, glued so that it is never parted: 31. december 2015."""
    return format_date_long(day).replace(" ", NON_BREAKING, 1)


def termination_sentence(edition: Edition) -> str:
    """Give the sentence of the termination clause, "" when the agreement has none (rules.md 3.6)."""
    if edition.notice_months is None or not edition.notice_anchor:
        return ""
    months = ngettext("én måneds varsel", "%(months)s måneders varsel", edition.notice_months) % {
        "months": edition.notice_months
    }
    anchor = NoticeAnchor(edition.notice_anchor)
    if anchor is NoticeAnchor.RUNNING:
        return _("Hver part kan når som helst opsige aftalen skriftligt med %(months)s.") % {"months": months}
    return _("Hver part kan når som helst opsige aftalen skriftligt med %(months)s til %(anchor)s.") % {
        "months": months,
        "anchor": anchor.label,
    }


def termination_effects(edition: Edition) -> tuple[str, ...]:
    """Give the sentences that say what lapses when the agreement is terminated."""
    effects = []
    if edition.obligations_lapse:
        effects.append(_("Når aftalen er opsagt, bortfalder alle fremtidige forpligtelser."))
    if edition.funds_lapse:
        effects.append(
            _("Når aftalen er opsagt, har kommunen ikke længere ret til at bruge de tildelte midler.")
        )
    return tuple(effects)
