"""A place in a source file."""

from typing import NamedTuple


class Where(NamedTuple):
    """A place in a source file; line and column count from 1, path is relative to the root."""

    path: str
    line: int = 1
    column: int = 1
