"""How a text made before the system is parted into sections: a pure function of what was pasted."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

# "1. Formål", "§ 2 Parterne", "3.1. Økonomi": a number, a capital, no full stop at the end. "1. januar" is a date, and
# "2. Kommunen betaler løn." is a sentence of a list.
_HEADING = re.compile(r"(?:§ ?\d{1,2}[.)]?|\d{1,2}(?:\.\d{1,2}){0,2}[.)])[ \t]+[^\W\d_a-zæøå].{0,118}")
_NUMBER = re.compile(r"§ ?\d+|[\d.]*\d")


@dataclass(frozen=True)
class OldSection:
    """A section as it stood: the number printed before its heading, "" when it had none."""

    number: str
    heading: str
    text: str


@dataclass(frozen=True)
class OldText:
    """What stood before the first heading, and the sections in their order."""

    introduction: str = ""
    sections: tuple[OldSection, ...] = ()


def read_old_text(text: str) -> OldText:
    """Part the text at lines like "1. Formål", whatever their numbers; without any it is one section (D11, D22, D25)."""
    opening: list[str] = []
    found: list[tuple[str, str, list[str]]] = []
    for line in text.splitlines():
        number, heading = _heading(line.strip())
        if heading:
            found.append((number, heading, []))
        else:
            (found[-1][2] if found else opening).append(line.rstrip())
    before = "\n".join(opening).strip()
    if not found:
        return OldText("", (OldSection("", _("Den oprindelige tekst"), before),)) if before else OldText()
    sections = [OldSection(number, heading, "\n".join(lines).strip()) for number, heading, lines in found]
    return OldText(before, tuple(sections))


def _heading(line: str) -> tuple[str, str]:
    """Give number and words of a heading, ("", "") for any other line."""
    if not _HEADING.fullmatch(line) or line[-1] in ".,;:":
        return "", ""
    match = _NUMBER.match(line)
    number = match[0] if match else ""
    return number, line[len(number) :].lstrip(".) \t")
