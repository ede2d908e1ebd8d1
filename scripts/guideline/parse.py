"""Markdown files to the model: the only place where a fact about the guideline is read."""

import os
import re
from itertools import takewhile
from pathlib import Path

import yaml
from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.extensions.toc import slugify, unique

from guideline import config, links, source, text
from guideline.model import Checklist, ChecklistItem, FrontMatter, Guideline, Heading, Page, Requirement, Term, Where

_HEADING = re.compile(r"^(#{1,6})(.*?)#*[ \t]*$", re.MULTILINE)
_SETEXT = re.compile(r"(?:\A|(?<=\n\n))([^\n|]*\S[^\n|]*)\n(=+|-+)[ ]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]+\{:?[ ]*([^}\n ][^\n]*)\}[ \t]*$")
_OPEN = re.compile(r"[ \t]+\{:?[ ]*([#.][^\n{}]*)$")
_ANY_ID = re.compile(r"\{:?[^{}\n]*#([^\s{}]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"""<[a-zA-Z][^<>]*?\s(?:id|name)\s*=\s*["']?([^"'\s>]+)""")
_BOX = re.compile(r"^ {0,3}[-*+] +\[([ xX])\] +(?=\S)")
_ODD_BOX = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]*)?[\[({][ \t]*(?:[xX✓✔✗*oO-]|--)?[ \t]*[\])}](?![(:\[])[ \t]*(?=\S)")
_NO_BOX = re.compile(r"^ {0,3}(?:[-*+]|\d+[.)])[ \t]+(?=(?:\*\*|__)[A-Z0-9]{2,4}[-_ ]?[A-Z0-9]{2,3}\b)")
_BOLD = re.compile(r"\[?(\*\*|__)[ \t]*(\S.*?)[ \t]*[:：]?[ \t]*\1")
_FIRST = re.compile(r"\S+")
_TERM = re.compile(r"^(\S.*?)[ \t]*\n:[ \t]+(.*(?:\n(?:[ \t]+\S.*))*)", re.MULTILINE)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Safe YAML whose mappings may not name a key twice."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f'the key "{key.value}" stands twice', problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(root):
    """Read the guideline below `root` (a folder that holds docs/ with one folder per language)."""
    root, files, pages = Path(root), set(), {}
    for folder, folders, names in os.walk(root / config.DOCS):
        folders.sort()
        for name in sorted(names):
            path = Path(folder, name)
            relative = path.relative_to(root).as_posix()
            files.add(relative)
            language = relative.split("/")[1]
            if name.endswith(".md") and language in config.LANGUAGES and relative.count("/") > 1:
                pages[relative] = _page(path, relative, language, leads_outside(path, root / config.DOCS))
    keys = {one: frozenset(_keys(pages.values(), one)) for one in config.LANGUAGES}
    return Guideline(pages, frozenset(files), keys)


def leads_outside(path, folder):
    """Tell whether a file is, by way of symbolic links, really outside a folder."""
    return not path.resolve().is_relative_to(Path(folder).resolve())


def _keys(pages, language):
    return (one.key for page in pages if page.language == language for one in page.requirements)


def _page(path, relative, language, outside):
    try:
        data = b"" if outside else path.read_bytes()
    except OSError:
        data, outside = b"", True
    content, undecodable = _decode(data, relative)
    returns = content.find("\r\n")
    returns = content.count("\n", 0, returns) + 1 if returns >= 0 else None
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    conflicts, clean = source.Source(relative, content).conflict()
    file = source.Source(relative, clean)
    front, body = _front_matter(file)
    prose = source.blank(clean[:body]) + source.without_code(clean[body:])
    headings = tuple(_headings(file, prose))
    return Page(
        path=relative, language=language, twin=config.twin_path(relative, config.other(language)), text=content,
        prose=prose, front=front, undecodable=undecodable, outside=outside, carriage_returns=returns,
        conflicts=conflicts, headings=headings, requirements=tuple(_requirements(file, headings)),
        checklists=tuple(_checklists(file, prose, headings)), links=links.find(file, clean, prose),
        terms=tuple(_terms(file, prose)), anchors=frozenset(_anchors(prose, headings)),
    )  # fmt: skip


def _decode(data, path):
    """Decode UTF-8; where it is not, return the place of the first wrong byte and a readable rest."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        return data.decode("utf-8", "replace"), Where(path, line, len(before) - before.rfind("\n"))


def _front_matter(file):
    """Return the front matter and the offset where the body begins."""
    if not re.match(r"-{3}[ \t]*(?:\n|\Z)", file.text):
        return FrontMatter(False, {}), 0
    match = source.FRONT.match(file.text)
    if not match:
        where = Where(file.path, 1, 1)
        return FrontMatter(True, {}, (where, "it is not closed with a line of ---", "لم يُغلق بسطر ---")), 0
    try:
        values = yaml.load(match[1] or "", _Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = Where(file.path, mark.line + 2, mark.column + 1) if mark else Where(file.path, 1, 1)
        problem = getattr(error, "problem", None) or "not YAML"
        return FrontMatter(True, {}, (where, problem, problem)), match.end()
    except (ValueError, TypeError, RecursionError) as error:
        return FrontMatter(True, {}, (Where(file.path, 2, 1), str(error), str(error))), match.end()
    if not isinstance(values or {}, dict):
        problem = ("it must be lines of `key: value`", "يجب أن يكون أسطرًا على هيئة `key: value`")
        return FrontMatter(True, {}, (Where(file.path, 2, 1), *problem)), match.end()
    return FrontMatter(True, values or {}), match.end()


def _headings(file, prose):
    found = [(m.start(), len(m[1]), m.start(2), m.end(2)) for m in _HEADING.finditer(prose)]
    found += [(m.start(1), 1 if m[2][0] == "=" else 2, *m.span(1)) for m in _SETEXT.finditer(prose) if m[1][0] not in "#-*+:> "]
    taken = set()
    for start, level, first, last in sorted(found):
        line = file.text[first:last].rstrip()
        closed = _ATTRIBUTES.search(line)
        match = closed or _OPEN.search(line)
        attributes, _ = get_attrs_and_remainder(match[1]) if match else ([], "")
        title = (line[: match.start()] if match else line).strip(" \t#")
        values = {key: value for key, value in attributes if key not in (".", "id")}
        anchor = next((value for key, value in attributes if key == "id"), None)
        slug = anchor or unique(slugify(title, "-"), taken)
        taken.add(slug)
        classes = frozenset(value for key, value in attributes if key == ".")
        yield Heading(file.where(start), level, title, anchor, slug, values, classes, bool(match and not closed))


def _requirements(file, headings):
    for index, heading in enumerate(headings):
        declared = _declared(heading)
        if declared is None:
            continue
        written, title = declared
        by_anchor = text.id_of_anchor(heading.anchor)
        key = written if text.ID.fullmatch(written) else by_anchor or text.meant_id(written) or written
        maps = tuple(one.strip() for one in heading.attributes.get("data-maps", "").split(";") if one.strip())
        withdrawn = heading.attributes.get("data-status") == "withdrawn"
        end = headings[index + 1].at.line if index + 1 < len(headings) else None
        evidence = _evidence(file.text.split("\n")[heading.at.line : end - 1 if end else None])
        level = heading.attributes.get("data-level")
        yield Requirement(heading.at, written, key, title, heading, level, maps, withdrawn, evidence)


def _declared(heading):
    """Return (ID as written, title) of a heading that declares an ID, or None."""
    words = heading.text.replace("*", "").split()
    if heading.level == 1 or not words:
        return None
    certain = "data-level" in heading.attributes or "data-status" in heading.attributes
    certain = certain or text.id_of_anchor(heading.anchor) is not None
    for count in (1, 2, 3):
        token = " ".join(words[:count])
        if text.ID.fullmatch(token) or (certain and text.meant_id(token)):
            return token.rstrip(":"), " ".join(words[count:])
    return (words[0], " ".join(words[1:])) if certain else None


def _evidence(lines):
    for number, line in enumerate(lines):
        label, _, rest = line.strip().lstrip("*_").partition(":")
        if label.strip("*_ ") in config.EVIDENCE:
            more = takewhile(bool, (one.strip() for one in lines[number + 1 :]))
            return " ".join([rest.strip("*_ "), *more]).strip() or None
    return None


def _checklists(file, prose, headings):
    lines, shown = file.text.split("\n"), prose.split("\n")
    for index, heading in enumerate(headings):
        if "checklist" not in heading.classes:
            continue
        following = (one.at.line - 1 for one in headings[index + 1 :] if one.level <= heading.level)
        stop = next(following, len(lines))
        items = _items(file.path, lines, shown, heading.at.line, stop)
        yield Checklist(heading.at, heading, tuple(items))


def _items(path, lines, shown, start, stop):
    for number in range(start, stop):
        good = _BOX.match(shown[number])
        match = good or _ODD_BOX.match(shown[number]) or _NO_BOX.match(shown[number])
        if not match:
            continue
        body = lines[number][match.end() :]
        bold = _BOLD.match(body)
        token = bold[2] if bold else _FIRST.match(body)[0].rstrip(":.،")
        key = text.meant_id(token)
        written = key is not None if bold else key is not None and "-" in text.plain(token)
        at = Where(path, number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1)
        box = good[1] if good else match[0].strip(" -*+\t")
        rest = body[bold.end() :].strip(" ]") if bold else body
        yield ChecklistItem(at, token if written else None, key if written else None, rest, bool(bold), box, bool(good))


def _terms(file, prose):
    for match in _TERM.finditer(prose):
        line = file.text[match.start(1) : match.end(1)]
        found = _ATTRIBUTES.search(line)
        attributes = dict(get_attrs_and_remainder(found[1])[0]) if found else {}
        if "id" in attributes:
            seen = tuple(attributes.get("data-seen", "").split())
            definition = " ".join(file.text[match.start(2) : match.end(2)].split())
            yield Term(file.where(match.start()), attributes["id"], line[: found.start()].strip(), definition, seen)


def _anchors(prose, headings):
    yield from (heading.slug for heading in headings)
    yield from (match[1] for match in _ANY_ID.finditer(prose))
    yield from (match[1] for match in _HTML_ID.finditer(prose))
