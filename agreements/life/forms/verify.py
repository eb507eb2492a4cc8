"""Which file is to be checked: the file itself, or its fingerprint."""

import hashlib
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MOST_BYTES = 30 * 1024 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")


class VerifyForm(forms.Form):
    """Either is enough. The file is read once to compute its fingerprint, and is not kept."""

    hide_optional = True
    file = forms.FileField(
        label=gettext_lazy("PDF-fil"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("Højst 30 MB. Vi beregner filens fingeraftryk og gemmer ikke filen."),
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
    )
    sha256 = forms.CharField(
        label=gettext_lazy("Eller filens fingeraftryk (SHA-256)"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("64 tegn, 0-9 og a-f. Mellemrum betyder ikke noget."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file is not None and file.size > MOST_BYTES:
            raise ValidationError(
                _("Filen fylder mere end 30 MB. Vores dokumenter er mindre, så det er ikke et af dem.")
            )
        return file

    def clean_sha256(self) -> str:
        text = re.sub(r"[\s:]", "", self.cleaned_data["sha256"]).lower()
        if text and not _SHA256.fullmatch(text):
            raise ValidationError(
                _("Et fingeraftryk er 64 tegn, 0-9 og a-f. Kopiér hele linjen, og prøv igen.")
            )
        return text

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if not self.errors and not given.get("file") and not given.get("sha256"):
            raise ValidationError(_("Vælg en fil, eller skriv et fingeraftryk."))
        return given

    @property
    def fingerprint(self) -> str:
        """Give the SHA-256 of the file, else the one that was typed (64 hex digits)."""
        file = self.cleaned_data.get("file")
        if not file:
            return str(self.cleaned_data["sha256"])
        digest = hashlib.sha256()
        for chunk in file.chunks():
            digest.update(chunk)
        return digest.hexdigest()
