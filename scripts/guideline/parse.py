"""Markdown files to the model: the only place where a fact about the guideline is read."""

import hashlib
import os
import re
from itertools import product
from pathlib import Path

from guideline import checklists, config, diagrams, front, headings, links, mentions, repository, source, units
from guideline.model import Guideline, Page, Term, Where
from guideline.structure import Waiver
from guideline.text import visible

_ANY_ID = re.compile(r"(?<=[)*_`\]> \n])\{:?[^{}\n]*#([^\s{}]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"""<[a-zA-Z][^<>]*?\s(?:id|name)\s*=\s*["']?([^"'\s>]+)""")
_TERM = re.compile(r"^(\S[^\n]*)\n:[ \t]+([^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.MULTILINE)
_MARK = b"\xef\xbb\xbf"
_WAIVER = re.compile(r"(?:<!--|#)[ \t]*gl-ignore-next\b[ \t]*([A-Za-z0-9, \t]*?)[ \t]*(?::[ \t]*(.*?))?[ \t]*(?:-->|$)")


def read(root, known=None):
    """Read the guideline below `root` (a folder that holds docs/ with one folder per language).

    `known` holds pages that were read before, by their digest; what is not in it is read and put in.
    """
    known = {} if known is None else known
    root, files, pages = Path(root), set(), {}
    for folder, folders, names in os.walk(root / config.DOCS):
        folders.sort()
        for name in sorted(names):
            path = Path(folder, name)
            relative = path.relative_to(root).as_posix()
            files.add(relative)
            language = relative.split("/")[1]
            if name.endswith(".md") and language in config.LANGUAGES and relative.count("/") > 1:
                outside = path.is_symlink() and leads_outside(path, root / config.DOCS)
                pages[relative] = _page(path, relative, language, known, outside)
    files |= {f"{config.DOCS}/{diagrams.file_name(*one)}" for one in product(diagrams.names(root / config.DOCS), config.LANGUAGES)}
    rest = repository.read(root)
    keys = {one: frozenset(_keys(pages.values(), one)) for one in config.LANGUAGES}
    lost = frozenset(one.id for one in rest.published).difference(*keys.values())
    return Guideline(pages, frozenset(files), {one: keys[one] | lost for one in keys}, rest)


def leads_outside(path, folder):
    """Tell whether a file is, by way of symbolic links, really outside a folder, or nowhere."""
    try:
        return not path.resolve(strict=True).is_relative_to(Path(folder).resolve())
    except (OSError, RuntimeError):
        return True


def _keys(pages, language):
    return (one.key for page in pages if page.language == language for one in page.requirements)


def _page(path, relative, language, known, outside):
    try:
        outside = outside or not path.is_file()
        data = b"" if outside else path.read_bytes()
    except OSError:
        data, outside = b"", True
    digest = hashlib.sha256(b"%d%b\0%b" % (outside, relative.encode("utf-8", "surrogateescape"), data)).hexdigest()
    if digest not in known:
        known[digest] = _read(data, relative, language, outside, digest)
    return known[digest]


def _read(data, relative, language, outside, digest):
    content, undecodable = _decode(data, relative)
    returns = content.find("\r")
    returns = content.count("\n", 0, returns) + 1 if returns >= 0 else None
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    conflicts, clean = source.Source(relative, content).conflict()
    file = source.Source(relative, visible(clean))
    head, body = front.read(relative, file.text)
    stripped = source.strip(source.blank(file.text[:body]) + file.text[body:])
    prose = stripped.prose
    found = tuple(headings.find(file, prose))
    marks = tuple((anchor, file.where(offset)) for anchor, offset in _marks(file.text, prose))
    titles = {heading.at.line for heading in found}
    requirements = tuple(headings.requirements(file, found))
    lists = tuple(checklists.find(file, prose, found))
    definitions = links.definitions(prose)
    spans = links.spans(file, file.text, prose, definitions)
    notes = tuple(links.footnotes(file, prose))
    return Page(
        path=relative,
        language=language,
        twin=config.twin_path(relative, config.other(language)),
        digest=digest,
        text=content,
        prose=prose,
        front=head,
        undecodable=undecodable,
        outside=outside,
        carriage_returns=returns,
        byte_order_mark=data.startswith(_MARK),
        conflicts=conflicts,
        unclosed=tuple((file.where(offset), what) for offset, what in stripped.unclosed),
        comments=tuple((file.where(offset), comment) for offset, comment in stripped.comments),
        marks=tuple((anchor, at) for anchor, at in marks if at.line not in titles),
        waivers=tuple(_waivers(file, body, stripped.comments)),
        headings=found,
        requirements=requirements,
        checklists=lists,
        links=tuple(span.link for span in spans),
        labels=tuple(definitions),
        footnotes=notes,
        mentions=tuple(mentions.find(file, prose, spans, found, requirements, lists)),
        terms=tuple(_terms(file, prose)),
        units=tuple(units.find(file, prose, found, stripped.fences, notes)),
        anchors=frozenset([*(one.slug for one in found if not one.open_attributes), *(anchor for anchor, _ in marks)]),
    )


def _waivers(file, body, comments):
    """Yield the waivers of a page: comments, and in the front matter lines that begin with #."""
    lines = file.text.split("\n")
    head = file.text[:body].count("\n")
    places = [(Where(file.path, number), line) for number, line in enumerate(lines[:head], 1) if line.lstrip().startswith("#")]
    places += [(file.where(offset), comment) for offset, comment in comments]
    covered = _covered(lines) if any("gl-ignore-next" in comment for _, comment in places) else ()
    for at, comment in places:
        if match := _WAIVER.match(" ".join(comment.split())):
            codes = frozenset(match[1].upper().replace(",", " ").split())
            yield Waiver(at, codes, match[2] or "", covered[at.line + comment.count("\n")])


def _covered(lines):
    """Return for each line the first and last line a waiver before it speaks for: the next that is no waiver, or the table there."""
    covered = [(len(lines) + 1, len(lines) + 1)]
    for number in range(len(lines), 0, -1):
        line, (first, last) = lines[number - 1], covered[-1]
        if not line.strip() or "gl-ignore-next" in line:
            covered.append((first, last))
        else:
            goes_on = "|" in line and first == number + 1 <= len(lines) and "|" in lines[number]
            covered.append((number, last if goes_on else number))
    return covered[::-1]


def _decode(data, path):
    """Decode UTF-8; where it is not, return the place of the first wrong byte and a readable rest."""
    data = data.removeprefix(_MARK)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        return data.decode("utf-8", "replace"), Where(path, line, len(before) - before.rfind("\n"))


def _terms(file, prose):
    for match in _TERM.finditer(prose):
        line = file.text[match.start(1) : match.end(1)].rstrip()[: headings.LONGEST]
        term, pairs, broken = headings.split(line)
        attributes = dict(pairs)
        if "id" in attributes:
            seen = tuple(attributes.get("data-seen", "").split())
            definition = " ".join(file.text[match.start(2) : match.end(2)].split())
            silent = attributes.get("data-tip") == "no"
            unwanted = (tuple(_unwanted(attributes.get(name, ""))) for name in ("data-avoid", "data-never"))
            yield Term(file.where(match.start()), attributes["id"], term, definition, seen, silent, *unwanted, broken)


def _unwanted(value):
    """Yield (word, what to write instead or nothing) of a list such as "netiquette, shall (must)"."""
    for one in re.split("[,،]", value):
        word, _, instead = one.strip().removesuffix(")").partition(" (")
        if word.strip():
            yield word.strip(), instead.strip()


def _marks(text, prose):
    """Yield (anchor, offset) of attribute lists that Markdown applies, and of raw HTML."""
    for match in _ANY_ID.finditer(prose) if "#" in prose else ():
        before, ends_line = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1] in ("", "\n")
        if before in (")", "*", "_", "`", "]", ">") or ends_line:
            yield match[1], match.start(1)
    yield from ((match[1], match.start(1)) for match in (_HTML_ID.finditer(prose) if "<" in prose else ()))
