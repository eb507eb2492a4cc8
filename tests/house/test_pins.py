"""What `.ci/setup` installs is the same tomorrow: every package is pinned, also those that only packages ask for."""

import sysconfig
from importlib.metadata import distributions

from packaging.utils import canonicalize_name

from tests.house.source import ROOT

# The installer itself, which comes with the Python that makes .venv.
_TOOLS = {"pip", "setuptools", "wheel"}


def test_every_installed_package_is_pinned() -> None:
    lines = (ROOT / ".ci/constraints.txt").read_text().splitlines()
    pins = (line.split("==") for line in lines if not line.startswith("#"))
    pinned = {canonicalize_name(name): version for name, version in pins}
    installed = {
        canonicalize_name(found.name): found.version
        for found in distributions(path=[sysconfig.get_path("purelib")])
    }

    floating = {name for name, version in installed.items() if pinned.get(name) != version}
    assert floating - _TOOLS == set()
