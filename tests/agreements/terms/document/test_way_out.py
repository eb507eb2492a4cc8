"""The way out on a day: the vectors of rules.md 3.6 as a person reads them."""

from dataclasses import replace
from datetime import date

import pytest

from agreements.terms.document.way_out import way_out
from tests.make.facts import sample_facts

ALSO = " Varslet kan også læses, så den gælder til og med den {}. Aftal det, før I regner med dagen."


def _today(iso, mode="inclusive", end="2015-12-31", **clause):
    facts = sample_facts()
    termination = replace(facts.termination, mode=mode, **clause)
    told = way_out(
        replace(facts, termination=termination, period=replace(facts.period, end=end)),
        date.fromisoformat(iso),
    )
    return told.today.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("received", "inclusive", "full_months"),
    [
        ("2014-02-28", "31. marts 2014", ""),
        ("2014-03-01", "31. marts 2014", "30. april 2014"),
        ("2014-03-02", "30. april 2014", ""),
        ("2014-03-31", "30. april 2014", ""),
        ("2014-01-31", "28. februar 2014", ""),
        ("2012-01-31", "29. februar 2012", ""),
        ("2014-12-01", "31. december 2014", "31. januar 2015"),
        ("2014-12-15", "31. januar 2015", ""),
    ],
)
def test_notice_of_today_gives_the_last_day_and_the_other_reading(received, inclusive, full_months):
    told = "Opsiges aftalen i dag, gælder den til og med den {}."
    assert _today(received) == told.format(inclusive) + (full_months and ALSO.format(full_months))
    if full_months:
        assert _today(received, "full_months") == told.format(full_months) + ALSO.format(inclusive)


def test_notice_that_runs_out_after_the_agreement_changes_nothing():
    nothing = "Opsiges aftalen i dag, ændrer det ikke noget: Den slutter allerede den 31. december 2015."
    assert _today("2015-11-30") == nothing
    assert _today("2015-11-29") == nothing
    assert _today("2015-10-31") == "Opsiges aftalen i dag, gælder den til og med den 30. november 2015."


def test_no_notice_is_told_of_once_it_is_over_or_where_none_is_agreed():
    assert _today("2016-01-01") == ""
    assert _today("2014-03-02", sentence="") == ""
    assert (
        _today("2016-01-02", end="") == "Opsiges aftalen i dag, gælder den til og med den 29. februar 2016."
    )
