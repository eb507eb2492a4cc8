"""The user guide as a page: one source with the file, HTML in it not obeyed, pictures with their place kept."""

import os

from partnerships.document.guide import anchor_of, guide

TEXT = """# Titel

Se [Er det rigtigt?](#er-det-rigtigt).

## Er det rigtigt?

<script>alert(1)</script> [ud](javascript:alert(1))

| Du har | Gør sådan |
| --- | --- |
| Intet | Begynd |

![Et billede](pictures/x.png)
"""
WIDE_12_HIGH_7 = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (12).to_bytes(4, "big") + (7).to_bytes(4, "big")


def written(tmp_path, text):
    """Write a guide with one picture in a folder of its own; give its path."""
    (tmp_path / "pictures").mkdir(exist_ok=True)
    (tmp_path / "pictures" / "x.png").write_bytes(WIDE_12_HIGH_7)
    (tmp_path / "guide.md").write_text(text, encoding="utf-8")
    return tmp_path / "guide.md"


def test_guide_is_drawn_for_the_house(tmp_path):
    shown = guide(written(tmp_path, TEXT))

    assert shown.title == "Titel"
    assert shown.chapters == (("er-det-rigtigt", "Er det rigtigt?"),)
    assert '<h2 id="er-det-rigtigt">Er det rigtigt?</h2>' in shown.html
    assert '<td data-label="Gør sådan">Begynd</td>' in shown.html
    assert 'src="/static/guide/x.png" alt="Et billede" width="12" height="7" loading="lazy"' in shown.html


def test_html_and_scripts_in_the_file_are_text(tmp_path):
    shown = guide(written(tmp_path, TEXT)).html

    assert "&lt;script&gt;alert(1)&lt;/script&gt; [ud](javascript:alert(1))" in shown
    assert "<script" not in shown
    assert 'href="javascript' not in shown


def test_guide_written_anew_is_read_anew(tmp_path):
    path = written(tmp_path, TEXT)
    guide(path)
    path.write_text("# Ny titel\n\nTekst\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))

    assert guide(path).title == "Ny titel"


def test_anchor_is_the_one_github_makes():
    assert anchor_of("Sådan skriver du datoer, beløb og tal") == "sådan-skriver-du-datoer-beløb-og-tal"
