"""`make screenshots`: the README's and the guide's pictures, taken from a demo that is built for the purpose.

Each picture is one line of `PICTURES`: file name, who is logged in, address, width of the window. They land in
`docs/pictures/`, so that a change of a page shows as a change of its picture.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.make.waiting import REVIEWER, SIGNATORY

ROOT = Path(__file__).resolve().parents[1]
PICTURES_FOLDER = ROOT / "docs" / "pictures"
PASSWORD = "Partnerskab-2015"
COORDINATOR = "koordinator@koebenhavn.example"
RETURNED_TO = "koordinator@htk.example"
CASEWORKER = "sagsbehandler@ministeriet.example"
AALBORG = "koordinator@aalborg.example"
DESK, PHONE = 1280, 390
LONGEST = 1300  # pixels of a page that a picture shows
COLOURS = 128

PICTURES = (
    ("forside", RETURNED_TO, "/", DESK),
    ("forside-telefon", RETURNED_TO, "/", PHONE),
    ("aftaler", CASEWORKER, "/aftaler/", DESK),
    ("overblik", COORDINATOR, "/aftaler/DEMO-000/", DESK),
    ("indhold", RETURNED_TO, "/aftaler/DEMO-006/indhold/", DESK),
    ("indhold-telefon", RETURNED_TO, "/aftaler/DEMO-006/indhold/", PHONE),
    ("oekonomi", RETURNED_TO, "/aftaler/DEMO-006/oekonomi/", DESK),
    ("sagen", COORDINATOR, "/aftaler/DEMO-000/sagen/", DESK),
    ("programmer", CASEWORKER, "/programmer/", DESK),
    ("kontakter", COORDINATOR, "/kontakter/", DESK),
    ("verificer", "", "/verificer/", DESK),
    ("login", "", "/konto/login/", PHONE),
    ("mangler", AALBORG, "/aftaler/DEMO-007/trin/submit/", DESK),
)
# Of the agreements that tests.make.waiting lays in: {sign} waits for a signature, {read} for the ministry.
LATER_PICTURES = (
    ("underskriv", SIGNATORY, "/aftaler/{sign}/underskriv/", DESK),
    ("underskriv-telefon", SIGNATORY, "/aftaler/{sign}/underskriv/", PHONE),
    ("bekraeft", SIGNATORY, "/aftaler/{sign}/underskriv/bekraeft/", PHONE),
    ("indstil", REVIEWER, "/aftaler/{read}/trin/recommend/", DESK),
    ("returner", REVIEWER, "/aftaler/{read}/trin/return_for_changes/", DESK),
)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def main() -> None:
    """Build the demo, serve it, take every picture and the signed document's pages."""
    PICTURES_FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="aftaler-pictures-") as folder:
        port = _free_port()
        env = {
            **os.environ,
            "DATA_DIR": folder,
            "DEMO": "1",
            "DEMO_DATE": "2015-01-15",
            "SITE_URL": f"http://127.0.0.1:{port}",
            "LOG_LEVEL": "ERROR",
        }
        _run(env, ".ci/prepare.py")
        _run(env, "manage.py", "demo")
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "partnerships.project.wsgi",
            "--bind",
            f"127.0.0.1:{port}",
        ]
        with subprocess.Popen(
            [*command, "--threads", "4", "--log-level", "error"], cwd=ROOT, env=env
        ) as server:
            try:
                _wait_for(env["SITE_URL"])
                _take(env["SITE_URL"], PICTURES)
                sign, read = _output(env, "-m", "tests.make.waiting").split()
                later = [
                    (name, who, path.format(sign=sign, read=read), width)
                    for name, who, path, width in LATER_PICTURES
                ]
                _take(env["SITE_URL"], later)
            finally:
                server.terminate()
        _picture_of_the_document(env, Path(folder))


def _take(site: str, pictures: Iterable[tuple[str, str, str, int]]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        pages: dict[tuple[str, int], Page] = {}
        for name, who, path, width in pictures:
            if (who, width) not in pages:
                pages[who, width] = _page_of(browser, site, who, width)
            page = pages[who, width]
            answer = page.goto(site + path)
            if answer is None or not answer.ok:
                sys.exit(f"{name}: {path} answered {answer and answer.status}")
            whole = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({"width": width, "height": min(whole, LONGEST)})
            page.screenshot(path=PICTURES_FOLDER / f"{name}.png")
            page.set_viewport_size({"width": width, "height": 900})
            _make_small(PICTURES_FOLDER / f"{name}.png")
        browser.close()


def _page_of(browser: Browser, site: str, who: str, width: int) -> Page:
    context = browser.new_context(locale="da-DK", viewport={"width": width, "height": 900})
    page = context.new_page()
    if who:
        page.goto(f"{site}/konto/login/")
        page.fill("input[name=login]", who)
        page.fill("input[name=password]", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{site}/")
    return page


def _picture_of_the_document(env: dict[str, str], folder: Path) -> None:
    document = folder / "aftale.pdf"
    _run(env, "manage.py", "agreement_pdf", "DEMO-000", str(document))
    first = PICTURES_FOLDER / "dokument"
    subprocess.run(["pdftoppm", "-png", "-r", "80", "-singlefile", str(document), str(first)], check=True)
    _make_small(first.with_suffix(".png"))


def _make_small(picture: Path) -> None:
    """Keep few colours: a page has few, and the repository stays light."""
    Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)
    print(picture.relative_to(ROOT))


def _run(env: dict[str, str], *command: str) -> None:
    _output(env, *command)


def _output(env: dict[str, str], *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def _wait_for(site: str) -> None:
    for _attempt in range(150):
        try:
            urllib.request.urlopen(f"{site}/konto/login/", timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    sys.exit("The web server did not answer.")


if __name__ == "__main__":
    main()
