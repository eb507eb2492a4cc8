"""Reads what is asked for in a change of the budget, and what is answered to it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.enums import Category
from budgets.queries.changes import Change, move_of
from budgets.shapes import LineWords, Move, Purse
from partnerships.forms.fields import AmountField
from partnerships.forms.texts import TextsForm

NEW, NONE = "ny", "ingen"
Choices = list[tuple[str, str]]


def _offer(form: forms.Form, name: str, choices: Choices) -> None:
    form.fields[name].choices = choices  # type: ignore[attr-defined]


class SeenForm(TextsForm):
    """A form that carries the version of the change that was seen."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class MoveForm(SeenForm):
    """Money from one line to another: also to another year, to another payer, or to a line that is new."""

    hide_optional = True

    part = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=32_767)
    amount = AmountField(label=gettext_lazy("Beløb i kr."))
    source = forms.ChoiceField(label=gettext_lazy("Fra linjen"))
    target = forms.ChoiceField(label=gettext_lazy("Til linjen"))
    year = forms.TypedChoiceField(label=gettext_lazy("Fra året"), coerce=int)
    target_year = forms.TypedChoiceField(
        label=gettext_lazy("Til året"), coerce=int, required=False, empty_value=None
    )
    payer = forms.TypedChoiceField(
        label=gettext_lazy("Betales nu af"), coerce=int, required=False, empty_value=None
    )
    target_payer = forms.TypedChoiceField(
        label=gettext_lazy("Betales derefter af"), coerce=int, required=False, empty_value=None
    )
    new_text = forms.CharField(
        label=gettext_lazy("En ny linje: hvad den går til"), max_length=200, required=False
    )
    new_category = forms.ChoiceField(
        label=gettext_lazy("En ny linje: slags udgift"),
        required=False,
        choices=[("", gettext_lazy("Ikke valgt")), *Category.choices],
    )

    def __init__(self, *args: Any, change: Change, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        operative = change.operative
        self.amounts = operative.amounts
        unchosen = ("", _("Vælg en linje"))
        lines: Choices = [(str(line.pk), line.text) for line in operative.lines]
        years: Choices = [(str(year), str(year)) for year in operative.years]
        payers: Choices = [(str(payer.pk), payer.name) for payer in operative.financiers]
        _offer(self, "source", [unchosen, *lines, (NONE, _("Ingen: budgettet bliver større"))])
        _offer(
            self,
            "target",
            [unchosen, *lines, (NEW, _("En ny linje")), (NONE, _("Ingen: budgettet bliver mindre"))],
        )
        _offer(self, "year", years)
        _offer(self, "payer", [("", _("Den, der betaler linjen")), *payers])
        _offer(self, "target_year", [("", _("Samme år")), *years])
        _offer(self, "target_payer", [("", _("Samme betaler")), *payers])

    def clean(self) -> dict[str, Any]:
        """Give the cleaned values; what is missing is said at its field."""
        cleaned = super().clean()
        amount = cleaned.get("amount")
        if isinstance(amount, Decimal) and amount <= 0:
            self.add_error("amount", _("Skriv et beløb over 0 kr."))
        if cleaned.get("target") == NEW and not cleaned.get("new_text"):
            self.add_error("new_text", _("Skriv, hvad den nye linje går til."))
        if cleaned.get("source") == cleaned.get("target") == NONE:
            self.add_error("target", _("Vælg, hvilken linje pengene skal fra eller til."))
        if cleaned.get("payer") is None and cleaned.get("source") and cleaned.get("target"):
            self._take_the_lines_payer(cleaned)
        return cleaned

    def _take_the_lines_payer(self, cleaned: dict[str, Any]) -> None:
        """Let who pays the line pay what is moved; where that is not one alone, it is asked and never guessed."""
        line = cleaned["target"] if cleaned["source"] == NONE else cleaned["source"]
        paying = {
            payer
            for (key, year, payer), amount in self.amounts.items()
            if payer is not None and amount and str(key) == line and year == cleaned.get("year")
        }
        if len(paying) == 1:
            (cleaned["payer"],) = paying
        elif paying:
            self.add_error(
                "payer", _("Flere betaler linjen i det år. Vælg, hvem der betaler det, du flytter.")
            )
        else:
            self.add_error(
                "payer", _("Ingen betaler linjen i det år. Vælg, hvem der betaler det, du flytter.")
            )

    def move(self) -> Move:
        """Give the move that was asked for; the form must be valid."""
        values = self.cleaned_data
        year, payer, target = values["year"], values["payer"], values["target"]
        there = (values["target_year"] or year, values["target_payer"] or payer)
        arrives = None
        if target == NEW:
            arrives = Purse(*there, new=LineWords(values["new_text"], values["new_category"]))
        elif target != NONE:
            arrives = Purse(*there, line=int(target))
        source = values["source"]
        leaves = None if source == NONE else Purse(year, payer, line=int(source))
        return Move(values["amount"], leaves, arrives)


def initial_of(change: Change, part: int | None) -> dict[str, Any]:
    """Give what the form of a move begins with: the part that is to be mended, or nothing but the version."""
    items = change.parts.get(part or 0)
    values: dict[str, Any] = {"seen": change.request.version}
    if not items:
        return values
    move = move_of(items)
    source, target = move.source, move.target
    values |= {"part": part, "amount": move.amount, "source": NONE, "target": NONE}
    if target:
        words = target.new or LineWords("")
        values |= {
            "year": target.year,
            "payer": target.payer,
            "target": NEW if target.new else str(target.line),
            "new_text": words.text,
            "new_category": words.category,
        }
    if source:
        values |= {"source": str(source.line), "year": source.year, "payer": source.payer}
    if source and target:
        values["target_year"] = target.year if target.year != source.year else ""
        values["target_payer"] = target.payer if target.payer != source.payer else ""
    return values


class ReasonForm(SeenForm):
    """Why the budget is to be another, and whether the project becomes another with it."""

    hide_optional = True

    reason = forms.CharField(
        label=gettext_lazy("Hvorfor skal budgettet ændres?"),
        help_text=gettext_lazy(
            "Den, der afgør ændringen, læser det. Skriv også, hvad ændringen betyder for indsatserne."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )
    changes_purpose = forms.BooleanField(
        label=gettext_lazy("Formål, målgruppe eller aktiviteter bliver andre"), required=False
    )


class DecisionForm(SeenForm):
    """What is answered: the parts that are ticked, the words, and which budget the person saw."""

    hide_optional = True

    mark = forms.CharField(widget=forms.HiddenInput, max_length=20)
    parts = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Dele, der godkendes"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    note = forms.CharField(
        label=gettext_lazy("Svar til dem, der har sendt ændringen"),
        help_text=gettext_lazy(
            "Skal udfyldes, når ændringen bliver afvist, eller kun en del bliver godkendt."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
        error_messages={"required": gettext_lazy("Skriv hvorfor, så den anden part ved, hvad der skal ske.")},
    )

    def __init__(self, *args: Any, parts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "parts", parts)
        self.fields["parts"].initial = [key for key, _words in parts]
