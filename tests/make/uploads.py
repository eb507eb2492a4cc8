"""Files as people upload them, and as they should not: made in memory, every one of them."""

import io
import struct
import zipfile
import zlib

import pikepdf

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def zipped(**members: bytes | str) -> bytes:
    """Give an archive; the names come as they are, so that tests can write them with **{...}."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def office(kind: str, **extra: bytes | str) -> bytes:
    """Give a small DOCX, XLSX, ODT or ODS, with further members beside."""
    if kind in {"odt", "ods"}:
        start = {"mimetype": ODT if kind == "odt" else ODS, "content.xml": "<office/>"}
    else:
        main = DOCX if kind == "docx" else XLSX
        types = f'<Types><Override PartName="/main.xml" ContentType="{main}"/></Types>'
        start = {"[Content_Types].xml": types, "main.xml": "<w/>"}
    return zipped(**start, **extra)


def pdf(change=None, **save) -> bytes:
    """Give a PDF of one page, after `change(pdf)` has been at it."""
    made = pikepdf.new()
    made.add_blank_page()
    if change:
        change(made)
    file = io.BytesIO()
    made.save(file, **save)
    return file.getvalue()


def png(width: int = 2, height: int = 2, after: bytes = b"") -> bytes:
    """Give a PNG that says it has this size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(b"\0\0\0" * 2))
        + _chunk(b"IEND", b"")
        + after
    )


def jpeg(width: int = 2, height: int = 2) -> bytes:
    """Give the markers of a JPEG that says it has this size."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0\x00\x04ab" + frame + b"\xff\xda\x00\x02data\xff\xd9"


def bomb() -> bytes:
    """Give an XLSX of about 140 kB or less that holds 46 MB (safety.md finding 7)."""
    return office("xlsx", **{"xl/worksheets/sheet1.xml": b"<row/>" * (46 * 1024 * 1024 // 6)})


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
