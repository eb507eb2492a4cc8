"""What is right of an office file, which is a zip archive: read its directory first, open nothing that is too big."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_UNPACKED = 40 * 1024 * 1024
MOST_MEMBERS = 2000
PEEK = 4096
PIECE = 256 * 1024
_ODF = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_OOXML = {
    b"wordprocessingml.document.main+xml": "docx",
    b"spreadsheetml.sheet.main+xml": "xlsx",
}
_MACROS = re.compile(
    r"vbaProject|vbaData|macrosheets/|activeX/|^Basic/|^Scripts/|\.(?:exe|dll|js|vbs|bat|zip)$", re.IGNORECASE
)
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_REMOTE_TEMPLATE = re.compile(
    rb"attachedTemplate[^>]*TargetMode=\"External\"|TargetMode=\"External\"[^>]*attachedTemplate"
)


def office_kind(content: bytes) -> str:
    """Give "docx", "xlsx", "odt" or "ods"; raises ValidationError for every other archive.

    The directory alone decides on number and unpacked size, before any member is unpacked (safety.md finding 7).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_directory(archive.infolist())
            _check_members(archive)
            return _told(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        UnicodeDecodeError,
        OSError,
    ) as error:
        raise ValidationError(
            _("Filen er beskadiget. Åbn den, gem den igen, og prøv en gang til.")
        ) from error


def _check_directory(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise ValidationError(
            _("Filen fylder alt for meget, når den pakkes ud. Del indholdet, eller gem det som PDF.")
        )
    if any(member.flag_bits & 1 for member in members):
        raise ValidationError(_("Filen er låst med en adgangskode. Fjern adgangskoden, og prøv igen."))
    if any(member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for member in members):
        raise zipfile.BadZipFile  # no office program packs otherwise, and the other unpackers fail in ways of their own
    names = [member.filename for member in members]
    if len(set(names)) < len(names) or any(_leads_out(name) for name in names):
        raise ValidationError(
            _("Filen er ikke et rigtigt dokument. Gem det igen fra Word, Excel eller LibreOffice.")
        )
    if any(_MACROS.search(name) for name in names):
        raise ValidationError(_macros())
    if min((member.header_offset for member in members), default=1):
        raise ValidationError(
            _("Der ligger andet i filen end dokumentet. Gem det igen, og prøv en gang til.")
        )


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name)


def _check_members(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if not name.lower().endswith((".xml", ".rels", ".rdf")):
            continue
        for piece in _pieces(archive, name):
            _check_piece(name, piece)


def _check_piece(name: str, piece: bytes) -> None:
    if _DECLARES.search(piece):
        raise ValidationError(
            _("Filen indeholder henvisninger, som vi ikke åbner. Gem den igen, eller gem den som PDF.")
        )
    if name.endswith(".rels") and _REMOTE_TEMPLATE.search(piece):
        raise ValidationError(
            _("Filen henter en skabelon et andet sted fra. Fjern skabelonen, eller gem filen som PDF.")
        )


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Give the whole member piece by piece, each with the end of the one before, so that nothing hides in a joint.

    UTF-16 writes the same letters with zero bytes between them; they are left out.
    """
    kept = b""
    with archive.open(name) as member:
        while piece := member.read(PIECE).replace(b"\0", b""):
            yield kept + piece
            kept = piece[-PEEK:]


def _told(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "mimetype" in names:
        kind = _ODF.get(_start(archive, "mimetype").strip())
    else:
        types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
        if b"macroEnabled" in types:
            raise ValidationError(_macros())
        kind = next((kind for mark, kind in _OOXML.items() if mark in types), None)
    if kind is None:
        raise ValidationError(_("Arkiver kan ikke lægges op. Læg dokumenterne op hver for sig."))
    return kind


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(PEEK)


def _macros() -> str:
    return _("Filen indeholder makroer. Gem den uden makroer (.docx eller .xlsx), og prøv igen.")
