"""The vault: bytes under their own name, whole or not at all."""

import pytest

from partnerships import vault
from partnerships.vault import VaultError

CONTENT = b"en aftale"


def test_put_gives_the_hash_and_get_the_bytes():
    sha256 = vault.put(CONTENT)

    assert vault.get(sha256) == CONTENT
    assert vault.put(CONTENT) == sha256


def test_put_writes_a_damaged_file_anew():
    sha256 = vault.put(CONTENT)
    vault.path(sha256).write_bytes(b"forfalsket")
    with pytest.raises(VaultError):
        vault.get(sha256)

    vault.put(CONTENT)

    assert vault.get(sha256) == CONTENT
