"""How a deadline as written is read: the interval, the sentence shown beside it, and what must be confirmed."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnerships.danish.periods import (
    AmbiguousDate,
    DateError,
    Precision,
    format_date_short,
    parse_date_expression,
)


@dataclass(frozen=True)
class Due:
    """A deadline: text, interval, precision; `question` is not empty when a person must confirm the reading."""

    text: str
    start: date | None = None
    end: date | None = None
    precision: str = ""
    approx: bool = False
    sentence: str = ""
    question: str = ""
    answer: str = ""

    @property
    def key(self) -> str:
        """What a confirmation names, so that it holds for this text and this reading only."""
        return f"{self.text}|{self.start}|{self.end}"


def read_due(text: str) -> Due:
    """Read a deadline (rules.md 5.2). What cannot be read may stand as text, when the person says so."""
    text = " ".join(text.split())
    if not text:
        return Due("")
    try:
        period = parse_date_expression(text)
    except AmbiguousDate as error:
        return _guessed(text, error)
    except DateError as error:
        return _unread(text, str(error))
    due = Due(text, period.start, period.end, period.precision.value, period.approx)
    if period.precision is Precision.UNRESOLVED:
        return _told(due, _("Vi læser det som den dag, den sidste part underskriver."))
    sentence = _reading(due)
    if period.flags:
        return _told(
            due, _("%(reading)s Det kan misforstås.") % {"reading": sentence}, _("Ja, det er rigtigt")
        )
    return _told(due, sentence)


def _guessed(text: str, error: AmbiguousDate) -> Due:
    if error.guess is None:
        return _unread(text, str(error))
    due = Due(text, error.guess, error.guess, Precision.DAY.value)
    answer = _("Ja, vi mener %(day)s") % {"day": format_date_short(error.guess)}
    return _told(due, str(error), answer)


def _unread(text: str, sentence: str) -> Due:
    answer = _("Lad teksten stå uden dato. Så kommer den ikke med på listen over frister.")
    return _told(Due(text), sentence, answer)


def _told(due: Due, sentence: str, answer: str = "") -> Due:
    question = _("Skal den stå sådan?") if answer else ""
    return Due(due.text, due.start, due.end, due.precision, due.approx, sentence, question, answer)


def _reading(due: Due) -> str:
    about = _("cirka ") if due.approx else ""
    if due.start and due.end and due.start != due.end:
        days = _("%(start)s til %(end)s") % {
            "start": format_date_short(due.start),
            "end": format_date_short(due.end),
        }
    elif due.end:
        days = (
            _("senest %(end)s") % {"end": format_date_short(due.end)}
            if due.start is None
            else format_date_short(due.end)
        )
    else:
        days = _("fra %(start)s") % {"start": format_date_short(due.start)} if due.start else due.text
    return _("Vi læser det som %(days)s.") % {"days": about + days}
