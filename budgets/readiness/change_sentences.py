"""Why a change needs approval, in words with the figures (B-15)."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from budgets.shapes import Reason, kroner
from partnerships.danish.figures import format_figure


def sentence_of(reason: Reason) -> str:
    """Give the reason as a whole sentence."""
    return SENTENCES[reason.code](reason)


def _where(reason: Reason) -> str:
    if not reason.what:
        return _("Det, der flyttes i hele budgettet,")
    if reason.year is None:
        return f"“{reason.what}”"
    return _("“%(what)s” i %(year)s") % {"what": reason.what, "year": reason.year}


def _values(reason: Reason) -> dict[str, str]:
    return {
        "where": _where(reason),
        "what": reason.what,
        "year": str(reason.year or ""),
        "difference": kroner(abs(reason.difference)),
        "approved": kroner(reason.approved),
        "percent": format_figure(reason.percent) if reason.percent is not None else "",
        "amount": kroner(reason.amount) if reason.amount is not None else "",
    }


def _with_earlier(sentence: str, reason: Reason) -> str:
    if not reason.earlier:
        return sentence
    told = _("Heraf er %(amount)s ændret før, uden at nogen har godkendt det.")
    return f"{sentence} {told % {'amount': kroner(abs(reason.earlier))}}"


def _percent(reason: Reason) -> str:
    if not reason.approved:
        told = _(
            "%(where)s har ikke noget godkendt beløb, så %(difference)s er over grænsen på %(percent)s pct."
        )
    else:
        told = _(
            "%(where)s ændres med %(difference)s, som er over %(percent)s pct. af de godkendte %(approved)s"
        )
    return _with_earlier(told % _values(reason), reason)


def _amount(reason: Reason) -> str:
    told = _("%(where)s ændres med %(difference)s, som er over grænsen på %(amount)s")
    return _with_earlier(told % _values(reason), reason)


def _percent_and_amount(reason: Reason) -> str:
    told = _(
        "%(where)s ændres med %(difference)s, som er over både %(percent)s pct. af de godkendte %(approved)s og %(amount)s"
    )
    return _with_earlier(told % _values(reason), reason)


def _always(reason: Reason) -> str:
    return _(
        "%(where)s ændres med %(difference)s, og enhver ændring af den slags udgift skal godkendes."
    ) % _values(reason)


def _new_line(reason: Reason) -> str:
    return _("“%(what)s” på %(difference)s er en ny linje.") % _values(reason)


def _new_category(reason: Reason) -> str:
    return _("“%(what)s” er en slags udgift, som det godkendte budget ikke har.") % _values(reason)


def _total(reason: Reason) -> str:
    return _("Budgettet bliver %(difference)s større end de godkendte %(approved)s") % _values(reason)


def _payer(reason: Reason) -> str:
    return _("%(what)s kommer til at betale %(difference)s mere end de godkendte %(approved)s") % _values(
        reason
    )


def _payer_year(reason: Reason) -> str:
    return _("En anden betaler overtager udgifter i %(year)s.") % _values(reason)


SENTENCES: dict[str, Callable[[Reason], str]] = {
    "no_rules": lambda _reason: _(
        "Der er ikke valgt et regelsæt for tilskuddet. Derfor skal enhver ændring godkendes."
    ),
    "no_limit": lambda _reason: _(
        "Regelsættet nævner ingen grænse for ændringer. Derfor skal enhver ændring godkendes."
    ),
    "correction": lambda _reason: _("En rettelse ved årets slutning skal altid godkendes."),
    "purpose": lambda _reason: _("Formål, målgruppe eller aktiviteter bliver andre."),
    "total": _total,
    "payer": _payer,
    "payer_year": _payer_year,
    "new_line": _new_line,
    "new_category": _new_category,
    "always": _always,
    "percent": _percent,
    "amount": _amount,
    "percent_and_amount": _percent_and_amount,
}
