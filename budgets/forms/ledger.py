"""The forms of a ledger extract: the file, its columns, its words for lines, and the loading."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.actions.booking import Books
from budgets.actions.save_layout import save_layout
from budgets.actions.store_sheet import store_sheet
from budgets.enums import SignConvention
from budgets.models import SheetLayout
from budgets.reading.ledger import IGNORED, Mapped, words_in
from budgets.reading.table import Table, read_table
from partnerships.models import StoredFile, User
from partnerships.validators.uploads import MOST_BYTES

MOST_WORDS = 200  # more than that is not a column of accounts or lines
NEEDED = (
    ("booked_on", _("Kolonnen med datoen"), True),
    ("amount", _("Kolonnen med beløbet"), True),
    ("line", _("Kolonnen, der fortæller, hvad beløbet er brugt til"), True),
    ("text", _("Kolonnen med teksten"), False),
    ("voucher", _("Kolonnen med bilagsnummeret"), False),
)


def mapped_of(layout: SheetLayout | None, agreement: Agreement, books: Books) -> Mapped:
    """Give how the owner's extracts are read, with the words that mean lines in force here; empty before it was said."""
    if layout is None:
        return Mapped({}, SignConvention.DEBIT_POSITIVE, {})
    known = layout.lines.get(str(agreement.pk), {})
    lines = {word: line for word, line in known.items() if line == IGNORED or line in books.lines}
    return Mapped(layout.columns, layout.sign, lines)


class SheetForm(forms.Form):
    """The file. It is read before it is kept, so that what is no sheet is told at once."""

    upload = forms.FileField(
        label=_("Kontoudtog"),
        help_text=_("Et regneark (.xlsx) eller en CSV-fil fra økonomisystemet."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        error_messages={"required": _("Vælg en fil."), "empty": _("Filen er tom. Vælg den rigtige fil.")},
    )

    def clean_upload(self) -> tuple[str, bytes]:
        """Give name and bytes of a file that reads as a table; raises ValidationError with what is wrong with it."""
        upload = self.cleaned_data["upload"]
        if upload.size > MOST_BYTES:
            raise ValidationError(
                _("Filen er for stor. Del den i flere, eller gem kun de rækker, der skal læses.")
            )
        content = upload.read()
        read_table(upload.name, content)
        return upload.name, content

    def save(self, by: User) -> StoredFile:
        """Keep the file; raises ValidationError."""
        name, content = self.cleaned_data["upload"]
        return store_sheet(name, content, by=by)


class ColumnsForm(forms.Form):
    """Which column is which, and how use is signed; asked once of each organisation."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, table: Table, mapped: Mapped, seen: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table
        self.fields["seen"].initial = seen
        heads = list(dict.fromkeys(filter(None, table.head)))
        for what, label, is_required in NEEDED:
            known = mapped.columns.get(what, "")
            self.fields[what] = forms.ChoiceField(
                label=label,
                required=is_required,
                choices=[
                    ("", _("Vælg kolonne") if is_required else _("Ingen")),
                    *((head, head) for head in heads),
                ],
                initial=known if known in heads else "",
                error_messages={"required": _("Vælg en af arkets kolonner.")},
            )
        self.fields["sign"] = forms.ChoiceField(
            label=_("Fortegn"), choices=SignConvention.choices, initial=mapped.sign, widget=forms.RadioSelect
        )

    def clean_line(self) -> str:
        """Demand a column whose words are few enough to be matched with lines one by one."""
        head: str = self.cleaned_data["line"]
        words = words_in(self.table, Mapped({"line": head}, "", {}))
        if len(words) > MOST_WORDS:
            raise ValidationError(
                _("Kolonnen har over %(most)s forskellige ord. Vælg den, hvor kontoen eller linjen står.")
                % {"most": MOST_WORDS}
            )
        return head

    def clean(self) -> dict[str, Any]:
        """Demand that no column is used for two things."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        taken: set[str] = set()
        for what, _label, _is_required in NEEDED:
            head = cleaned.get(what)
            if head and head in taken:
                self.add_error(what, _("Kolonnen er allerede valgt til noget andet."))
            taken.add(head or "")
        return cleaned

    def save(self, agreement: Agreement, by: User) -> SheetLayout:
        """Keep it; raises Refused and Stale."""
        values = self.cleaned_data
        columns = {what: values[what] for what, _label, _is_required in NEEDED if values[what]}
        return save_layout(agreement, by=by, seen=values["seen"], columns=columns, sign=values["sign"])


class WordsForm(forms.Form):
    """The approved line that each of the sheet's words stands for."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, words: Sequence[str], books: Books, mapped: Mapped, seen: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.words = list(words)
        self.fields["seen"].initial = seen
        lines = [(key, line.text) for key, line in books.lines.items()]
        choices = [("", _("Vælg linje")), *lines, (IGNORED, _("Hører ikke til aftalen: læs ikke med"))]
        by_text = {line.text.casefold(): key for key, line in books.lines.items()}
        offered = {IGNORED, *books.lines}
        for place, word in enumerate(self.words):
            known = mapped.lines.get(word, by_text.get(word.casefold(), ""))
            self.fields[f"word_{place}"] = forms.TypedChoiceField(
                label=word,
                coerce=int,
                empty_value=None,
                required=False,
                choices=choices,
                initial=known if known in offered else "",
            )

    hide_optional = True

    def save(self, agreement: Agreement, by: User) -> SheetLayout:
        """Keep the words that were answered; raises Refused and Stale."""
        values = self.cleaned_data
        answered = {word: values[f"word_{place}"] for place, word in enumerate(self.words)}
        lines = {word: line for word, line in answered.items() if line is not None}
        return save_layout(agreement, by=by, seen=values["seen"], lines=lines)


class LoadForm(forms.Form):
    """Whether rows that cannot be booked are left out; unless the user says so, nothing is loaded."""

    leave_out = forms.BooleanField(label=_("Udelad de rækker, der ikke kan læses"), required=False)
