"""The English catalogue: gathered from the sources, and checked to be complete.

python .ci/catalogue.py gather    write new sentences into locale/en, drop dead ones, compile
python .ci/catalogue.py check     fail when a sentence is missing, untranslated, unsure or no longer used
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("partnerships", "agreements", "budgets", "templates")
CATALOGUE = Path("locale/en/LC_MESSAGES/django.po")
GATHER = (
    sys.executable,
    "-m",
    "django",
    "makemessages",
    "--locale=en",
    "--no-location",
    "--no-obsolete",
    "--no-wrap",
    "--verbosity=0",
)


def entries(catalogue: Path) -> dict[str, str]:
    """Return the translation of each msgid (with its context); an unsure one counts as empty."""
    text = subprocess.run(
        ["msgattrib", "--no-obsolete", "--no-wrap", "--clear-previous", str(catalogue)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = {}
    for block in text.split("\n\n"):
        key, _, said = _unwrapped(block).partition("\nmsgstr")
        sentences = re.findall(r'^msg(?:ctxt|id|id_plural) "(.*)"$', key, re.MULTILINE)
        fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
        translations = re.findall(r'^(?:\[\d\])? ?"(.*)"$', said.replace("\nmsgstr", "\n"), re.MULTILINE)
        if sentences and sentences != [""]:
            found[" | ".join(sentences)] = "" if fuzzy or not all(translations) else translations[0]
    return found


def _unwrapped(block: str) -> str:
    """Join a sentence that the catalogue writes on several lines."""
    return re.sub(r'"\n"', "", block)


def gathered(into: Path) -> Path:
    """Gather the sentences of the sources in a copy of the tree, and return the catalogue made there."""
    for name in (*SOURCES, "locale"):
        (ROOT / name).mkdir(exist_ok=True)
        shutil.copytree(ROOT / name, into / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    (into / CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(GATHER, cwd=into, check=True)
    return into / CATALOGUE


def check() -> int:
    """Print each fault of the catalogue; return 1 when there is one."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = entries(gathered(Path(folder)))
    held = entries(ROOT / CATALOGUE) if (ROOT / CATALOGUE).exists() else {}
    faults = [f"not in the catalogue: {sentence}" for sentence in wanted.keys() - held.keys()]
    faults += [f"no longer used: {sentence}" for sentence in held.keys() - wanted.keys()]
    faults += [f"not translated or unsure: {sentence}" for sentence, said in held.items() if not said]
    for fault in sorted(faults):
        print(fault)
    print(f"{len(held)} sentences, {len(faults)} faults (`make messages` gathers, people translate)")
    return 1 if faults else 0


def gather() -> int:
    """Write the gathered catalogue into the tree and compile it."""
    with tempfile.TemporaryDirectory() as folder:
        made = gathered(Path(folder))
        (ROOT / CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, ROOT / CATALOGUE)
    subprocess.run(
        ["msgfmt", "-c", "-o", str((ROOT / CATALOGUE).with_suffix(".mo")), str(ROOT / CATALOGUE)], check=True
    )
    return 0


if __name__ == "__main__":
    sys.exit({"check": check, "gather": gather}[sys.argv[1]]())
