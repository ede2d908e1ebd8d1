"""The navigation of mkdocs.yml: its pages and sections with their places, and how it agrees with the pages that exist."""

import posixpath
import re
from difflib import get_close_matches
from typing import NamedTuple

from pathspec import PathSpec

from guideline import config
from guideline.place import Where
from guideline.yamlfile import Unresolved

LIKELY, LONGEST = 50, 200
"""Entries for which the page that was meant is looked for, and characters such an entry may have."""

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class Entry(NamedTuple):
    """A line of the navigation that names a page; `title` is what it calls it, None where the page names itself."""

    at: Where
    path: str
    title: str | None


class Section(NamedTuple):
    """A section of the navigation; `filled` tells whether anything stands in it."""

    at: Where
    label: str
    filled: bool


class Navigation(NamedTuple):
    """The navigation: entries and sections in order, the places where neither stands, and patterns of pages that need no entry."""

    entries: tuple[Entry, ...]
    sections: tuple[Section, ...]
    odd: tuple[Where, ...]
    exempt: tuple[str, ...]


def read(document):
    """Return the navigation of mkdocs.yml, or None where there is none."""
    nav = document and document.top and document.top.get("nav")
    if not nav or nav.value is None or isinstance(nav.value, Unresolved):
        return None
    entries, sections, odd = [], [], []
    _collect(nav, entries, sections, odd)
    exempt = (document.top.get(key) for key in ("not_in_nav", "exclude_docs", "draft_docs"))
    return Navigation(tuple(entries), tuple(sections), tuple(odd), tuple(one.text() for one in exempt if one and one.text()))


def _collect(items, entries, sections, odd):
    if not isinstance(items.value, tuple):
        odd.append(items.at)
        return
    for item in items.value:
        if item.text():
            _enter(entries, item, item.text(), None)
        elif isinstance(item.value, dict) and item.value:
            for label, below in item.value.items():
                if below.text():
                    _enter(entries, below, below.text(), label)
                else:
                    sections.append(Section(item.keys[label], label, bool(below.value)))
                    if below.value:
                        _collect(below, entries, sections, odd)
        else:
            odd.append(item.at)


def _enter(entries, node, path, title):
    if not _ADDRESS.match(path):
        entries.append(Entry(node.at, path, title))


class Difference(NamedTuple):
    """`lost` are entries without a page in any language with the page that was probably meant (or None), `omitted` names of pages."""

    lost: tuple[tuple[Entry, str | None], ...]
    omitted: tuple[str, ...]


def compare(guideline):
    """Hold the navigation against the pages; a page that is the likely meaning of a lost entry does not count as omitted."""
    nav = guideline.repository.nav
    there = {one: {page.name for page in guideline.in_language(one)} for one in config.LANGUAGES}
    names = set().union(*there.values())
    listed = {posixpath.normpath(entry.path) for entry in nav.entries}
    omitted = {name for name in names - listed if not _exempt(nav, name)}
    partly = [entry for entry in nav.entries if 0 < sum(entry.path in pages for pages in there.values()) < len(there)]
    lost = [entry for entry in nav.entries if entry.path.rstrip("/") not in names and not _is_file(guideline, entry.path)]
    found = []
    for entry in lost[:LIKELY]:
        found.append((entry, _near(entry.path, omitted, 0.6) or _only(lost, omitted) or _near(entry.path, names, 0.7)))
        omitted.discard(found[-1][1])
    found += [(entry, None) for entry in lost[LIKELY:]]
    for entry in partly[:LIKELY]:  # renamed in one language: GL404 and GL405 say so
        alone = {name for name in omitted if sum(name in pages for pages in there.values()) == 1}
        omitted.discard(_near(entry.path, alone, 0.6) or _only(partly, alone))
    return Difference(tuple(found), tuple(sorted(omitted)))


def _near(path, names, cutoff):
    return next(iter(get_close_matches(path, sorted(names), 1, cutoff)), None) if len(path) < LONGEST else None


def _only(entries, names):
    return next(iter(names)) if len(entries) == len(names) == 1 else None


def _is_file(guideline, path):
    """Tell whether an entry names a file that is not a page, such as a PDF to download."""
    folders = (config.DOCS, *(f"{config.DOCS}/{one}" for one in config.LANGUAGES))
    return not path.endswith(".md") and any(posixpath.normpath(f"{folder}/{path}") in guideline.files for folder in folders)


def _exempt(nav, name):
    """Tell whether MkDocs leaves a page out, or mkdocs.yml says that it needs no entry."""
    paths = [name, *(f"{one}/{name}" for one in config.LANGUAGES)]
    patterns = (PathSpec.from_lines("gitignore", text.split("\n")) for text in nav.exempt)
    return any(part.startswith(".") for part in name.split("/")) or any(one.match_file(path) for one in patterns for path in paths)
