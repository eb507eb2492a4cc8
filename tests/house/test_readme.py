"""The README stays true: the tables it shows are those the code prints, and every variable is explained."""

from dataclasses import fields
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import translation

from partnerships.project.env import Env
from tests.house.source import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["print_procedure", "print_money_procedure", "print_rights"])
def test_readme_holds_what_the_command_prints(command: str) -> None:
    told = StringIO()
    with translation.override("da"):
        call_command(command, stdout=told)

    assert told.getvalue().strip() in README


def test_readme_explains_every_variable() -> None:
    missing = [field.name.upper() for field in fields(Env) if f"| `{field.name.upper()}` |" not in README]

    assert missing == []


def test_pictures_that_are_shown_are_there() -> None:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    missing = [
        f"{page.name}: {link}"
        for page in pages
        for link in _links(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]

    assert missing == []


def _links(text: str) -> list[str]:
    """Give the addresses of files that a page names, without the place in them."""
    found = [piece.split(")", 1)[0].split("#")[0] for piece in text.split("](")[1:]]
    return [link for link in found if link and "://" not in link]
