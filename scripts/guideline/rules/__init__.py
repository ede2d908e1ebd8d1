"""The rules, one module each; the code of a rule is the start of its file name (gl101_id_form.py is GL101).

The docstring of a rule is its documentation: the summary, the summary in Arabic, then Why, Bad and Good.
`check(guideline)` yields (node or place, message in English, message in Arabic); `SEVERITY` is "error" unless it says otherwise.
"""

import importlib
import inspect
import pkgutil
import posixpath
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from guideline.model import Where

SEVERITIES = ("error", "warning", "notice")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What a rule found, and where; `message` holds the text per language."""

    path: str
    line: int
    column: int
    code: str
    severity: str
    message: tuple[str, str]

    def text(self, language="en"):
        """Return the message in "en" or "ar"."""
        return self.message[language == "ar"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its module describes it; `summary` and `summary_ar` are its first two lines."""

    code: str
    severity: str
    summary: str
    summary_ar: str
    explanation: str
    check: object


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
    return Rule(name[:5].upper(), severity, summary, summary_ar, doc, module.check)


def run(guideline, codes=None):
    """Return the sorted findings of the rules with these codes, or of all."""
    found = set()
    for code, rule in catalogue().items():
        if codes is None or code in codes:
            found.update(_findings(rule, guideline))
    return sorted(found)


def _findings(rule, guideline):
    for node, english, arabic in rule.check(guideline):
        at = node if isinstance(node, Where) else node.at
        yield Finding(at.path, at.line, at.column, rule.code, rule.severity, (english, arabic))


def nearest(guideline, page, path):
    """Return "did you mean …?" in English and Arabic for a file that does not exist, or two empty texts."""
    near = get_close_matches(path, sorted(guideline.files), 1, 0.8)
    if not near:
        return "", ""
    shown = posixpath.relpath(near[0], posixpath.dirname(page.path))
    return f'; did you mean "{shown}"?', f'؛ أتقصد "{shown}"؟'


def place(node):
    """Return "path:line" of a node, for messages."""
    return f"{node.at.path}:{node.at.line}"
