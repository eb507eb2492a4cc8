"""One moment as people write it: a day, a week, "medio 2014", "4. kvartal 2011". Rule: rules.md 5.2.

`parse_moment` reads text that `periods` has already made lower case with single blanks; it gives None when
the text is no moment, so that `spans` can try it as two moments.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from django.utils.translation import gettext as _

from partnerships.danish.moments import (
    MONTHS,
    TWO_DIGIT_YEAR,
    AmbiguousDate,
    DateError,
    MissingYear,
    Moment,
    Precision,
)

FIRST_YEAR_OF_LAST_CENTURY = 70  # "69" is read as 2069, "70" as 1970; the flag asks in any case
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099

_YEAR = r"((?:19|20)[0-9]{2})"
_MONTH = (
    r"(jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_SEASON_MONTHS = {"forår": 3, "sommer": 6, "efterår": 9}
_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _ordinal(text: str, last: int) -> int:
    return int(text[0]) if text[0].isdigit() else _ORDINALS.get(text, last)


def _day_of(year: int, month: int, day: int) -> date:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise DateError(_("Årstallet skal ligge mellem 1900 og 2099. Skriv det med fire cifre, fx 2014."))
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(
            _("%(day)s.%(month)s.%(year)s findes ikke i kalenderen. Skriv dag, måned og år, fx 17.12.2014.")
            % {"day": day, "month": month, "year": year}
        ) from None


def _months(year: int, first: int, count: int, precision: Precision) -> Moment:
    last_year, last_month = divmod(year * 12 + first - 1 + count - 1, 12)
    end = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    return Moment(date(year, first, 1), end, precision)


def _day(day: str, month: str, year: str) -> Moment:
    flags: frozenset[str] = frozenset()
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= FIRST_YEAR_OF_LAST_CENTURY else 2000
        flags = frozenset({TWO_DIGIT_YEAR})
    month_number = int(month) if month.isdigit() else _month_number(month)
    on = _day_of(number, month_number, int(day))
    return Moment(on, on, Precision.DAY, flags)


def _iso_day(year: str, month: str, day: str) -> Moment:
    return _day(day, month, year)


def _week(week: str, year: str) -> Moment:
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        raise DateError(
            _("%(year)s har ingen uge %(week)s. Ret ugenummeret.") % {"year": year, "week": week}
        ) from None
    return Moment(monday, monday + timedelta(days=6), Precision.WEEK)


def _third_of_month(part: str, month: str, year: str) -> Moment:
    whole = _month(month, year)
    first, last = {"primo": (1, 10), "medio": (11, 20), "ultimo": (21, whole.end.day)}[part]
    return Moment(whole.start.replace(day=first), whole.start.replace(day=last), Precision.THIRD_OF_MONTH)


def _month_of_year(part: str, year: str) -> Moment:
    return _months(int(year), {"primo": 1, "medio": 6, "ultimo": 12}[part], 1, Precision.MONTH)


def _month(month: str, year: str) -> Moment:
    return _months(int(year), _month_number(month), 1, Precision.MONTH)


def _season(season: str, year: str) -> Moment:
    return _months(int(year), _SEASON_MONTHS[season], 3, Precision.SEASON)


def _winter(first: str, last: str) -> Moment:
    if int(last) % 100 != (int(first) + 1) % 100:
        raise DateError(_("En vinter går fra ét år til det næste. Skriv fx vinteren 2014/2015."))
    return _months(int(first), 12, 3, Precision.SEASON)


def _lone_winter(year: str) -> Moment:
    before = int(year) - 1
    raise AmbiguousDate(
        _(
            "Vinteren %(year)s kan være to vintre. "
            "Skriv vinteren %(before)s/%(year)s eller vinteren %(year)s/%(after)s."
        )
        % {"before": before, "year": year, "after": before + 2}
    )


def _half_year(which: str, year: str) -> Moment:
    return _months(int(year), 6 * _ordinal(which, last=2) - 5, 6, Precision.HALF_YEAR)


def _quarter(which: str, year: str) -> Moment:
    return _months(int(year), 3 * _ordinal(which, last=4) - 2, 3, Precision.QUARTER)


def _year(year: str) -> Moment:
    return _months(int(year), 1, 12, Precision.YEAR)


def _without_year(*_parts: str) -> Moment:
    raise MissingYear(
        _("Årstallet mangler. Skriv dag, måned og år, fx 17.12.2014, eller måned og år, fx marts 2015.")
    )


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Moment]], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"([0-9]{1,2}) ?[./-] ?([0-9]{1,2})(?: ?[./-] ?| )((?:[0-9]{2}){1,2})", _day),
        (rf"([0-9]{{1,2}})\.? ?{_MONTH},? ?([0-9]{{4}})", _day),
        (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", _iso_day),
        (rf"uge ([0-9]{{1,2}})(?:,| i|/)? ?{_YEAR}", _week),
        (rf"(primo|medio|ultimo) {_MONTH} {_YEAR}", _third_of_month),
        (rf"(primo|medio|ultimo) {_YEAR}", _month_of_year),
        (rf"(forår|sommer|efterår)(?:et|en)? (?:i )?{_YEAR}", _season),
        (rf"vinter(?:en)? {_YEAR} ?[/-] ?((?:[0-9]{{2}}){{1,2}})", _winter),
        (rf"vinter(?:en)? {_YEAR}", _lone_winter),
        (rf"([12]\.|første|andet|sidste) ?halvår (?:af |i )?{_YEAR}", _half_year),
        (rf"([1-4]\.|første|andet|tredje|fjerde|sidste) ?kvartal (?:af |i )?{_YEAR}", _quarter),
        (rf"{_MONTH} {_YEAR}", _month),
        (_YEAR, _year),
        (r"[0-9]{1,2} ?[./-] ?[0-9]{1,2}\.?", _without_year),
        (rf"(?:(?:primo|medio|ultimo) |[0-9]{{1,2}}\.? ?)?{_MONTH}(?: '?[0-9]{{2}})?", _without_year),
        (
            r"(?:primo|medio|ultimo)|(?:forår|sommer|efterår)(?:et|en)?|vinter(?:en)?|uge [0-9]{1,2}",
            _without_year,
        ),
        (r"(?:[1-4]\.|første|andet|tredje|fjerde|sidste) ?(?:halvår|kvartal)", _without_year),
    )
)


def parse_moment(text: str) -> Moment | None:
    """Read one moment, day first always; None when the text has none of the forms of rules.md 5.2.

    Raises DateError for a day or week that does not exist, AmbiguousDate for a missing year or a lone winter.
    """
    for form, reader in _FORMS:
        found = form.fullmatch(text)
        if found:
            return reader(*found.groups())
    return None
