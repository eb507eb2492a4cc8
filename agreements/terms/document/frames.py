"""Frames: how the press and its owner talk over a pipe. A frame is four bytes of length and then so many bytes."""

from typing import IO

LONGEST = 64 * 1024 * 1024


class BrokenFrame(OSError):
    """The other end fell silent in the middle of a frame, or announced more than it may send."""


def write_frame(pipe: IO[bytes], data: bytes) -> None:
    """Write one frame and flush it; raises BrokenFrame above 64 MB, OSError when the other end is gone."""
    if len(data) > LONGEST:
        raise BrokenFrame("too long")
    pipe.write(len(data).to_bytes(4, "big") + data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes | None:
    """Read one frame; None when the pipe ended before it began; raises BrokenFrame when it ended within."""
    head = pipe.read(4)
    if not head:
        return None
    length = int.from_bytes(head, "big")
    if len(head) < 4 or length > LONGEST:
        raise BrokenFrame("no frame")
    data = pipe.read(length)
    if len(data) < length:
        raise BrokenFrame("cut off")
    return data
