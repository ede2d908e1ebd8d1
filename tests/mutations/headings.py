"""GL1: slips in headings, anchors, evidence and maps."""

import re

from mutations.edits import anchor, pair, swap
from mutations.plant import plants
from mutations.requirements import new_requirement, parts


@plants("GL109", "not closed")
def not_closed(draft):
    line = draft.pick("heading", "requirement")
    line.text = re.sub(r" ?\}$", draft.rng.choice(["", " )", " ]"]), line.text)
    draft.expect("GL109", line)


@plants("GL109", "not opened")
def not_opened(draft):
    line = draft.pick("heading", where=lambda one: ".checklist" not in one.text)
    line.text = line.text.replace("{ #", "#")
    draft.expect("GL109", line)


@plants("GL109", "glossary entry")
def entry_not_closed(draft):
    line = draft.pick("term")
    line.text = line.text[: line.text.rindex(" }")]
    draft.expect("GL109", line)


@plants("GL110", "promoted heading")
def promoted(draft):
    line = draft.pick("heading", where=lambda one: one.text.startswith("## ") and ".checklist" not in one.text)
    line.text = line.text[1:]
    draft.expect("GL110", line)


@plants("GL110", "new title")
def second_title(draft):
    line = draft.pick("heading")
    lines = draft.lines(line.path)
    new = draft.after(lines[lines.index(line) - 1], "# عنوان آخر" if line.arabic else "# Another title", "")
    draft.expect("GL110", new[0])


@plants("GL111", "both languages")
def skipped(draft):
    below = draft.tree.by_place
    first = [one for one in draft.tree.lines["heading"] if one.text.startswith("### ")]
    first = [
        one
        for one in first
        if next(below[one.path, n].text for n in range(one.number - 1, 0, -1) if below[one.path, n].text.startswith("#")).startswith("## ")
    ]
    for line in pair(draft, draft.live(draft.rng.choice(first))):
        line.text = "#" + line.text
        draft.expect("GL111", line)


@plants("GL112", "heading")
def no_anchor(draft):
    line = draft.pick("heading", where=lambda one: ".checklist" not in one.text)
    line.text = re.sub(r" \{.*\}$", "", line.text)
    draft.expect("GL112", line)


@plants("GL112", "requirement")
def requirement_without_anchor(draft):
    line = draft.pick("requirement")
    line.text = re.sub(r" \{.*\}$", "", line.text) if draft.rng.random() < 0.5 else line.text.replace(f"#{anchor(line)} ", "")
    draft.expect("GL112", line)


@plants("GL112", "new heading in both languages")
def new_heading(draft):
    line = draft.pick("heading", where=lambda one: one.text.startswith("### "))
    for one in pair(draft, line):
        lines = draft.lines(one.path)
        title, text = ("### ملاحظات", "هذه جملة من جمل الدليل.") if one.arabic else ("### Remarks", "This is a sentence of the guideline.")
        draft.expect("GL112", draft.after(lines[lines.index(one) - 1], title, "", text, "")[0])


@plants("GL113", "both languages")
def foreign_family(draft):
    line = draft.pick("requirement")
    family = draft.rng.choice([one for one in ("PRV", "REC", "LNG", "RSK") if one != parts(line)[0]])
    for one in pair(draft, line):
        draft.expect("GL113", new_requirement(draft, one, f"{family}-88")[1])


def anchors(draft, path, but):
    """Return the anchors of the other sections of a page."""
    found = [anchor(one) for one in draft.lines(path) if one.kind == "heading" and "{ #" in one.text]
    return [one for one in found if one != but]


def unlinked(draft):
    """Return a random heading that no link leads to."""
    linked = draft.tree.linked
    return draft.pick("heading", where=lambda one: "{ #" in one.text and anchor(one) not in linked and ".checklist" not in one.text)


@plants("GL115", "same page")
def same_page(draft):
    line = unlinked(draft)
    draft_anchor = draft.rng.choice(anchors(draft, line.path, anchor(line)))
    other = next(one for one in draft.lines(line.path) if one.kind == "heading" and f"#{draft_anchor} " in one.text)
    swap(line, f"#{anchor(line)} ", f"#{draft_anchor} ")
    draft.expect("GL115", line, other)


@plants("GL115", "other page, both languages")
def other_page(draft):
    line = unlinked(draft)
    path = draft.rng.choice([one for one in draft.tree.paths if one.startswith(f"docs/{line.language}/") and one != line.path])
    taken = draft.rng.choice(anchors(draft, path, "") or ["sec-how"])
    for one in pair(draft, line):
        where = path if one.language == path.split("/")[1] else draft.other(path)
        others = [two for two in draft.lines(where) if f"{{ #{taken} " in two.text]
        swap(one, f"#{anchor(one)} ", f"#{taken} ")
        draft.expect("GL115", one, *others)


@plants("GL116", "one language")
def no_evidence(draft):
    line = draft.pick("evidence")
    draft.drop(line)
    draft.expect("GL116", line, draft.head(line))


@plants("GL116", "both languages")
def no_evidence_at_all(draft):
    for line in pair(draft, draft.pick("evidence")):
        lines = draft.lines(line.path)
        draft.drop(line, lines[lines.index(line) - 1])
        draft.expect("GL116", line, draft.head(line))


@plants("GL116", "empty")
def empty_evidence(draft):
    for line in pair(draft, draft.pick("evidence")):
        line.text = line.text[: line.text.index(":**") + 3]
        draft.expect("GL116", line, draft.head(line))


@plants("GL117", "both languages")
def no_control(draft):
    line = draft.pick("requirement", where=lambda one: re.search(r"OSMACC \d-\d+", one.text))
    old = draft.rng.choice(re.findall(r"OSMACC [\d-]+", line.text))
    new = draft.rng.choice([re.sub(r"\d+$", "97", old), old + "-9-9", re.sub(r" \d", " 9", old)])
    for one in pair(draft, line):
        one.text = re.sub(rf"{old}(?![\d-])", new, one.text)
        draft.expect("GL117", one)
