"""What an uploaded file may be: seven kinds told by their content, no larger than can be handled, nothing that runs."""

import io
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnerships.danish.text import clean_text
from partnerships.validators.archives import office_kind
from partnerships.validators.pdf_streams import unpacks_too_much
from partnerships.validators.pictures import check_jpeg, check_png

MOST_BYTES = 25 * 1024 * 1024
MOST_PAGES = 2000
LONGEST_NAME = 150
MEGABYTE = 1024 * 1024

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "png": "image/png",
    "jpg": "image/jpeg",
}
_ALIASES = {"jpeg": "jpg"}
_RUNS = frozenset({"/JavaScript", "/Launch", "/ImportData", "/GoToE", "/Rendition", "/SubmitForm"})


@dataclass(frozen=True)
class Upload:
    """A file that passed: the name it is kept under, its media type, its bytes."""

    name: str
    content_type: str
    content: bytes


def check_upload(name: str, content: bytes) -> Upload:
    """Give the file cleaned for keeping; raises ValidationError that says what is wrong and how to mend it.

    The size, and the unpacked size of an office file, are demanded before any parser sees the bytes (safety.md E).
    """
    if not content:
        raise ValidationError(_("Filen er tom. Vælg den rigtige fil, og prøv igen."))
    if len(content) > MOST_BYTES:
        raise ValidationError(
            _("Filen fylder %(size)s MB. Højst %(limit)s MB kan lægges op. Gem den mindre, eller del den.")
            % {"size": -(-len(content) // MEGABYTE), "limit": MOST_BYTES // MEGABYTE}
        )
    kind = _kind(content)
    kept = clean_file_name(name)
    ending = kept.rpartition(".")[2].lower()
    if _ALIASES.get(ending, ending) != kind:
        raise ValidationError(
            _("Filen “%(name)s” er i virkeligheden en %(kind)s-fil. Giv den det rigtige navn, og prøv igen.")
            % {"name": kept, "kind": kind.upper()}
        )
    return Upload(kept, TYPES[kind], content)


def clean_file_name(name: str) -> str:
    """Give the name without folders, control and bidi characters, at most 150 characters, its ending kept."""
    last = re.split(r"[/\\]", clean_text(name).replace("\n", " ").replace("\t", " "))[-1].strip(" .")
    path = PurePosixPath(last or "fil")
    return path.stem[: LONGEST_NAME - len(path.suffix)].strip() + path.suffix


def _kind(content: bytes) -> str:
    if content.startswith(b"%PDF-"):
        _check_pdf(content)
        return "pdf"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        check_png(content)
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        check_jpeg(content)
        return "jpg"
    if content.startswith(b"PK\x03\x04"):
        return office_kind(content)
    raise ValidationError(
        _(
            "Filtypen kan ikke bruges. Gem bilaget som PDF, Word (.docx), Excel (.xlsx), ODT, ODS, PNG eller JPG."
        )
    )


def _check_pdf(content: bytes) -> None:
    # A heavy library, loaded only when a PDF comes in.
    import pikepdf  # noqa: PLC0415

    if b"PK\x05\x06" in content[-65_557:]:
        raise ValidationError(
            _("Filen er både en PDF og et arkiv. Gem den som en almindelig PDF, og prøv igen.")
        )
    if b"/Encrypt" in content:
        raise ValidationError(_locked())
    if unpacks_too_much(content):
        raise ValidationError(
            _("PDF'en fylder alt for meget, når den pakkes ud. Udskriv den til PDF, og læg den nye fil op.")
        )
    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                raise ValidationError(_locked())
            if len(pdf.pages) > MOST_PAGES:
                raise ValidationError(
                    _("PDF'en har flere end %(limit)s sider. Del den i flere bilag.") % {"limit": MOST_PAGES}
                )
            if any(_is_active(item) for item in pdf.objects):
                raise ValidationError(
                    _(
                        "PDF'en indeholder noget, der kan køre eller åbne andet: script, formular eller vedhæftet fil. "
                        "Udskriv den til PDF, og læg den nye fil op."
                    )
                )
    except pikepdf.PasswordError as error:
        raise ValidationError(_locked()) from error
    except pikepdf.PdfError as error:
        raise ValidationError(
            _("PDF'en er beskadiget. Åbn den, gem den igen, og prøv en gang til.")
        ) from error


def _locked() -> str:
    return _("PDF'en er låst med en adgangskode. Fjern adgangskoden, og prøv igen.")


def _is_active(item: object) -> bool:
    """Tell whether a PDF object runs, opens or carries something else; looks one level in, as every object is seen."""
    import pikepdf  # noqa: PLC0415

    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return False
    names = set(item.keys())
    if names & {"/JS", "/XFA", "/EmbeddedFiles", "/EF", "/RichMediaContent"}:
        return True
    if str(item.get("/S", "")) in _RUNS:
        return True
    return (
        any(
            isinstance(value, pikepdf.Dictionary) and not value.is_indirect and _is_active(value)
            for value in item.values()
        )
        if isinstance(item, pikepdf.Dictionary)
        else False
    )
