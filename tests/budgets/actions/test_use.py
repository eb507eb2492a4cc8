"""Booking what is used: on lines in force only, never overwritten, by whoever keeps the books."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from budgets.actions.add_entry import add_entry
from budgets.actions.approve_budget import approve_budget
from budgets.actions.correct_entry import correct_entry
from budgets.actions.judge_forecast import judge_forecast
from budgets.actions.load_ledger import load_ledger
from budgets.actions.save_layout import save_layout
from budgets.enums import SignConvention, VersionSource
from budgets.models import Entry, Forecast, LedgerLoad, SheetLayout
from budgets.queries.usage import budget_in_force, use_table, used_of
from budgets.shapes import LedgerRow
from partnerships.actions.store_file import store_file
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_edition, writer_of
from tests.make.money import make_entry, make_grant, make_money
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db
D = Decimal
DAY = date(2013, 3, 1)


@pytest.fixture
def money():
    return make_money()


def add(money, by=None, line=None, booked_on=DAY, amount=500, **words):
    line = money.lines[0].pk if line is None else line
    return add_entry(
        money.agreement, line, by=by or money.economist, booked_on=booked_on, amount=D(amount), **words
    )


@pytest.mark.parametrize("who", ["economist", "coordinator", "manager"])
def test_entry_is_booked_by_those_who_keep_the_books_and_leaves_an_event(money, who):
    entry = add(money, getattr(money, who), text="Konsulent", voucher="17")

    assert (entry.line, entry.amount, entry.text, entry.voucher) == (
        money.lines[0],
        D(500),
        "Konsulent",
        "17",
    )
    event = Event.objects.get(verb="add_entry")
    assert (event.chain, event.subject_id) == (f"agreement:{money.agreement.pk}", str(entry.pk))


@pytest.mark.parametrize("who", ["caseworker", "head"])
def test_ministry_books_nothing(money, who):
    with pytest.raises(Refused):
        add(money, getattr(money, who))

    assert not Entry.objects.exists()


def test_entry_on_another_agreements_line_is_refused(money):
    foreign = make_money(100).lines[0]

    with pytest.raises(Refused, match="Linjen står ikke"):
        add(money, line=foreign.pk)

    assert not Entry.objects.exists()


def test_entry_on_a_line_that_a_change_took_out_is_refused(money):
    first, second = money.lines
    amounts = {(second.pk, 2013, None): D(1)}
    approve_budget(money.edition, amounts, source=VersionSource.CORRECTION, by=money.head)

    with pytest.raises(Refused, match="Linjen står ikke"):
        add(money, line=first.pk)

    assert add(money, line=second.pk).line == second


def test_nothing_is_booked_before_a_budget_is_in_force():
    edition = make_edition()

    with pytest.raises(Refused, match="ikke noget godkendt budget"):
        add_entry(edition.agreement, 1, by=writer_of(edition), booked_on=DAY, amount=D(1))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"booked_on": date(2012, 12, 31)}, "booked_on"),
        ({"booked_on": date(2016, 1, 1)}, "booked_on"),
        ({"booked_on": date(2100, 1, 1)}, "booked_on"),
    ],
)
def test_amount_of_nought_and_days_outside_the_period_are_told_beside_their_field(money, values, field):
    with pytest.raises(ValidationError) as told:
        add(money, **values)

    assert list(told.value.message_dict) == [field]
    assert not Entry.objects.exists()


def test_grants_period_goes_before_the_budgets_years(money):
    make_grant(money, state="accepted", starts_on=date(2013, 4, 1))

    with pytest.raises(ValidationError, match=r"1\. april 2013"):
        add(money)


def test_correction_is_the_opposite_on_the_same_day_and_once(money):
    entry = add(money)

    opposite = correct_entry(entry, by=money.manager, text="Forkert linje")

    assert (opposite.amount, opposite.booked_on, opposite.line, opposite.corrects) == (
        D(-500),
        DAY,
        entry.line,
        entry,
    )
    assert used_of(money.agreement) == {(entry.line_id, 2013): D(0)}
    with pytest.raises(Stale):
        correct_entry(entry, by=money.economist)
    with pytest.raises(Refused, match="selv en rettelse"):
        correct_entry(opposite, by=money.economist)
    with pytest.raises(Refused):
        correct_entry(add(money), by=money.caseworker)
    assert Entry.objects.filter(corrects__isnull=False).count() == 1


def test_use_stands_beside_the_budget_in_force_line_by_line(money):
    first, second = money.lines
    make_entry(money, 310_000)
    make_entry(money, 20_000, line=1, on=date(2014, 5, 1))

    table = use_table(money.agreement, budget_in_force(money.agreement))

    assert table.years == (2013, 2014, 2015)
    assert [row.line for row in table.lines] == [first, second]
    assert table.lines[0].years[2013].excess == D(10_000)
    assert table.lines[0].total.used == D(310_000)
    assert table.sums[2014].used == D(20_000)
    assert (table.total.approved, table.total.used) == (D(1_260_000), D(330_000))


def test_line_that_was_used_and_is_no_longer_in_force_is_shown_and_told_apart(money):
    make_entry(money, 500)
    amounts = {(money.lines[1].pk, 2013, None): D(1)}
    approve_budget(money.edition, amounts, source=VersionSource.CORRECTION, by=money.head)

    table = use_table(money.agreement, budget_in_force(money.agreement))

    assert [(row.line, row.is_in_force) for row in table.lines] == [
        (money.lines[1], True),
        (money.lines[0], False),
    ]
    assert table.lines[1].years[2013].excess == D(500)


def test_latest_judgement_counts_and_earlier_ones_stay(money, pin_day):
    pin_day(date(2014, 6, 1))
    line = money.lines[0]
    judge_forecast(money.agreement, line.pk, 2014, D(250_000), by=money.economist)
    judge_forecast(money.agreement, line.pk, 2014, D(270_000), by=money.economist)

    usage = use_table(money.agreement, budget_in_force(money.agreement)).lines[0].years

    assert (usage[2014].forecast, usage[2014].deviation_percent) == (D(270_000), D("-10.00"))
    assert usage[2013].forecast == D(0)  # the year is over, and nothing was used
    assert usage[2015].forecast == D(300_000)
    assert Forecast.objects.count() == 2


@pytest.mark.parametrize(("year", "amount"), [(2013, D(1)), (2019, D(1)), (2014, D(-1))])
def test_judgement_of_a_year_that_is_over_or_unknown_or_below_nought_is_refused(money, pin_day, year, amount):
    pin_day(date(2014, 6, 1))

    with pytest.raises(ValidationError):
        judge_forecast(money.agreement, money.lines[0].pk, year, amount, by=money.economist)

    assert not Forecast.objects.exists()


def rows_of(money, *amounts: int) -> list[LedgerRow]:
    line = money.lines[0].pk
    return [LedgerRow(number, line, DAY, D(amount)) for number, amount in enumerate(amounts, 2)]


def load(money, rows, name="udtog.pdf", by=None):
    file = store_file(name, pdf(), by=money.economist)
    return load_ledger(
        money.agreement, file, rows, by=by or money.economist, sign=SignConvention.DEBIT_POSITIVE
    )


def test_ledger_is_loaded_whole_with_one_event(money):
    before = Event.objects.filter(chain=f"agreement:{money.agreement.pk}").count()

    loaded = load(money, rows_of(money, 100, 250, -50))

    assert (loaded.rows, loaded.total) == (3, D(300))
    assert [entry.amount for entry in loaded.entries.order_by("id")] == [D(100), D(250), D(-50)]
    assert Event.objects.filter(chain=f"agreement:{money.agreement.pk}").count() == before + 1


def test_same_file_is_refused_the_second_time(money):
    load(money, rows_of(money, 100))

    with pytest.raises(Refused, match="allerede indlæst"):
        load(money, rows_of(money, 100), name="andet navn.pdf")

    assert (LedgerLoad.objects.count(), Entry.objects.count()) == (1, 1)


def test_one_row_that_cannot_be_booked_stops_them_all_and_is_named(money):
    foreign = make_money(100).lines[0].pk
    rows = [*rows_of(money, 100), LedgerRow(3, foreign, DAY, D(1))]

    with pytest.raises(Refused, match="Række 3: Linjen står ikke"):
        load(money, rows)
    with pytest.raises(Refused, match="Række 3: Skriv et beløb"):
        load(money, rows_of(money, 100, 0))
    with pytest.raises(Refused, match="ingen rækker"):
        load(money, [])
    with pytest.raises(Refused):
        load(money, rows_of(money, 100), by=money.caseworker)

    assert not LedgerLoad.objects.exists()
    assert not Entry.objects.exists()


def test_load_asks_the_same_number_of_times_however_many_rows(money, django_assert_max_num_queries):
    with django_assert_max_num_queries(30):
        load(money, rows_of(money, *range(1, 301)))


def test_layout_is_kept_for_the_organisation_and_words_mean_lines_of_each_agreement(money):
    other = make_money(100)
    save_layout(
        money.agreement, by=money.economist, seen=0, columns={"amount": "Beløb"}, sign="debit_negative"
    )
    layout = save_layout(money.agreement, by=money.economist, seen=1, lines={"4711": money.lines[0].pk})

    assert (layout.party, layout.columns, layout.sign) == (
        money.agreement.owner,
        {"amount": "Beløb"},
        "debit_negative",
    )
    assert layout.lines == {str(money.agreement.pk): {"4711": money.lines[0].pk}}
    with pytest.raises(Stale):
        save_layout(money.agreement, by=money.economist, seen=1, columns={})
    with pytest.raises(Refused):
        save_layout(other.agreement, by=money.economist, seen=0, columns={})
    assert SheetLayout.objects.get().version == 2
