"""The guideline as frozen data, blind to language: what `parse` reads and everything else uses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from guideline.place import Where
from guideline.repository import Repository
from guideline.structure import Footnote, Heading, Unit, Waiver


@dataclass(frozen=True, slots=True)
class Requirement:
    """A heading that declares an ID.

    `id` is the ID as written and `key` the ID that was meant, so that one slip of the pen is one finding;
    `level` is None for units that carry an ID but oblige nobody by themselves, such as a playbook.
    `evidence` is what is written behind its label, or None; `evidence_at` is the line of the label.
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
    evidence_at: Where | None = None


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

    @property
    def names_none(self):
        """Tell whether it has items and none of them says what it checks."""
        return bool(self.items) and not any(item.key for item in self.items)


class Link(NamedTuple):
    """A link or image; `file` is relative to the root and None for this page, `kind` says what it leads to.

    The kinds "html" (a raw tag), "reversed" (`(text)[url]`) and "undefined" (`[text][label]`, the label is the url) are meant as links.
    """

    at: Where
    text: str
    url: str
    image: bool
    kind: str
    file: str | None = None
    fragment: str | None = None


class Mention(NamedTuple):
    """An ID named in running text: `key` is the ID that was meant, `link` the link whose text it stands in, or None."""

    at: Where
    id: str
    key: str
    in_heading: bool
    link: Link | None


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
    open_attributes: bool = False


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a page; `error` holds (where, english, arabic) when it could not be read, `lines` the line of each key."""

    present: bool
    values: Mapping[str, Any]
    error: tuple[Where, str, str] | None = None
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file; `text` is what was read, `prose` the same with code and comments blanked out.

    `marks` are the explicit anchors that stand in no heading, with their places.
    """

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
    comments: tuple[tuple[Where, str], ...] = ()
    marks: tuple[tuple[str, Where], ...] = ()
    waivers: tuple[Waiver, ...] = ()
    units: tuple[Unit, ...] = ()
    headings: tuple[Heading, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    links: tuple[Link, ...] = ()
    labels: tuple[str, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    mentions: tuple[Mention, ...] = ()
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


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Guideline:
    """All pages by path, the other files of docs/ that links may name, and what else of the repository is checked.

    `keys` are the IDs of the requirements of a language; those of the last release that stand nowhere any more count as known,
    since GL108 speaks of them once.
    """

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
