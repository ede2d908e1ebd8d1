"""The guideline as frozen data, blind to language: what `parse` reads and everything else uses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from guideline.repository import Repository


class Where(NamedTuple):
    """A place in a source file; line and column count from 1, path is relative to the root."""

    path: str
    line: int = 1
    column: int = 1


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


@dataclass(frozen=True, slots=True)
class Requirement:
    """A heading that declares an ID.

    `id` is the ID as written and `key` the ID that was meant, so that one slip of the pen is one finding;
    `level` is None for units that carry an ID but oblige nobody by themselves, such as a playbook.
    """

    at: Where
    id: str
    key: str
    title: str
    heading: Heading
    level: str | None
    maps: tuple[str, ...]
    withdrawn: bool
    evidence: str | None


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A line of a checklist; `id` is None where none was written, `key` is the ID that was meant or None."""

    at: Where
    id: str | None
    key: str | None
    text: str
    bold: bool
    box: str
    well_formed: bool

    @property
    def requirement(self):
        """The ID of the requirement it checks: SEC-03.1 checks SEC-03."""
        return self.key.partition(".")[0] if self.key else None


@dataclass(frozen=True, slots=True)
class Checklist:
    """A section whose heading has the class `checklist`, with its items."""

    at: Where
    heading: Heading
    items: tuple[ChecklistItem, ...]


class Link(NamedTuple):
    """A link or image; `file` is relative to the root and None for this page, `kind` says what it leads to."""

    at: Where
    text: str
    url: str
    image: bool
    kind: str
    file: str | None = None
    fragment: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry; `seen` names the consulted texts that use the form, "own" where none does.

    `silent` terms are words too common to be explained wherever they stand; `avoid` are other words for the same thing and
    `never` words that must not be written at all, each (word, what to write or nothing).
    """

    at: Where
    anchor: str
    term: str
    definition: str
    seen: tuple[str, ...]
    silent: bool = False
    avoid: tuple[tuple[str, str], ...] = ()
    never: tuple[tuple[str, str], ...] = ()


class Table(NamedTuple):
    """A table; `columns` are the cells of its head, `rows` hold (line, cells) of each further row."""

    at: Where
    columns: int
    rows: tuple[tuple[int, int], ...]


class Code(NamedTuple):
    """A fenced code block; `info` is what stands behind its opening fence."""

    at: Where
    info: str
    text: str


class Block(NamedTuple):
    """An admonition, details or tab block."""

    at: Where
    kind: str


class Unit(NamedTuple):
    """What is translated as one piece: the part before the first section (heading None), or a section with its heading.

    `last` is its last line, `digest` the fingerprint of its words, `numbers` hold (number, line).
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


@dataclass(frozen=True, slots=True)
class Waiver:
    """A comment that accepts findings: `covers` are the first and last line it speaks for; `reason` may be empty."""

    at: Where
    codes: frozenset[str]
    reason: str
    covers: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a page; `error` holds (where, english, arabic) when it could not be read."""

    present: bool
    values: Mapping[str, Any]
    error: tuple[Where, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file; `text` is what was read, `prose` the same with code and comments blanked out."""

    path: str
    language: str
    twin: str
    digest: str
    text: str
    prose: str
    front: FrontMatter
    undecodable: Where | None
    outside: bool
    carriage_returns: int | None
    byte_order_mark: bool
    conflicts: tuple[Where, ...]
    unclosed: tuple[tuple[Where, str], ...] = ()
    waivers: tuple[Waiver, ...] = ()
    units: tuple[Unit, ...] = ()
    headings: tuple[Heading, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    links: tuple[Link, ...] = ()
    terms: tuple[Term, ...] = ()
    anchors: frozenset[str] = frozenset()

    @property
    def at(self):
        """The first line of the page."""
        return Where(self.path)

    @property
    def items(self):
        """All checklist items of the page, in order."""
        return tuple(item for checklist in self.checklists for item in checklist.items)

    @property
    def name(self):
        """Path inside its language folder, the same in both languages."""
        return self.path.split("/", 2)[2]


@dataclass(frozen=True, slots=True)
class Guideline:
    """All pages by path, the other files of docs/ that links may name, and what else of the repository is checked."""

    pages: Mapping[str, Page]
    files: frozenset[str]
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    repository: Repository = field(default_factory=Repository)

    def in_language(self, language):
        """Yield the pages of one language in path order."""
        return (page for page in self.pages.values() if page.language == language)

    def twin(self, page):
        """Return the same page in the other language, or None."""
        return self.pages.get(page.twin)

    def readable_twin(self, page):
        """Return the twin if both it and the page could be read, else None."""
        twin = self.twin(page)
        readable = twin and not any(one.undecodable or one.outside for one in (page, twin))
        return twin if readable else None
