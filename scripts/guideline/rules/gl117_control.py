"""Name only controls that exist.

لا تذكر إلا ضوابط موجودة.

Why: an auditor looks the number up in the controls and finds nothing, or another control.
Bad: `data-maps="OSMACC 2-2-1-99"`
Good: `data-maps="OSMACC 2-2-1-9"`
Numbers of OSMACC-1:2021 are known (docs/assets/data/osmacc.csv); those of other documents are not checked.
"""

import re
from bisect import bisect_right
from itertools import count

from guideline import config, units
from guideline.meant import closest
from guideline.model import Where

_CITED = re.compile(rf"{config.CONTROLLED}[ \u00a0]+(\d+(?:-\d+)+)(?![\w-])")
_NUMBER = re.compile(r"\D{0,12}(\d+(?:\D\d+){1,4})\D*")


def check(guideline):
    known = {number[:end] for number in guideline.repository.controls for end in (3, len(number))}
    for page in guideline.pages.values():
        seen = count()
        for one in page.requirements:
            for name in one.maps:
                meant = _meant(name, guideline.repository, seen)
                if meant is not None and meant != name:
                    yield one, *_say(name, meant)
        if config.CONTROLLED in page.prose:
            yield from _in_text(guideline, page, known, seen)


def _meant(name, repository, seen):
    """Return the control that a name means or resembles, "" if none, or None if it is of another document."""
    document = re.match("[A-Za-z]*", name)[0]
    number, slip = _NUMBER.fullmatch(name), closest(document.upper()[:20], [config.CONTROLLED], 0.7, 0)
    if repository.knows(name) and not slip and not name[:1].isdigit():
        return None
    if name.startswith(f"{config.CONTROLLED} ") and name.partition(" ")[2] in repository.controls:
        return name
    wanted = re.sub(r"\D", "-", number[1]) if number else name[:40]
    near = wanted if wanted in repository.controls else closest(wanted, repository.controls, 0.5, next(seen))
    return f"{config.CONTROLLED} {near}" if near else ""


def _in_text(guideline, page, known, seen):
    headings, twin = {one.at.line for one in page.requirements}, guideline.readable_twin(page)
    theirs = {ours.anchor: there for ours, there in units.pairs(page, twin)} if twin else {}
    line, before = 1, 0
    for match in _CITED.finditer(page.prose):
        line, before = line + page.prose.count("\n", before, match.start()), match.start()
        if match[1] in known or line in headings:
            continue
        unit = page.units[bisect_right(page.units, line, key=lambda one: one.at.line) - 1]
        other = theirs.get(unit.anchor)
        if other and match[1] not in "\n".join(twin.prose.split("\n")[other.at.line - 1 : other.last]):
            continue  # GL408 says so
        at = Where(page.path, line, match.start(1) - page.prose.rfind("\n", 0, match.start(1)))
        name = f"{config.CONTROLLED} {match[1]}"
        yield at, *_say(name, _meant(name, guideline.repository, seen))


def _say(name, meant):
    hint, hint_ar = (f'; did you mean "{meant}"?', f'؛ أتقصد "{meant}"؟') if meant else ("", "")
    english = f'"{name}" is no control of {config.CONTROLLED}{hint}'
    return english, f'لا يوجد في {config.CONTROLLED} ضابط "{name}"{hint_ar}'
