"""The vault: bytes kept under their own SHA-256, written once and never changed.

Write order (safety.md finding 3): temporary file, fsync, rename to the hash name, fsync of the folder. An orphan is
harmless; a database row whose file is missing is impossible when the row is written after `put` returns.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


class VaultError(Exception):
    """The bytes asked for are gone or no longer what their name says."""


def path(sha256: str) -> Path:
    """Give where the bytes with this hash lie (64 lower-case hex digits), whether or not they are there."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise VaultError(sha256)
    return Path(settings.VAULT_DIR) / sha256[:2] / sha256


def put(content: bytes) -> str:
    """Keep the bytes and give their SHA-256; putting the same bytes again changes nothing.

    A file of that name which is no longer what it says gives way to the whole one: a row never names a damaged file.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    target = path(sha256)
    if target.exists() and target.read_bytes() == content:
        return sha256
    if not target.parent.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)
        _sync(target.parent.parent)  # a new folder is itself an entry that a power cut can lose
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".incoming-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(target)
    _sync(target.parent)
    return sha256


def get(sha256: str) -> bytes:
    """Give the bytes after checking them against their name; raise VaultError when they are missing or altered."""
    try:
        content = path(sha256).read_bytes()
    except FileNotFoundError as error:
        raise VaultError(sha256) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise VaultError(sha256)
    return content


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
