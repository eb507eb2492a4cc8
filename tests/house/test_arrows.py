"""The arrows of HOUSE.md: storeys, wings and rooms import downwards and leftwards, never back."""

import ast

from tests.house.source import Module, imports, modules

BELOW = {"partnerships": (), "agreements": ("partnerships",), "budgets": ("partnerships", "agreements")}
ROOF = "partnerships.project"
ROOMS = (
    ("danish", "enums", "problem", "verdict", "deep_calls"),
    ("shapes", "markup", "standards", "money", "accounting"),
    ("validators",),
    ("models", "parts_of"),
    ("guards", "vault", "rights", "sentences", "parts"),
    ("queries",),
    ("rules", "trail"),
    ("workflow", "procedures"),
    ("annexes", "leaving", "wording"),
    ("readiness", "document", "publication", "notices"),
    ("actions",),
    ("frame", "annex", "turns"),
    ("forms", "reading"),
    ("templatetags",),
    ("views", "admin", "management", "apps"),
    ("urls",),
)
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
# readiness draws on facts, and facts on readiness of the port: the two are one rank, told apart here.
WINGS = ("terms", "life")


def storey(dotted: str) -> str:
    return dotted.split(".", maxsplit=1)[0]


def wing(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[1] if parts[0] == "agreements" and len(parts) > 1 and parts[1] in WINGS else ""


def room(dotted: str) -> str:
    parts = [part for part in dotted.split(".")[1:] if part not in WINGS]
    return parts[0] if parts else ""


def house_imports(module: Module) -> list[tuple[str, ast.stmt]]:
    return [(name, node) for name, node in imports(module) if storey(name) in BELOW]


def test_storeys_import_only_downwards() -> None:
    wrong = [
        f"{module.where} imports {name}"
        for module in modules()
        if not module.name.startswith(ROOF)
        for name, _node in house_imports(module)
        if storey(name) != storey(module.name) and storey(name) not in BELOW[storey(module.name)]
    ]

    assert wrong == []


def test_roof_is_imported_by_none() -> None:
    wrong = [
        f"{module.where} imports {name}"
        for module in modules()
        if not module.name.startswith(ROOF)
        for name, _node in house_imports(module)
        if name.startswith(ROOF)
    ]

    assert wrong == []


def test_terms_never_import_life() -> None:
    wrong = [
        f"{module.where} imports {name}"
        for module in modules()
        if wing(module.name) == "terms"
        for name, _node in house_imports(module)
        if wing(name) == "life"
    ]

    assert wrong == []


def test_agreements_never_name_budgets() -> None:
    wrong = [
        f"{module.where}: {node.value}"
        for module in modules()
        if storey(module.name) == "agreements"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith("budgets.")
    ]

    assert wrong == []


def test_rooms_import_only_leftwards() -> None:
    wrong = [
        f"{module.where} ({room(module.name)}) imports {name}"
        for module in modules()
        if not module.name.startswith(ROOF) and room(module.name) in RANK
        for name, _node in house_imports(module)
        if storey(name) == storey(module.name)
        and room(name) in RANK
        and RANK[room(name)] > RANK[room(module.name)]
        and not _ready_hook(module)
    ]

    assert wrong == []


def test_every_room_has_its_place_in_the_order() -> None:
    known = set(RANK) | {"project", "models", "__main__", "apps", "data", ""}
    unknown = sorted({room(module.name) for module in modules()} - known)

    assert unknown == []


def _ready_hook(module: Module) -> bool:
    return module.path.name == "apps.py"


HEAVY = ("weasyprint", "pikepdf", "openpyxl", "PIL", "pydyf", "fontTools", "allauth")


def test_imports_inside_functions_are_heavy_or_in_ready() -> None:
    wrong = [
        f"{module.where}:{inner.lineno}"
        for module in modules()
        if module.path.name != "apps.py"
        for function in ast.walk(module.tree)
        if isinstance(function, ast.FunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom) and not _is_heavy(inner)
    ]

    assert wrong == []


def _is_heavy(node: ast.Import | ast.ImportFrom) -> bool:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return all(name.split(".")[0] in HEAVY for name in names)
