"""What the pages that book have in common: the books of an agreement whose budget is in force."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from budgets.actions.booking import Books, books_of
from budgets.rules import may_book
from budgets.views.money_form import MoneyFormPage


class BookingPage(MoneyFormPage):
    """A form of the owner's side; 404 while no budget is in force, 403 for whoever does not keep the books."""

    rule = may_book
    section = "agreement_use"
    books: Books

    def find(self) -> None:
        super().find()
        books = books_of(self.frame.agreement)
        if books is None:
            raise Http404
        self.books = books

    def subjects(self) -> tuple[Any, ...]:
        return (self.frame.agreement,)

    def back(self) -> str:
        return reverse("agreement_use", args=[self.frame.agreement.reference])
