"""YAML files as values that know their place; nothing in them is executed, and a tag such as !ENV is kept as it stands."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from guideline.place import Where

DEEPEST = 50
"""Levels a file may have."""

LARGEST = 100_000
"""Values a file may have, each mention of an alias counted."""

LONGEST = 1_000_000
"""Characters a file may have."""

CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7}$)", re.MULTILINE)
"""A line that git left in a file that two people changed."""

_MERGE = (
    "marks of a merge conflict stand in the file; keep one side and delete the marks",
    "في الملف علامات تعارض دمج؛ أبقِ إحدى الصيغتين واحذف العلامات",
)
_LARGE = ("it is too large or too deep", "الحجم أو التداخل أكبر مما ينبغي")
_BYTES = ("it is not UTF-8", "الترميز ليس UTF-8")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = {f"tag:yaml.org,2002:{name}" for name in ("str", "bool", "int", "float", "null")}


class Unresolved(str):
    """The tag of a value that only the program the file is for can resolve."""


class Node(NamedTuple):
    """A value and its place: a dict of nodes (`keys` holds the places of its keys), a tuple of nodes, or a scalar."""

    at: Where
    value: Any
    keys: dict[str, Where] = {}  # noqa: RUF012

    def get(self, *path):
        """Return the node below these keys, or None."""
        node = self
        for key in path:
            node = node.value.get(key) if node and isinstance(node.value, dict) else None
        return node

    def text(self):
        """Return the value if it is a text that says something, else None."""
        return self.value if isinstance(self.value, str) and self.value.strip() else None


@dataclass(frozen=True, slots=True)
class Document:
    """A file: its top node, or None and the fault (where, english, arabic) that made it unreadable."""

    path: str
    top: Node | None
    fault: tuple[Where, str, str] | None = None

    @property
    def at(self):
        """The first line of the file."""
        return Where(self.path)


class Unreadable(Exception):
    """A file that is no text; holds (where, english, arabic)."""


def text_of(root, path):
    """Return the text of a file, or None where there is none; raise Unreadable for what is not text."""
    file = Path(root, path)
    if not file.is_file():
        return None
    try:
        data = file.read_bytes()
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unreadable(Where(path, data.count(b"\n", 0, fault.start) + 1), *_BYTES) from None
    except OSError as fault:
        raise Unreadable(Where(path), str(fault.strerror), str(fault.strerror)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if mark := CONFLICT.search(text):
        raise Unreadable(Where(path, text.count("\n", 0, mark.start()) + 1), *_MERGE)
    return text


def read(root, path):
    """Return a YAML file below the root as a Document, or None where there is none."""
    try:
        text = text_of(root, path)
        return None if text is None else Document(path, _Reader(path).read(text))
    except Unreadable as fault:
        return Document(path, None, fault.args)


class _Reader:
    def __init__(self, path):
        self.path, self.count = path, 0

    def read(self, text):
        if len(text) > LONGEST:
            raise Unreadable(Where(self.path), *_LARGE)
        try:
            depth = 0
            for event in yaml.parse(text, _Loader):
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if depth > DEEPEST:
                    raise Unreadable(self.where(event.start_mark), *_LARGE)
            node = yaml.compose(text, _Loader)
        except yaml.MarkedYAMLError as fault:
            raise Unreadable(self.where(fault.problem_mark or fault.context_mark), *[fault.problem or "not YAML"] * 2) from None
        except yaml.YAMLError as fault:
            line = text.count("\n", 0, getattr(fault, "position", None) or 0) + 1
            raise Unreadable(Where(self.path, line), *[str(getattr(fault, "reason", None) or "not YAML")] * 2) from None
        return self.node(node) if node else Node(Where(self.path), None)

    def where(self, mark):
        return Where(self.path, mark.line + 1, mark.column + 1) if mark else Where(self.path)

    def node(self, node, depth=0):
        self.count += 1
        at = self.where(node.start_mark)
        if depth > DEEPEST or self.count > LARGEST:
            raise Unreadable(at, *_LARGE)
        if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            return Node(at, Unresolved(node.tag))
        if isinstance(node, yaml.SequenceNode):
            return Node(at, tuple(self.node(one, depth + 1) for one in node.value))
        if isinstance(node, yaml.ScalarNode):
            return Node(at, self.scalar(node))
        values, keys = {}, {}
        for key, value in node.value:
            place, name = self.where(key.start_mark), str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name in values:
                raise Unreadable(place, f'the key "{name}" stands twice', f'المفتاح "{name}" مكرر')
            values[name], keys[name] = self.node(value, depth + 1), place
        return Node(at, values, keys)

    @staticmethod
    def scalar(node):
        if node.tag not in _PLAIN:
            return node.value
        try:
            return yaml.SafeLoader.construct_object(yaml.SafeLoader(""), node)
        except (yaml.YAMLError, ValueError):
            return node.value
