"""The floor under the PDF: WeasyPrint alone in a long-lived process, same HTML, same style, same kind of PDF.

Reads one path of an HTML file a line, answers with the CPU seconds that its PDF took.
"""

import sys
import time
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from agreements.terms.document.engine import VARIANT
from agreements.terms.document.fetcher import STYLESHEET, own_files_fetcher


def main() -> None:
    """Print what is asked for until the pipe ends."""
    fonts, fetcher = FontConfiguration(), own_files_fetcher()
    style = CSS(
        string=STYLESHEET.read_text(encoding="utf-8"),
        base_url="paper:paper.css",
        url_fetcher=fetcher,
        font_config=fonts,
    )
    for line in sys.stdin:
        html = Path(line.strip()).read_text(encoding="utf-8")
        before = time.process_time()
        HTML(string=html, base_url="paper:document", url_fetcher=fetcher).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant=VARIANT
        )
        print(time.process_time() - before, flush=True)


if __name__ == "__main__":
    main()
