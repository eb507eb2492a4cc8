"""What is right of a picture: whole, nothing hidden behind it, not larger on the screen than can be shown."""

import struct

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_PIXELS = 60_000_000
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def check_png(content: bytes) -> None:
    """Raise ValidationError unless the bytes are one whole PNG of a size that can be shown."""
    position, size = 8, (0, 0)
    while True:
        head = content[position : position + 8]
        if len(head) < 8:
            raise ValidationError(_broken())
        length, name = struct.unpack(">I4s", head)
        if name == b"IHDR":
            size = struct.unpack(">II", content[position + 8 : position + 16].ljust(8, b"\0"))
        position += 12 + length
        if name == b"IEND":
            break
    if position != len(content):
        raise ValidationError(_broken())
    _demand_size(*size)


def check_jpeg(content: bytes) -> None:
    """Raise ValidationError unless the bytes are one whole JPEG of a size that can be shown."""
    if not content.rstrip(b"\0").endswith(b"\xff\xd9"):
        raise ValidationError(_broken())
    position = 2
    while position + 4 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if marker in _NO_LENGTH or marker == 0xFF:
            position += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9].ljust(4, b"\0"))
            _demand_size(width, height)
            return
        position += 2 + struct.unpack(">H", content[position + 2 : position + 4])[0]
    raise ValidationError(_broken())


def _demand_size(width: int, height: int) -> None:
    if not width or not height:
        raise ValidationError(_broken())
    if width * height > MOST_PIXELS:
        raise ValidationError(
            _("Billedet er for stort at vise. Gem det i en mindre opløsning, og prøv igen.")
        )


def _broken() -> str:
    return _(
        "Billedet er beskadiget, eller der ligger andet i filen. Gem billedet igen, og prøv en gang til."
    )
