"""Bounds of *how much*."""

FIRST_POSSIBLE_YEAR = 1990
LAST_POSSIBLE_YEAR = 2100
MOST_YEARS = 12  # more columns than that no page and no paper can show
