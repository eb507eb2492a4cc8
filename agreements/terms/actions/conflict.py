"""What an editing verb raises when somebody else saved first."""

from typing import Any

from partnerships.workflow import Stale


class Conflict(Stale):
    """The row was saved by somebody else since it was seen; `row` is as it is now (None when it was deleted)."""

    def __init__(self, sentence: str, row: Any = None) -> None:
        super().__init__(sentence)
        self.row = row
