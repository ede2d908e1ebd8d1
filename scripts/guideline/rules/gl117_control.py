"""Name only controls that exist.

لا تذكر إلا ضوابط موجودة.

Why: an auditor looks the number up in the controls and finds nothing, or another control.
Bad: `data-maps="OSMACC 2-2-1-99"`
Good: `data-maps="OSMACC 2-2-1-9"`
Numbers of OSMACC-1:2021 are known (docs/assets/data/osmacc.csv); those of other documents are not checked.
"""

import re
from difflib import get_close_matches

from guideline import config, units
from guideline.model import Where

_CITED = re.compile(rf"{config.CONTROLLED}[ \u00a0]+(\d+(?:-\d+)+)(?![\w-])")
_NUMBER = re.compile(r"\D{0,12}(\d+(?:\D\d+){1,4})\D*")


def check(guideline):
    known = {number[:end] for number in guideline.repository.controls for end in (3, len(number))}
    for page in guideline.pages.values():
        for one in page.requirements:
            for name in one.maps:
                meant = _meant(name, guideline.repository)
                if meant is not None and meant != name:
                    yield one, *_say(name, meant)
        if config.CONTROLLED in page.prose:
            yield from _in_text(guideline, page, known)


def _meant(name, repository):
    """Return the control that a name means or resembles, "" if none, or None if it is of another document."""
    if name.startswith(f"{config.CONTROLLED} ") and name.partition(" ")[2] in repository.controls:
        return name
    document, controls = re.match("[A-Za-z]*", name)[0], sorted(repository.controls)
    number, slip = _NUMBER.fullmatch(name), get_close_matches(document.upper()[:20], [config.CONTROLLED], 1, 0.7)
    if repository.knows(name) and not slip and not name[:1].isdigit():
        return None
    wanted = re.sub(r"\D", "-", number[1]) if number else name[:40]
    near = [wanted] if wanted in repository.controls else get_close_matches(wanted, controls, 1, 0.5)
    return f"{config.CONTROLLED} {near[0]}" if near else ""


def _in_text(guideline, page, known):
    for match in _CITED.finditer(page.prose):
        line = page.prose.count("\n", 0, match.start()) + 1
        if match[1] in known or any(line == one.at.line for one in page.requirements):
            continue
        twin = guideline.readable_twin(page)
        theirs = {ours.anchor: there for ours, there in units.pairs(page, twin)} if twin else {}
        unit = [one for one in page.units if one.at.line <= line][-1]
        other = theirs.get(unit.anchor)
        if other and match[1] not in "\n".join(twin.prose.split("\n")[other.at.line - 1 : other.last]):
            continue  # GL408 says so
        at = Where(page.path, line, match.start(1) - page.prose.rfind("\n", 0, match.start(1)))
        yield at, *_say(f"{config.CONTROLLED} {match[1]}", _meant(f"{config.CONTROLLED} {match[1]}", guideline.repository))


def _say(name, meant):
    hint, hint_ar = (f'; did you mean "{meant}"?', f'؛ أتقصد "{meant}"؟') if meant else ("", "")
    english = f'"{name}" is no control of {config.CONTROLLED}{hint}'
    return english, f'لا يوجد في {config.CONTROLLED} ضابط "{name}"{hint_ar}'
