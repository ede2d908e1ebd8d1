"""What a page is made of besides prose: headings, tables, code, blocks, footnotes, and the units that hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from guideline.place import Where


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `anchor` is None where no explicit one was written, `slug` is what the site will use."""

    at: Where
    level: int
    text: str
    anchor: str | None
    slug: str
    attributes: Mapping[str, str]
    classes: frozenset[str]
    open_attributes: bool = False


class Footnote(NamedTuple):
    """A footnote mark: the definition of a footnote, or where it is named."""

    at: Where
    label: str
    definition: bool


class Table(NamedTuple):
    """A table; `columns` are the cells of its head, `marks` those of the line below, `rows` hold (line, cells) of each further row."""

    at: Where
    columns: int
    marks: int
    rows: tuple[tuple[int, int], ...]


class Code(NamedTuple):
    """A fenced code block; `info` is what stands behind its opening fence."""

    at: Where
    info: str
    text: str


class Block(NamedTuple):
    """An admonition, details or tab block; `last` is its last line."""

    at: Where
    kind: str
    last: int


class Unit(NamedTuple):
    """What is translated as one piece: the part before the first section (heading None), or a section with its heading.

    `last` is its last line, `digest` the fingerprint of its words; `numbers` and `addresses` (of the web) hold (text, line).
    """

    at: Where
    anchor: str
    heading: Heading | None
    last: int
    digest: str
    numbers: tuple[tuple[str, int], ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    codes: tuple[Code, ...]
    addresses: tuple[tuple[str, int], ...]
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Waiver:
    """A comment that accepts findings: `covers` are the first and last line it speaks for; `reason` may be empty."""

    at: Where
    codes: frozenset[str]
    reason: str
    covers: tuple[int, int]
