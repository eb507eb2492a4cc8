"""The goals that are measured here, and the table they are printed in."""

from dataclasses import dataclass

HEAD = """
Ratios of CPU time (process, its children, its PostgreSQL backend) on {number} agreements: median of {rounds} interleaved
rounds, least and most in brackets. Queries are exact: with one child row, and with a hundred.

| # | what | goal | SQLite | PostgreSQL | met |
|---|---|---|---|---|---|"""
# key: (what, the most it may be; None = there is no goal)
GOALS: dict[str, tuple[str, float | None]] = {
    "1": ("PDF in the app / WeasyPrint alone on the same HTML (the floor)", 1.05),
    "2": ("PDF from a warm press / from a press started for it", 0.70),
    "4": ("unchanged draft fetched again / printed the first time", 0.01),
    "5": ("Aftaler / Django admin's list of the same columns and filters, all rows seen", 0.25),
    "5f": ("Aftaler / the same, with two filters chosen and sorted", 0.25),
    "5d": ("Aftaler / our own support desk's list, which has no filter by municipality", None),
    "6": ("Aftaler, deepest page / first page of 1,000 agreements; the worst sorting", 1.15),
    "7": ("Aftaler as one municipality / as who sees all", 1.4),
    "10": ("budget grid, 30 lines / Django's own formset of the same cells", 0.30),
    "12": ("bytes of the saved block / of the whole content page", 0.15),
    "15": ("Overblik / Django admin's change page of the same agreement, its rows in three inlines", 0.15),
    "15d": ("Overblik / our own support desk's page, which shows no text and writes nothing", None),
    "floor": ("a page with only frame and log-in (Hjælp) / Aftaler", None),
    "9 Aftaler": ("queries: Aftaler", 6),
    "9 Forside": ("queries: Forside", 12),
    "9 Overblik": ("queries: Overblik", 12),
    "9 Indhold": ("queries: Indhold", 12),
    "9 Økonomi": ("queries: Økonomi", 12),
    "9 Sagen": ("queries: Sagen", 12),
    "9 ret en blok": ("queries: open a block to edit", 8),
    "9 gem en linje": ("queries: save one line of the budget (lines are saved one by one)", 15),
}


@dataclass(frozen=True)
class Measured:
    """A figure with the least and the most it was; for queries: with many rows, and with one."""

    middle: float
    least: float
    most: float


def line_of(key: str, measured: list[Measured]) -> str:
    """Give the table's line of one goal."""
    what, most = GOALS[key]
    number = key.split(maxsplit=1)[0].rstrip("fd") if key != "floor" else ""
    cells = [_queries(one) if key.startswith("9") else _share(one) for one in measured]
    met = "" if most is None else "yes" if all(_is_met(key, one, most) for one in measured) else "no"
    goal = "" if most is None else f"≤ {most:g}"
    return f"| {number} | {what} | {goal} | {' | '.join(cells)} | {met} |"


def _is_met(key: str, measured: Measured, most: float) -> bool:
    is_constant = not key.startswith("9") or measured.least == measured.middle
    return measured.middle <= most and is_constant


def _share(measured: Measured) -> str:
    if measured.least == measured.most:
        return f"{measured.middle:.3f}"
    return f"{measured.middle:.3f} ({measured.least:.3f}–{measured.most:.3f})"


def _queries(measured: Measured) -> str:
    return f"{measured.least:g}, {measured.middle:g}"
