"""The press reads our own few files; WeasyPrint's own fetcher, left alone, reads anything (safety.md F-02)."""

import io

import pikepdf
import pytest

from agreements.terms.document.fetcher import FILES, ForbiddenAddress, own_files_fetcher

REFUSED = (
    "file:///etc/passwd",
    "http://127.0.0.1:9/x",
    "https://example.org/x",
    "ftp://127.0.0.1/x",
    "data:text/plain,x",
    "paper:../../etc/passwd",
    "paper:%2e%2e/etc/passwd",
    "paper:regular.ttf/../../x",
    "paper:regular.ttf?x",
    "PAPER:regular.ttf",
    "/etc/passwd",
    "",
)


@pytest.mark.parametrize("address", REFUSED)
def test_fetcher_refuses_what_is_not_on_the_list(address: str) -> None:
    fetcher = own_files_fetcher()
    for ask in (fetcher.fetch, fetcher, fetcher.open):
        with pytest.raises(ForbiddenAddress):
            ask(address)


def test_fetcher_serves_our_own_files() -> None:
    fetcher = own_files_fetcher()
    for address, (path, content_type) in FILES.items():
        response = fetcher(address)
        assert response.read() == path.read_bytes()
        assert response.content_type == content_type


def test_default_fetcher_would_embed_a_local_file(tmp_path) -> None:
    """Negative control: without our fetcher the same payload works."""
    from weasyprint import HTML

    secret = tmp_path / "secret.txt"
    secret.write_text("hemmeligt")
    html = f'<link rel="attachment" href="{secret.as_uri()}"><p>x</p>'
    with pikepdf.open(io.BytesIO(HTML(string=html).write_pdf())) as leaking:
        assert leaking.attachments["secret.txt"].get_file().read_bytes() == b"hemmeligt"
