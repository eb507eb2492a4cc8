#!/usr/bin/env python
"""Django's command line for the partnership agreements."""

import os
import sys

from django.core.management import execute_from_command_line

from partnerships.deep_calls import with_room


def main() -> None:
    """Run the command named on the command line with the one settings module."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.project.settings")
    with_room(execute_from_command_line, sys.argv)


if __name__ == "__main__":
    main()
