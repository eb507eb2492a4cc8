"""Break a title where a typesetter would: balanced lines, never after a small word that belongs to the next."""

import re
from itertools import combinations, pairwise

WIDTH = 27  # letters of 30 pt that fit in 158 mm with room to spare
SUBTITLE_WIDTH = 56  # letters of 14 pt
LONGEST_TITLE = 3 * WIDTH  # a longer title is set smaller
SMALL_WORDS = re.compile(
    "af|at|den?|der|det|eller|et|en|for|fra|i|med|mellem|og|om|på|samt|som|til|under|ved"
)


def break_title(title: str, width: int = WIDTH) -> list[str]:
    """Give the lines of a title: as few as `width` letters allow, as even as possible (sketches/PRINT.md)."""
    words = title.split()
    if len(words) > 40:
        return [" ".join(words)]
    for count in range(1, min(len(words), 5) + 1):
        ways = [_lines(words, cuts) for cuts in combinations(range(1, len(words)), count - 1)]
        fitting = [lines for lines in ways if max(map(len, lines)) <= width]
        if fitting:
            return min(fitting, key=_ugliness)
    return [" ".join(words)]


def _lines(words: list[str], cuts: tuple[int, ...]) -> list[str]:
    edges = [0, *cuts, len(words)]
    return [" ".join(words[a:b]) for a, b in pairwise(edges)]


def _ugliness(lines: list[str]) -> int:
    spread = max(map(len, lines)) - min(map(len, lines))
    stranded = sum(bool(SMALL_WORDS.fullmatch(line.split()[-1].lower())) for line in lines[:-1])
    severed = sum(line.endswith("-") for line in lines[:-1])
    return spread + 12 * stranded + 10 * severed
