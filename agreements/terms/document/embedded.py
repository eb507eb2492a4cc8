"""What lies inside a PDF of ours: how many pages, and the agreement's facts as data."""

import io


def page_count(content: bytes) -> int:
    """Give the number of pages of a PDF of our own making."""
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def embedded_facts(content: bytes) -> bytes:
    """Give the bytes of the embedded `aftale.json`, b"" when there is none. Only for files of our own making."""
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = pdf.attachments.get("aftale.json")
        return bytes(found.get_file().read_bytes()) if found else b""
