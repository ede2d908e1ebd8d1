"""Findings that are left out because another one says why: so one slip of the pen is one finding."""

import re
from bisect import bisect_right

_TWIN = re.compile(r"\(twin: ([^()]+?):(\d+)")
_ECHOES = frozenset({"GL408", "GL411", "GL412", "GL414", "GL415"})
_OWN = frozenset("012367")


def without_unreadable(guideline, found):
    """Leave out what is said of a page that cannot be read, other than that (GL0)."""
    unreadable = {page.path for page in guideline.pages.values() if page.undecodable}
    return [one for one in found if one.path not in unreadable or one.code.startswith("GL0")]


def without_echoes(found):
    """Leave out what differs between the languages on a line with an error or warning of its own: that is why it differs."""
    own = {(one.path, one.line) for one in found if one.code[2] in _OWN and one.severity != "notice"}
    for one in found:
        twin = _TWIN.search(one.text()) if one.code in _ECHOES else None
        places = {(one.path, one.line), (twin[1], int(twin[2])) if twin else None}
        if one.code not in _ECHOES or not places & own:
            yield one


def without_stale(guideline, found):
    """Leave out GL5 where a unit has another error or warning: it will be edited, and confirmed after that."""
    busy = {_unit(guideline, one) for one in found if not one.code.startswith("GL5") and one.severity != "notice"}
    return [one for one in found if not one.code.startswith("GL5") or _unit(guideline, one) not in busy]


def _unit(guideline, finding):
    """Return (page without its language, anchor) of the unit a finding stands in."""
    page = guideline.pages.get(finding.path)
    inside = bisect_right(page.units, finding.line, key=lambda unit: unit.at.line) if page else 0
    return (page.name, page.units[inside - 1].anchor) if inside else (finding.path, "")
