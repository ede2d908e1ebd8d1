"""Keep the code blocks of both languages the same.

وحّد كتل الشفرة في اللغتين.

Why: a command that differs works for one reader and harms the other.
Bad: `ttl: 3600` in the English block, `ttl: 360` in the Arabic one.
Good: the same code; only comments, texts in quotation marks and lines in Arabic may differ.
"""

import re

from guideline import parity
from guideline.model import Where
from guideline.rules import place

_ARABIC = re.compile("[\u0621-\u064a]")
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|«[^»\n]*»")
_COMMENT = re.compile(r"(?:(?:^|\s)(?:#|//)|<!--).*")


def check(guideline):
    for pair in parity.pairs(guideline):
        if not (pair.one.unit.codes or pair.two.unit.codes):
            continue
        for here, there in pair:
            ours, theirs = here.unit.codes, there.unit.codes
            for block in (theirs[one] for _, run in parity.absent(ours, theirs, _alike) for one in run):
                yield (
                    pair.beside(there, block.at.line),
                    f"a code block is missing here (twin: {place(block)})",
                    f"تنقص هنا كتلة شفرة (يقابلها: {place(block)})",
                )
        here, there = pair.changed
        for ours, theirs in zip(here.unit.codes, there.unit.codes, strict=True) if len(here.unit.codes) == len(there.unit.codes) else ():
            if (line := _difference(ours, theirs)) is not None:
                yield (
                    Where(ours.at.path, ours.at.line + line),
                    f"the code differs from the other language from this line on (twin: {theirs.at.path}:{theirs.at.line + line})",
                    f"تختلف الشفرة ابتداءً من هذا السطر عما في اللغة الأخرى (يقابله: {theirs.at.path}:{theirs.at.line + line})",
                )


def _alike(one, two):
    ours, theirs = set(one.text.split("\n")), set(two.text.split("\n"))
    return len(ours & theirs) / len(ours | theirs)


def _difference(ours, theirs):
    """Return the first line (from 0, the fence) in which two blocks differ in more than their language, or None."""
    if ours.info != theirs.info:
        return 0
    spoken = _ARABIC.search(ours.text + theirs.text) is not None
    ours, theirs = _code(ours, spoken), _code(theirs, spoken)
    if len(ours) == len(theirs):
        return next((number for (number, one), (_, two) in zip(ours, theirs, strict=True) if _differ(one, two)), None)
    if any(_ARABIC.search(_QUOTED.sub("", line)) for _, line in ours + theirs):
        return None  # a text rather than code
    return next((number for number, line in ours if line not in {line for _, line in theirs}), 0)


def _differ(one, two):
    if _ARABIC.search(one + two):
        one, two = _QUOTED.sub("", one), _QUOTED.sub("", two)
    return one != two and not _ARABIC.search(one + two)


def _code(block, spoken):
    """Return (line from 1, code) of the lines of a block that are not empty; without comments where it speaks a language."""
    lines = ((number, (_COMMENT.sub("", line) if spoken else line).rstrip()) for number, line in enumerate(block.text.split("\n"), 1))
    return [(number, line) for number, line in lines if line]
