"""GL4: the two languages drift apart; the finding may stand at either side."""

import re

from mutations.checklists import disordered, exchange, identity
from mutations.draft import Missing
from mutations.edits import NUMBER, anchor, clean, page, put, swap
from mutations.plant import plants
from mutations.tree import TEXT


@plants("GL401", "item removed")
def item_missing(draft):
    line = draft.pick("item", where=lambda one: len([two for two in draft.tree.lines["item"] if two.path == one.path]) > 1)
    draft.expect("GL401", *draft.edges(line))
    draft.drop(line)


@plants("GL401", "item added")
def item_added(draft):
    line = draft.pick("item", where=lambda one: not identity(one)[2])
    words = {"ar": "رُوجع السجل.", "en": "The record was reviewed."}[line.language]
    new = draft.after(line, f"- [ ] **{identity(line)[1]}.9** {words}")
    draft.expect("GL401", *new, *draft.edges(line))


@plants("GL402", "items changed round")
def item_order(draft):
    one, two = disordered(draft)
    draft.expect("GL402", *draft.edges(one), *draft.edges(two))
    exchange(one, two)


@plants("GL402", "sub-items changed round")
def sub_order(draft):
    below = draft.tree.by_place
    line = draft.pick(
        "item",
        where=lambda one: (two := below.get((one.path, one.number + 1))) and two.kind == "item" and identity(two)[1] == identity(one)[1],
    )
    lines = draft.lines(line.path)
    other = lines[lines.index(line) + 1]
    draft.expect("GL402", *draft.edges(line), *draft.edges(other))
    exchange(line, other)


@plants("GL403", "level")
def level(draft):
    line = draft.pick("requirement", where=lambda one: "data-level=" in one.text)
    old = re.search(r"data-level=([\w-]+)", line.text)[1]
    new = draft.rng.choice([one for one in ("must", "must-not", "should", "may") if one != old])
    swap(line, f"data-level={old}", f"data-level={new}")
    draft.expect("GL403", line, draft.twin(line))


@plants("GL403", "map")
def other_map(draft):
    line = draft.pick("requirement", where=lambda one: "data-maps=" in one.text)
    old = re.search(r'data-maps="([^"]*)"', line.text)[1]
    new = draft.rng.choice(
        [f"{old}; OSMACC 1-1-1-1", ";".join(old.split(";")[1:]).strip(), "OSMACC 2-8-1-1" if "2-8-1-1" not in old else "OSMACC 1-1-1-2"]
    )
    line.text = line.text.replace(f' data-maps="{old}"', f' data-maps="{new}"' if new else "")
    draft.expect("GL403", line, draft.twin(line))


def gone(draft, language, code):
    path = page(draft, language, lambda one: not one.endswith(("/index.md", "/glossary.md")))
    draft.raw[path] = None
    draft.expect(code, (draft.other(path), 1))


@plants("GL404", "deleted")
def no_arabic(draft):
    gone(draft, "ar", "GL404")


@plants("GL405", "deleted")
def no_english(draft):
    gone(draft, "en", "GL405")


@plants("GL406", "section removed")
def requirement_gone(draft):
    line = draft.pick("requirement")
    before = [one for one in draft.lines(line.path) if one.kind in ("requirement", "heading") and one.number < line.number][-1:]
    draft.expect("GL406", *draft.edges(line), *before, (line.path, 1))
    draft.drop(*draft.unit(line))


@plants("GL407", "level changed")
def heading_level(draft):
    line = draft.pick("heading", where=lambda one: one.text.startswith("### "))
    line.text = line.text[1:]
    draft.expect("GL407", line, draft.twin(line))


@plants("GL407", "lowered")
def heading_lowered(draft):
    below = draft.tree.by_place

    def flat(one):
        after = [two for number in range(one.number + 1, one.number + 200) if (two := below.get((one.path, number)))]
        heads = [two for two in after if two.kind in ("heading", "requirement")]
        return (
            one.text.startswith("## ")
            and ".checklist" not in one.text
            and one.section > 1
            and (not heads or heads[0].text.startswith("## "))
        )

    line = draft.pick("heading", where=flat)
    line.text = "#" + line.text
    draft.expect("GL407", line, draft.twin(line))


def quiet(draft):
    """Return a heading of level 3 that no link leads to."""
    linked = draft.tree.linked
    return draft.pick("heading", where=lambda one: one.text.startswith("### ") and anchor(one) not in linked)


def around(draft, line):
    """Return the places of a section that is not there: its twin, the headings before, the page."""
    before = [one for one in draft.lines(line.path) if one.kind in ("requirement", "heading") and one.number < line.number]
    return (*draft.edges(line), *before[-2:], (line.path, 1), (draft.other(line.path), 1))


@plants("GL407", "section removed")
def section_gone(draft):
    """No code of the catalogue names a section that one language lacks; a heading without its twin comes nearest."""
    line = quiet(draft)
    draft.expect("GL407", *around(draft, line))
    draft.drop(*draft.unit(line))


@plants("GL407", "other anchor")
def other_anchor(draft):
    """A page and its twin carry the same anchors (authoring.md)."""
    line = quiet(draft)
    draft.expect("GL407", *around(draft, line))
    swap(line, f"#{anchor(line)} ", f"#{anchor(line)}-x ")


@plants("GL408", "other number")
def number(draft):
    line = draft.pick(
        *TEXT,
        "level",
        "requirement",
        where=lambda one: NUMBER.search(re.sub(r"^\d+\.|^\W*[A-Z0-9]{3}-|\{.*", "#######", one.text)) and clean(one),
    )
    start = re.match(r"\d+\. |[-#\[\]* ]*[A-Z0-9]{3}-[\d.]+|", line.text).end()
    found = [one for one in NUMBER.finditer(line.text) if one.start() >= start]
    if not found:
        raise Missing
    match = draft.rng.choice(found)
    put(line, match, str(int(match[0]) + draft.rng.choice([1, 10, 20])))
    draft.expect("GL408", *draft.edges(line))


@plants("GL408", "number gone")
def number_gone(draft):
    line = draft.like(r"\b[1-9]\d (?:days|months|minutes|hours|يومًا|شهرًا|دقيقة|ساعة)")
    line.text = re.sub(r"\b[1-9]\d (days|months|minutes|hours|يومًا|شهرًا|دقيقة|ساعة)", r"\1", line.text, count=1)
    draft.expect("GL408", *draft.edges(line))
