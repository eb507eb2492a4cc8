"""The form of an annex, with its file."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements import annexes
from agreements.terms.forms.part import PartForm
from agreements.terms.models import Annex
from partnerships.forms.uploads import keep_upload
from partnerships.models import StoredFile

SALT = "annex-file"
ACCEPTED = ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg"


class AnnexForm(PartForm):
    """Kind, title, file. A file that came in is kept at once, so that an error elsewhere does not lose it."""

    part = "annex"
    edit_heading = gettext_lazy("Ret bilag: %(label)s")
    new_heading = gettext_lazy("Nyt bilag")
    template = "agreements/content/form_annex.html"
    layout = ("kind", "title", "kept", "upload", "drop_file", "is_required")

    upload = forms.FileField(
        label=gettext_lazy("fil"),
        required=False,
        help_text=gettext_lazy("PDF, Word, Excel, ODT, ODS, PNG eller JPG, højst 25 MB."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={"empty": gettext_lazy("Filen er tom. Vælg den rigtige fil, og prøv igen.")},
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    drop_file = forms.BooleanField(label=gettext_lazy("fjern filen"), required=False)

    class Meta:
        model = Annex
        fields = ["kind", "title", "is_required"]
        error_messages = {
            "kind": {"required": gettext_lazy("Vælg, hvilken slags bilag det er.")},
            "title": {"required": gettext_lazy("Skriv bilagets titel, som den skal stå på listen.")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored: StoredFile | None = self.instance.file
        self.incoming: StoredFile | None = None
        if self.stored is None:
            del self.fields["drop_file"]

    def clean_upload(self) -> StoredFile | None:
        """Check and keep the file; raises ValidationError with what is wrong with it."""
        return keep_upload(self.cleaned_data.get("upload"), self.by)

    def clean_kept(self) -> StoredFile | None:
        """Give the file that came in with an earlier try of the same person."""
        token = self.cleaned_data.get("kept")
        if not token:
            return None
        try:
            pk = signing.loads(token, salt=SALT, max_age=24 * 3600)
        except signing.BadSignature as error:
            raise ValidationError(_("Vælg filen igen; den blev ikke gemt.")) from error
        return StoredFile.objects.filter(pk=pk, uploaded_by=self.by).first()

    def clean(self) -> dict[str, Any]:
        """Choose between the file that came in, the one that was there, and none."""
        cleaned = super().clean()
        self.incoming = cleaned.get("upload") or cleaned.get("kept")
        if self.incoming:
            # The form is drawn from what was sent; should it be drawn again, the file is named in it.
            self.data = self.data.copy()
            self.data[self.add_prefix("kept")] = self.kept_token
        cleaned["file"] = self.incoming or (None if cleaned.get("drop_file") else self.stored)
        return cleaned

    @property
    def kept_token(self) -> str:
        """What the form sends next time instead of the file that has come in."""
        return signing.dumps(self.incoming.pk, salt=SALT) if self.incoming else ""

    @property
    def is_drawn(self) -> bool:
        """Whether the annex is drawn from data, so that no file is asked for."""
        return self.instance.kind in annexes.drawn_kinds()
