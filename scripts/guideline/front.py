"""The front matter of a page: safe YAML, small and flat, with the place of what is wrong in it."""

import re

import yaml

from guideline.model import FrontMatter, Where
from guideline.source import FRONT

LARGEST = 20_000
"""Characters a front matter may have."""

DEEPEST = 10
"""Levels a front matter may have."""

_OPEN = (
    "it is not closed; write a line of --- below the last key",
    "لم تُغلق؛ اكتب سطر --- بعد آخر مفتاح",
)
_LARGE = (
    "it is too large or too deep; keep it to a few lines of `key: value`",
    "كثيرة أو متداخلة أكثر مما ينبغي؛ اكتفِ بأسطر قليلة على هيئة `key: value`",
)
_FLAT = (
    "it is not made of lines of `key: value`",
    "ليست أسطرًا على هيئة `key: value`",
)
_ALIAS = (
    "anchors and aliases (& and *) are not allowed; put the value in quotation marks",
    "لا تُقبل علامتا & و* قبل القيم؛ ضع القيمة بين علامتي تنصيص",
)


_SPLIT = (
    "a line of --- cuts it in two; delete that line",
    "سطر --- يقطعها نصفين؛ احذف هذا السطر",
)
_ODD = re.compile(r"[&*]|[\[{][^\]}\n]*[\[{\n]|^ {6}|^[ \t]*(?:[-?] +){3}|\t", re.MULTILINE)
"""What a small and flat front matter does not hold: only then is it worth a second look."""
_HEAD = re.compile(r"-{3}[^\n]*\n?(?:(?!#)[^\n]*\S[^\n]*(?:\n|\Z))*")
"""What was meant as front matter where nothing closes it: the lines up to an empty one or a heading."""
_STRAY = re.compile(r"(?:[a-z_]+:[^\n]*\n)+-{3}[ \t]*(?:\n|\Z)")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Safe YAML whose mappings may not name a key twice."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f'the key "{key.value}" stands twice', problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def _date(loader, node):
    """Read a date; one that no calendar has stays the text it is, so that GL803 names its line."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date)


def read(path, text):
    """Return the front matter of a text and the offset where the body begins."""
    if not re.match(r"-{3}[ \t]*(?:\n|\Z)", text):
        return FrontMatter(False, {}), 0
    match = FRONT.match(text)
    if not match:
        return FrontMatter(True, {}, (Where(path), *_OPEN)), _HEAD.match(text).end()
    error, values, lines = None, {}, {}
    try:
        values, lines = _values(match[1] or "")
    except _Refused as refused:
        texts, *line = refused.args
        error = (Where(path, 2 + sum(line)), *texts)
    except yaml.MarkedYAMLError as fault:
        error = (_place(path, fault), *[fault.problem or "not YAML"] * 2)
    except Exception as fault:  # whatever else a YAML constructor stumbles over is the author's odd value
        error = (Where(path, 2), *[str(fault) or type(fault).__name__] * 2)
    if stray := _STRAY.match(text, match.end()):
        error = (Where(path, text.count("\n", 0, match.end())), *_SPLIT)
        return FrontMatter(True, values, error, lines), stray.end()
    return FrontMatter(True, values, error, lines), match.end()


class _Refused(Exception):
    """Front matter that is YAML but more than a few keys."""


def _values(text):
    if len(text) > LARGEST:
        raise _Refused(_LARGE)
    if _ODD.search(text):
        _refuse_odd(text)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else None
    finally:
        loader.dispose()
    if not isinstance(values, dict | None):
        raise _Refused(_FLAT)
    return values or {}, {key.value: key.start_mark.line + 2 for key, _ in node.value} if values else {}


def _refuse_odd(text):
    """Refuse what is deep or names itself, before anything is built from it."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _Refused(_LARGE)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(_ALIAS, event.start_mark.line)


def _place(path, fault):
    """The mark of a YAML error, at the place where the open thing began if the text ended too soon."""
    early = "end of stream" in (fault.problem or "") and fault.context_mark
    mark = fault.context_mark if early else fault.problem_mark or fault.context_mark
    return Where(path, mark.line + 2, mark.column + 1) if mark else Where(path, 2)
