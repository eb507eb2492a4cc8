"""Name the ten longest tests of a run, set-up and cleaning included.

python .ci/longest.py FOLDER        (with a report of pytest's `--junitxml` for each database, e.g. SQLite.xml)
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

SHOWN = 10


def main() -> None:
    told = [line for report in Path(sys.argv[1]).glob("*.xml") for line in tests_of(report)]
    print("The longest tests:")
    for seconds, name in sorted(told, reverse=True)[:SHOWN]:
        print(f"{seconds:7.1f} s  {name}")


def tests_of(report: Path) -> Iterator[tuple[float, str]]:
    for test in ET.parse(report).iter("testcase"):  # noqa: S314 - written by our own pytest
        yield float(test.get("time", 0)), f"{report.stem}: {test.get('classname')}.{test.get('name')}"


if __name__ == "__main__":
    main()
