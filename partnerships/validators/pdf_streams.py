"""How much the object streams of a PDF unpack to, measured before any parser unpacks them (safety.md E).

A reader must unpack these streams whole to find its way in the file, so a few kilobytes of zeros could fill the memory.
"""

import re
import zlib
from collections.abc import Iterator

MOST_UNPACKED = 40 * 1024 * 1024
PIECE = 64 * 1024
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_NUMBER = re.compile(rb"/N\b")
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")


def unpacks_too_much(content: bytes) -> bool:
    """Tell whether the object and index streams unpack to more than 40 MB, or are packed so that it cannot be told."""
    left = MOST_UNPACKED
    for head, start in _index_streams(content):
        filters = [row.strip(b"[] \t\r\n") for row in _FILTER.findall(head)]
        if any(b"Decode" in row and row != b"/FlateDecode" for row in filters):
            return True
        left -= _size(content, start, left)
        if left < 0:
            return True
    return False


def _index_streams(content: bytes) -> Iterator[tuple[bytes, int]]:
    """Give (what is said before it, where its bytes begin) of each stream that a reader may unpack to find objects in.

    All since the stream before is looked at, so that nothing hides in a text; to look at one too many does no harm.
    """
    behind = 0
    for found in _STREAM.finditer(content):
        # A name may be written with its letters in numbers.
        head = _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), content[behind : found.start()])
        if b"/ObjStm" in head or b"/XRef" in head or (b"/First" in head and _NUMBER.search(head)):
            yield head, found.end()
        behind = found.end()


def _size(content: bytes, start: int, most: int) -> int:
    """Give how many bytes come out, counted no further than just over `most`; 0 for what is not packed so."""
    unpacker, size, place = zlib.decompressobj(), 0, start
    try:
        while not unpacker.eof and size <= most:
            packed = unpacker.unconsumed_tail
            if not packed:
                packed, place = content[place : place + PIECE], place + PIECE
            if not packed:
                break
            size += len(unpacker.decompress(packed, 1024 * 1024))
    except zlib.error:
        return size
    return size
