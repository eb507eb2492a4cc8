"""The press: a process of its own that turns HTML into PDF/A-3a + PDF/UA-1, one document after the other.

    python -m agreements.terms.document.engine        (started by agreements.terms.document.pdf, never by hand)

It knows no settings, no database and no secret. Asked in frames: a JSON head, then the bytes of each attachment.
Answers a JSON verdict, then the PDF. What it cannot do in time its owner ends by killing it.
"""

import gc
import json
import os
import resource
import signal
import sys
from contextlib import nullcontext
from datetime import datetime
from io import BytesIO
from typing import IO, Any

from agreements.terms.document.fetcher import STYLESHEET, own_files_fetcher
from agreements.terms.document.frames import read_frame, write_frame
from partnerships.deep_calls import with_room

VARIANT = "pdf/a-3a"
PDFUA = "http://www.aiim.org/pdfua/ns/id/"
# PDF/A demands that a schema it does not know is described in the file itself (ecosystem.md section 3).
PDFUA_DESCRIPTION = f"""<rdf:Description rdf:about="" xmlns:pdfuaid="{PDFUA}"><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{PDFUA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


class ForbiddenLink(ValueError):
    """A link that leads out of the document."""


class Press:
    """Fonts, style and fetcher, read once and used for every document."""

    def __init__(self) -> None:
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        self.fetcher = own_files_fetcher()
        self.fonts = FontConfiguration()
        self.style = CSS(
            string=STYLESHEET.read_text(encoding="utf-8"),
            base_url="paper:paper.css",
            url_fetcher=self.fetcher,
            font_config=self.fonts,
        )

    def print(self, head: dict[str, Any], contents: list[bytes]) -> bytes:
        """Give the PDF of `head["html"]` with the attachments; the same input always gives the same bytes."""
        from weasyprint import HTML

        page = HTML(string=head["html"], base_url="paper:document", url_fetcher=self.fetcher)
        _refuse_links(page.etree_element)
        options = {"stylesheets": [self.style], "pdf_variant": VARIANT}
        document = page.render(font_config=self.fonts, **options)
        document.metadata.title = head["title"]
        document.metadata.created = document.metadata.modified = head["created"]
        _declare_ua(document.metadata)
        pdf: bytes = document.write_pdf(
            **options,
            finisher=_list_attachments_once,
            pdf_identifier=bytes.fromhex(head["identifier"]),
            attachments=[
                _attachment(told, content, head["created"])
                for told, content in zip(head["attachments"], contents, strict=True)
            ],
        )
        return pdf


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Print what is asked for until the pipe ends."""
    press = Press()
    gc.freeze()
    gc.disable()
    while (frame := read_frame(source)) is not None:
        head = json.loads(frame)
        contents = [read_frame(source) or b"" for _ in head["attachments"]]
        # Should the owner die, nobody is left to kill us: the alarm does.
        signal.alarm(head["seconds"] + 5)
        verdict, pdf = _attempt(press, head, contents)
        signal.alarm(0)
        write_frame(target, verdict.encode())
        write_frame(target, pdf)
        gc.collect()


def _attempt(press: Press, head: dict[str, Any], contents: list[bytes]) -> tuple[str, bytes]:
    from weasyprint.urls import FatalURLFetchingError

    try:
        return "printed", press.print(head, contents)
    except (
        FatalURLFetchingError,
        ForbiddenLink,
    ):  # the first is a BaseException and passes `except Exception`
        return "forbidden", b""
    except MemoryError:
        return "memory", b""
    except RecursionError:
        return "nesting", b""


def _refuse_links(root: Any) -> None:
    for element in root.iter():
        for name in ("href", "src", "data", "action"):
            if not element.get(name, "#").startswith("#"):
                raise ForbiddenLink(element.get(name)[:200])


def _declare_ua(metadata: Any) -> None:
    plain = metadata.generate_rdf_metadata

    def both(variant: str, version: int, conformance: str) -> bytes:
        rdf: bytes = plain(variant, version, conformance)
        return rdf.replace(b"</rdf:RDF>", PDFUA_DESCRIPTION.encode() + b"</rdf:RDF>")

    metadata.generate_rdf_metadata = both


def _list_attachments_once(_document: Any, pdf: Any) -> None:
    # WeasyPrint 70 names every attachment twice among the associated files.
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = list(dict.fromkeys(pdf.catalog["AF"]))


def _attachment(told: dict[str, str], content: bytes, created: str) -> Any:
    from weasyprint import Attachment

    moment = datetime.fromisoformat(created)
    attachment = Attachment(
        string=content,
        name=told["name"],
        description=told["description"],
        relationship=told["relationship"],
        created=moment,
        modified=moment,
    )
    # The media type told, not one guessed from the name.
    attachment.source = nullcontext((BytesIO(content), None, None, told["mime"]))
    return attachment


def main() -> None:
    """Set the limit of memory (bytes, first argument), keep the answer pipe to ourselves and serve."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with os.fdopen(os.dup(1), "wb") as target:
        os.dup2(2, 1)  # whatever a library prints must not land among the frames
        with_room(serve, sys.stdin.buffer, target)


if __name__ == "__main__":
    main()
