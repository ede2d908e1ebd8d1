"""The rules, one module each; the code of a rule is the start of its file name (gl101_id_form.py is GL101).

The docstring of a rule is its documentation: the summary, the summary in Arabic, then Why, Bad and Good.
A rule has `check(guideline)`, or `check_page(page)` where it looks at one page alone, or `check_words(page, glossary)` where it
needs the terms of the guideline too; what the last two find is remembered as long as page and glossary do not change.
Each yields `Found(node or place, message in English, message in Arabic)`, or the bare tuple, and where it can be repaired `Fix`;
`SEVERITY` is "error" unless the module says otherwise.
"""

import importlib
import inspect
import pkgutil
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from guideline import silences, units
from guideline.model import Where

_PLACE = re.compile(r"(?<![\w./-])([\w./-]+\.\w+):\d+(?::\d+)?")
SEVERITIES = ("error", "warning", "notice")


class Edit(NamedTuple):
    """A replacement in a source file: where (line and column of the text as read), what stands there, and what shall."""

    at: Where
    old: str
    new: str


class Fix(NamedTuple):
    """Edits that repair a finding; safe ones cannot change what the text says."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Found(NamedTuple):
    """What a rule yields: a node or place, the messages, the repair if there is one, a severity if not that of the rule."""

    node: Any
    english: str
    arabic: str
    fix: Fix | None = None
    severity: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What a rule found, and where; `message` holds the text per language."""

    path: str
    line: int
    column: int
    code: str
    severity: str
    message: tuple[str, str]
    fix: Fix | None = field(default=None, compare=False)

    def text(self, language="en"):
        """Return the message in "en" or "ar"."""
        return self.message[language == "ar"]

    @property
    def lasting_name(self):
        """What stays the same when lines move: the finding without its line, and without those of the places it names."""
        return self.path, self.code, _PLACE.sub(r"\1", self.text())


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its module describes it; `summary` and `summary_ar` are its first two lines."""

    code: str
    severity: str
    summary: str
    summary_ar: str
    explanation: str
    module: Any


@cache
def catalogue():
    """Return all rules by code, in order."""
    names = sorted(one.name for one in pkgutil.iter_modules(__path__) if one.name.startswith("gl"))
    return {name[:5].upper(): _rule(name) for name in names}


def _rule(name):
    module = importlib.import_module(f"{__name__}.{name}")
    doc = inspect.cleandoc(module.__doc__)
    summary, summary_ar = (line for line in doc.split("\n")[:3] if line)
    severity = getattr(module, "SEVERITY", SEVERITIES[0])
    return Rule(name[:5].upper(), severity, summary, summary_ar, doc, module)


def run(guideline, codes=None, known=None):
    """Return the sorted findings of the rules with these codes, or of all, without what the waivers of the pages accept.

    `known` holds what was found before on single pages, by the digest of the page.
    """
    codes = frozenset(catalogue()) if codes is None else frozenset(codes)
    known = {} if known is None else known
    found = {one for one in _on_pages(guideline, known) if one.code in codes}
    for rule, check in _having("check"):
        if rule.code in codes:
            found.update(_findings(rule, check(guideline)))
    judged = silences.without_echoes(silences.without_unreadable(guideline, found))
    return sorted(silences.without_stale(guideline, list(_without_waived(guideline, judged, codes))))


def _on_pages(guideline, known):
    glossaries = {page.language: page for page in guideline.pages.values() if page.terms}
    name = "".join(page.digest for page in glossaries.values())
    for page in guideline.pages.values():
        key = page.digest, name
        if key not in known:
            known[key] = tuple(_on_page(page, glossaries.get(page.language)))
        yield from known[key]


def _on_page(page, glossary):
    for rule, check in _having("check_page"):
        yield from _findings(rule, check(page))
    for rule, check in _having("check_words") if glossary else ():
        yield from _findings(rule, check(page, glossary))


@cache
def _having(name):
    """Return (rule, function) of the rules that have a function of this name."""
    return [(rule, getattr(rule.module, name)) for rule in catalogue().values() if hasattr(rule.module, name)]


def _findings(rule, results):
    for result in results:
        found = Found(*result)
        at = found.node if isinstance(found.node, Where) else found.node.at
        yield Finding(*at, rule.code, found.severity or rule.severity, (found.english, found.arabic), found.fix)


def _without_waived(guideline, found, codes):
    """Leave out what a waiver with a reason accepts, and report the waivers that accept nothing (GL010) or give no reason (GL011)."""
    waivers = {path: page.waivers for path, page in guideline.pages.items() if page.waivers}
    accepted = {(path, waiver.covers, code) for path, ours in waivers.items() for waiver in ours for code in waiver.codes}
    covers = {(path, line): lines for path, lines, _ in accepted for line in range(lines[0], lines[1] + 1)}
    used = set()
    for one in found:
        key = one.path, covers.get((one.path, one.line)), one.code
        if key in accepted:
            used.add(key)
        else:
            yield one
    for code in ("GL010", "GL011"):
        for path, waiver in ((path, one) for path, ours in waivers.items() for one in ours):
            unused = not any((path, waiver.covers, one) in used for one in waiver.codes)
            applies = unused if code == "GL010" else not waiver.reason
            if code in codes and applies and (code == "GL011" or waiver.codes <= codes or not waiver.codes & catalogue().keys()):
                yield from _findings(catalogue()[code], catalogue()[code].module.found(waiver))


def place(node):
    """Return "path:line" of a node, for messages."""
    return f"{node.at.path}:{node.at.line}"


def opposite(guideline, page, line):
    """Return the place in the other language that stands opposite a line: the same line of the same unit, else its heading; or None."""
    twin = guideline.readable_twin(page)
    if twin is None:
        return None
    for ours, theirs in units.pairs(page, twin):
        if ours.at.line <= line <= ours.last:
            same = ours.last - ours.at.line == theirs.last - theirs.at.line
            return Where(twin.path, theirs.at.line + (line - ours.at.line if same else 0))
    return twin.at
