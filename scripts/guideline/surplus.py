"""Numbers and links that only one of two units has, without those that another rule or a liberty of the languages explains."""

import re
from collections import Counter

from guideline import holdings, numerals, text

_LANGUAGE = re.compile(r"(?<=[/=.])(?:ar|en)(?:-[a-z]{2})?(?:/|(?=[&.]|$))", re.IGNORECASE)
_SAFE = ("http:", "https:", "mailto:", "tel:")
_NO_LINK = re.compile(r"\)\[(?!\^)[^\]\n]{1,300}\](?!\()|\]\[|<a\b", re.IGNORECASE)
"""What looks like a link and perhaps is none: GL307, GL308 and GL310 say so."""


def numbers(pair):
    """Yield ((number, line) of the first side or None, the same of the second) of the numbers that differ between two units."""
    ours, theirs = _numbers(pair.one), _numbers(pair.two)
    if sorted(one for one, _ in ours) == sorted(one for one, _ in theirs):
        return
    mine, its = _unsaid(pair, pair.one, pair.two, ours, theirs), _unsaid(pair, pair.two, pair.one, theirs, ours)
    for here, there in _opposite(pair, mine, its):
        if numerals.parts(one for one, _ in here) != numerals.parts(one for one, _ in there):
            yield from _matched(pair, *_without_hijri(here, there))


def _numbers(side):
    """Return the numbers of a unit; with the introduction, those of the title in the front matter."""
    title = side.page.front.values.get("title")
    found = [] if side.unit.heading or not isinstance(title, str) else list(numerals.find(title))
    if not found:
        return side.unit.numbers
    line = next((number for number, line in enumerate(side.page.text.split("\n", 100)[:100], 1) if line.startswith("title:")), 1)
    return (*((one, line) for one, _ in found), *side.unit.numbers)


def _unsaid(pair, here, there, ours, theirs):
    """Return the (number, line) of ours that theirs lack, in digits and in words."""
    more = Counter(one for one, _ in ours) - Counter(one for one, _ in theirs)
    explained, lines, result = holdings.alone(there, here), here.page.prose.split("\n"), []
    for number, count in more.items():
        places = [line for one, line in ours if one == number]
        has, other = Counter(places), Counter(line for one, line in theirs if one == number)
        spare = {line: has[line] - sum(other[one] for one in pair.window(here, line)) for line in has}
        for line in sorted(places, key=lambda one: (one not in explained, -spare[one]))[:count]:
            if line not in explained:
                result.append((number, line))
    said = {line: numerals.spelt(_text(pair, here, line)) - numerals.spelt(lines[line - 1]) for _, line in result}
    left = []
    order = {one: index for index, one in enumerate(ours)}
    for number, line in sorted(result, key=order.get):
        name = str(int(number.rpartition("-")[2])) if re.fullmatch(r"[\d-]+-\d\d", number) else number  # the day of a date
        said[line][name] -= 1
        left += [(number, line)] if said[line][name] < 0 else []
    return left


def _text(pair, here, line):
    """Return the text that stands opposite a line."""
    lines = (pair.two if here is pair.one else pair.one).page.prose.split("\n")
    return "\n".join(lines[one - 1] for one in pair.window(here, line))


def _opposite(pair, mine, its):
    """Yield what stands opposite each other: lists of (what, line) of each side."""
    its = list(its)
    for line in dict.fromkeys(line for _, line in mine):
        window = pair.window(pair.one, line)
        there = [one for one in its if one[1] in window]
        its = [one for one in its if one[1] not in window]
        yield [one for one in mine if one[1] == line], there
    for line in dict.fromkeys(line for _, line in its):
        yield [], [one for one in its if one[1] == line]


def _without_hijri(here, there):
    """Leave out the Hijri dates that only one of two lines has."""
    if all(any(one.endswith("H") for one, _ in side) for side in (here, there)):
        return here, there
    return tuple([one for one in side if not one[0].endswith("H")] for side in (here, there))


def _matched(pair, here, there):
    """Pair numbers that stand opposite each other; what is left over and may be meant without being said is left out."""
    sides = [[pair.one, here], [pair.two, there]]
    sides.sort(key=lambda one: len(one[1]))
    more = len(sides[1][1]) - len(sides[0][1])
    side, longer = sides[1]
    for number, line in longer[:]:
        own = side.page.prose.split("\n")[line - 1]
        if more and numerals.implied(number, own, _text(pair, side, line)):
            longer.remove((number, line))
            more -= 1
    for index in range(max(len(here), len(there))):
        yield (here[index] if index < len(here) else None), (there[index] if index < len(there) else None)


def links(guideline, pair):
    """Yield ((what is written, line) of the first side or None, the same of the second) of the targets that differ between two units."""
    if _written(pair.one) == _written(pair.two):
        return
    ours, theirs = _targets(pair.one), _targets(pair.two)
    if ours.keys() == theirs.keys():
        return
    mine = _unlinked(guideline, pair, pair.one, pair.two, ours, theirs)
    its = _unlinked(guideline, pair, pair.two, pair.one, theirs, ours)
    for here, there in _opposite(pair, mine, its):
        for index in range(max(len(here), len(there))):
            yield (here[index] if index < len(here) else None), (there[index] if index < len(there) else None)


def _written(side):
    return [url for url, _ in side.unit.addresses], [link.url for link in side.links(False)]


def _targets(side):
    """Return target without its language -> (what is written, line, link if it is one of the guideline) of the links of a unit."""
    found = {}
    for url, line in side.unit.addresses:
        key = _LANGUAGE.sub("", url.partition("://")[2].lower().removeprefix("www.")).rstrip("/")
        found.setdefault(key, []).append((url, line, None))
    for link in side.links(False):
        if not link.url.lower().startswith(("http:", "https:")):
            name = link.file.split("/", 2)[-1] if link.file else side.page.name
            key = link.url if link.kind == "external" else (name, link.fragment or "")
            found.setdefault(key, []).append((link.url, link.at.line, link))
    return found


def reported(guideline, page, link):
    """Tell whether a rule about single links (GL3, GL008) reports a link."""
    if link.kind == "external":
        return not link.url.lower().startswith(_SAFE)
    if link.kind == "anchor":
        target = page
    elif link.kind == "page" and link.file.startswith(page.path.split("/", 2)[0] + "/" + page.language + "/"):
        target = guideline.pages.get(link.file)
    else:
        return link.file not in guideline.files or link.kind == "page"
    if target is None:
        return not any(one.twin == link.file for one in guideline.pages.values())
    known = target.anchors | (guideline.pages[target.twin].anchors if target.twin in guideline.pages else frozenset())
    return (link.fragment or next(iter(known), "")) not in known or _misnamed(target, link)


def _misnamed(target, link):
    named, meant = text.ID.match(link.text.strip("*` ")), text.id_of_anchor(link.fragment)
    withdrawn = {one.key for one in target.requirements if one.withdrawn}
    return bool(meant and (meant in withdrawn or (named and named[0].partition(".")[0] != meant.partition(".")[0])))


def _unlinked(guideline, pair, here, there, ours, theirs):
    """Return the (what is written, line) of the targets only ours have, as far as no other rule reports them or what stands opposite."""
    explained, result = holdings.alone(there, here), []
    broken = [one.at.line for one in there.links(False) if reported(guideline, there.page, one)]
    lines = there.page.prose.split("\n")
    for target, places in ours.items():
        sound = [(url, line) for url, line, link in places if not (link and reported(guideline, here.page, link))]
        if target in theirs or not sound or any(line in explained for _, line in sound):
            continue
        window = pair.window(here, sound[0][1])
        named = text.id_of_anchor(target[1]) if isinstance(target, tuple) else None
        if named and any(one.id == named and not one.link and one.at.line in window for one in there.page.mentions):
            continue  # GL316 says so
        if near := next((line for line in broken if line in window), None):
            broken.remove(near)
        elif not any(_NO_LINK.search(lines[line - 1]) for line in window):
            result.append(sound[0])
    return sorted(result, key=lambda one: one[1])
