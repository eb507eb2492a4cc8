"""What a PDF of ours must hold of PDF/A-3a and PDF/UA-1, told as a list of faults."""

import io

import pikepdf
from pikepdf import pdfa

# What pikepdf's own validator, an allow-list for conformance B, cannot know: A, and the schema of PDF/UA, which
# PDF/A-3 allows in this very form (ecosystem.md section 3: veraPDF passes it); two empty lists of resources.
_NOT_KNOWN_TO_PIKEPDF = (
    "pdfaExtension",
    "pdfaSchema=",
    "pdfaProperty=",
    "pdfuaid:part",
    "/Pattern",
    "/Shading",
    "pdfaid:conformance is 'A', expected 'B'",
)


def faults_of_validator(content: bytes) -> list[str]:
    """Give what an independent validator finds against PDF/A-3."""
    findings = map(str, pdfa.validate_written(io.BytesIO(content), "3b").findings)
    return [line for line in findings if not any(known in line for known in _NOT_KNOWN_TO_PIKEPDF)]


def faults_of_standard(content: bytes) -> list[str]:
    """Give what the validator finds, and what of the two standards the file does not say of itself."""
    with pikepdf.open(io.BytesIO(content)) as document, document.open_metadata() as told:
        said = {
            "PDF/A part and conformance": (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A"),
            "PDF/UA part": told["{http://www.aiim.org/pdfua/ns/id/}part"] == "1",
            "title": bool(told["dc:title"]),
            "tags": bool(document.Root.MarkInfo.Marked),
            "title shown": bool(document.Root.ViewerPreferences.DisplayDocTitle),
            "language": str(document.Root.Lang) == "da",
        }
    return faults_of_validator(content) + [name for name, holds in said.items() if not holds]
