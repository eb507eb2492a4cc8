#!/usr/bin/env python
"""Django's command line for the partnership agreements."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command named on the command line with the one settings module."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.project.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
