"""GL2: slips in checklists."""

import re
from collections import Counter

from mutations.edits import page, pair
from mutations.plant import plants
from mutations.requirements import new_requirement


def identity(line):
    return re.search(r"\*\*([A-Z0-9]{3}-\d\d)(\.\d+)?\*\*", line.text)


def items(tree, path):
    return [one for one in tree.lines["item"] if one.path == path]


def single(draft):
    """Return the requirements that have one item only."""
    count = Counter(identity(one)[1] for one in draft.tree.lines["item"] if one.arabic)
    return {name for name, items in count.items() if items == 1}


@plants("GL201", "no ID")
def without_id(draft):
    line = draft.pick("item")
    line.text = re.sub(r"\*\*[^*]*\*\* ", "", line.text, count=1)
    draft.expect("GL201", line)


@plants("GL201", "not bold")
def not_bold(draft):
    line = draft.pick("item")
    line.text = re.sub(r"\*\*([^*]*)\*\*", r"\1", line.text, count=1)
    draft.expect("GL201", line)


@plants("GL202", "one language")
def unknown(draft):
    line = draft.pick("item")
    line.text = re.sub(r"-\d\d", "-97", line.text, count=1)
    draft.expect("GL202", line)


@plants("GL202", "both languages")
def unknown_twice(draft):
    line = draft.pick("item", where=lambda one: identity(one)[2])
    for one in pair(draft, line):
        one.text = re.sub(r"-\d\d", "-97", one.text, count=1)
        draft.expect("GL202", one)


@plants("GL203", "item removed")
def item_removed(draft):
    binding = {one.id for one in draft.tree.guideline.pages.values() for one in one.requirements if one.level in ("must", "must-not")}
    only = single(draft) & binding
    line = draft.pick("item", where=lambda one: identity(one)[1] in only and len(items(draft.tree, one.path)) > 1)
    for one in pair(draft, line):
        draft.drop(one)
        path = f"docs/{one.language}/{draft.tree.requirements[identity(one)[1]]}"
        head = next(two for two in draft.lines(path) if two.kind == "requirement" and f"### {identity(one)[1]} " in two.text)
        draft.expect("GL203", head)


@plants("GL203", "new requirement")
def new_without_item(draft):
    line = draft.pick("requirement")
    family = re.search(r"[A-Z0-9]{3}", line.text)[0]
    for one in pair(draft, line):
        draft.expect("GL203", new_requirement(draft, one, f"{family}-88", "must")[1])


BOXES = ("- [] ", "- [  ] ", "-[ ] ", "- ( ) ", "[ ] ", "- [ ]", "- ", "- [ } ", "- [-] ")


@plants("GL204", "box")
def box(draft):
    line = draft.pick("item")
    line.text = line.text.replace("- [ ] ", draft.rng.choice(BOXES), 1)
    draft.expect("GL204", line)


@plants("GL205", "ticked")
def ticked(draft):
    line = draft.pick("item")
    line.text = line.text.replace("[ ]", draft.rng.choice(["[x]", "[X]"]), 1)
    draft.expect("GL205", line)


@plants("GL206", "one language")
def emptied(draft):
    line = draft.pick("item")
    draft.drop(*[one for one in draft.unit(line) if one.kind == "item"])
    draft.expect("GL206", draft.head(line))


@plants("GL206", "both languages")
def emptied_twice(draft):
    for line in pair(draft, draft.pick("item")):
        draft.drop(*[one for one in draft.unit(line) if one.kind == "item"])
        draft.expect("GL206", draft.head(line))


@plants("GL207", "same line")
def duplicated(draft):
    line = draft.pick("item")
    draft.expect("GL207", line, *draft.after(line, line.text))


@plants("GL207", "both languages")
def duplicated_twice(draft):
    for line in pair(draft, draft.pick("item")):
        draft.expect("GL207", line, *draft.after(line, line.text))


LIST = {
    "ar": ("## قائمة التحقق {{ #{name}-checklist .checklist }}", "- [ ] رُوجعت الصفحة.", "- [ ] اعتمدها مالكها."),
    "en": ("## Checklist {{ #{name}-checklist .checklist }}", "- [ ] The page was reviewed.", "- [ ] Its owner approved it."),
}


@plants("GL208", "both languages")
def names_none(draft):
    path = page(draft, "ar", lambda one: not draft.tree.guideline.pages[one].requirements and not draft.tree.guideline.pages[one].items)
    for one in (path, draft.other(path)):
        lines = draft.lines(one)
        head, *rest = LIST[one.split("/")[1]]
        name = one.rsplit("/", 1)[1].removesuffix(".md")
        draft.expect("GL208", draft.after(lines[-2], "", head.format(name=name), "", *rest)[1])


def disordered(draft):
    """Return two neighbouring items of different requirements."""
    below = draft.tree.by_place

    def differs(one):
        other = below.get((one.path, one.number + 1))
        return other is not None and other.kind == "item" and identity(one)[1] != identity(other)[1]

    line = draft.pick("item", where=differs)
    lines = draft.lines(line.path)
    return line, lines[lines.index(line) + 1]


def exchange(one, two):
    one.text, two.text = two.text, one.text


def in_order(draft, line):
    """Tell whether both items belong to requirements of their own page."""
    return draft.tree.requirements.get(identity(line)[1]) == line.path.rsplit("/", 1)[1]


@plants("GL209", "both languages")
def other_order(draft):
    one, two = disordered(draft)
    while not (in_order(draft, one) and in_order(draft, two)):
        one, two = disordered(draft)
    for first, second in zip(pair(draft, one), pair(draft, two), strict=True):
        exchange(first, second)
        draft.expect("GL209", first, second)


def sections_of_checklist(draft):
    return draft.pick("heading", where=lambda one: ".checklist" in one.text and draft.tree.guideline.pages[one.path].requirements)


@plants("GL210", "class dropped")
def not_a_checklist(draft):
    for line in pair(draft, sections_of_checklist(draft)):
        line.text = line.text.replace(" .checklist", "")
        top = [one for one in draft.lines(line.path) if one.kind in ("requirement", "heading")]
        draft.expect("GL210", (line.path, 1), line, *top)


@plants("GL210", "one language")
def not_a_checklist_here(draft):
    line = sections_of_checklist(draft)
    line.text = line.text.replace(" .checklist", "")
    top = [one for one in draft.lines(line.path) if one.kind in ("requirement", "heading")]
    draft.expect("GL210", (line.path, 1), line, *top)


@plants("GL210", "section removed")
def section_removed(draft):
    for line in pair(draft, sections_of_checklist(draft)):
        draft.drop(*draft.unit(line))
        top = [one for one in draft.lines(line.path) if one.kind in ("requirement", "heading")]
        draft.expect("GL210", (line.path, 1), *top)
