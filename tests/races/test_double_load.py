"""The same ledger extract loaded twice at the same moment is booked once; the other is told that it is there."""

import pytest

from budgets.models import Entry, LedgerLoad
from partnerships.actions.store_file import store_file
from tests.make.money import Money, make_money
from tests.make.uploads import office
from tests.races.crowd import crowd

BOOKS = 8


def press(task: str, books: list[Money], env: dict[str, str]) -> list[list[dict]]:
    """Give the answers of each agreement's two clients, who load the same file."""
    orders = []
    for money in books:
        file = store_file("kontoudtog.xlsx", office("xlsx"), by=money.economist)
        order = {
            "agreement": money.agreement.pk,
            "file": file.pk,
            "line": money.lines[0].pk,
            "user": money.economist.pk,
        }
        orders.append([order, order])
    with crowd(task, 2, env) as clients:
        return [clients.go(pair) for pair in orders]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_loads_of_a_file_at_once_book_it_once(process_env: dict[str, str]) -> None:
    books = [make_money() for _number in range(BOOKS)]

    answers = press("press_load_ledger", books, process_env)

    assert [sorted(answer["loaded"] for answer in pair) for pair in answers] == [[False, True]] * BOOKS
    told = {answer["why"].partition(".")[0][:24] for pair in answers for answer in pair if "why" in answer}
    assert told == {"Filen er allerede indlæs"}
    assert (LedgerLoad.objects.count(), Entry.objects.count()) == (BOOKS, 2 * BOOKS)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_look_then_book_doubles_the_entries(process_env: dict[str, str]) -> None:
    """The negative control: without locks the same harness must find agreements whose entries are doubled."""
    books = [make_money() for _number in range(BOOKS)]

    answers = press("load_blindly", books, process_env)

    assert any(all(answer["loaded"] for answer in pair) for pair in answers)
    assert Entry.objects.count() > 2 * BOOKS
