"""No template, component or load that nothing uses; no unescaped text; no inline script or style."""

import re

from tests.house.source import ROOT, modules

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
FOUND_BY_NAME = (
    "agreements/document/shown/",
    "dkfds/",
    "account/",
    "mfa/",
    "allauth/",
    "admin/",
    "socialaccount/",
)
ERROR_PAGES = {"400.html", "403.html", "403_csrf.html", "404.html", "413.html", "429.html", "500.html"}


def name_of(path: object) -> str:
    return str(path.relative_to(ROOT / "templates"))


def test_every_template_is_used() -> None:
    text = "\n".join(path.read_text() for path in TEMPLATES)
    text += "\n".join(module.path.read_text() for module in modules())
    unused = [
        name_of(path)
        for path in TEMPLATES
        if not name_of(path).startswith(FOUND_BY_NAME)
        and name_of(path) not in ERROR_PAGES
        and name_of(path) not in text
    ]

    assert unused == []


def test_every_load_is_used() -> None:
    tags = {"i18n": r"translate|language|blocktranslate|plural", "static": r"\{% static|get_static"}
    idle = []
    for path in TEMPLATES:
        text = path.read_text()
        for line in re.findall(r"\{% load ([^%]+) %\}", text):
            for library in line.split():
                used = tags.get(library)
                if used and not re.search(used, text.replace(f"load {line}", "")):
                    idle.append(f"{name_of(path)}: {library}")

    assert idle == []


def test_templates_never_switch_escaping_off() -> None:
    risky = re.compile(r"\|\s*safe\b|autoescape off|<script>|\sstyle=|\son[a-z]+=\"")
    found = [name_of(path) for path in TEMPLATES if risky.search(path.read_text())]

    assert found == []


def test_components_begin_with_their_contract() -> None:
    silent = [
        name_of(path)
        for path in TEMPLATES
        if name_of(path).startswith("components/") and not path.read_text().startswith("{% comment %}")
    ]

    assert silent == []


def test_code_never_marks_text_as_safe() -> None:
    found = [module.where for module in modules() if "mark_safe(" in module.path.read_text()]

    assert found == []
