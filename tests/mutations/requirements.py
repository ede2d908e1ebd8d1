"""GL1: slips in requirements and headings."""

import re

from mutations.edits import anchor, pair, section, swap
from mutations.plant import plants


def parts(line):
    """Return (family, number) of the ID of a requirement or item."""
    match = re.search(r"([A-Z][A-Z0-9]{2})-(\d\d)", line.text)
    return match[1], match[2]


def misspell(draft, line, forms):
    family, number = parts(line)
    swap(line, f"{family}-{number}", draft.rng.choice(forms).format(f=family, n=number, low=family.title(), m=int(number)))


FORMS = ("{low}-{n}", "{f}_{n}", "{f}{n}", "{f}-0{n}", "{f} {n}")


@plants("GL101", "heading")
def form_of_heading(draft):
    line = draft.pick("requirement")
    misspell(draft, line, FORMS)
    draft.expect("GL101", line)


@plants("GL101", "one digit")
def one_digit(draft):
    line = draft.pick("requirement", "item", where=lambda one: re.search(r"[A-Z]-0\d(?!\.)", one.text))
    family, number = parts(line)
    swap(line, f"{family}-{number}", f"{family}-{int(number)}")
    draft.expect("GL101", line)


@plants("GL101", "item")
def form_of_item(draft):
    line = draft.pick("item")
    misspell(draft, line, FORMS)
    draft.expect("GL101", line)


@plants("GL102", "free anchor")
def free_anchor(draft):
    line = draft.pick("requirement")
    swap(line, f"{{ #{anchor(line)}", draft.rng.choice([f"{{ #{anchor(line)[:-2]}97", f"{{ #{anchor(line)}-x"]))
    draft.expect("GL102", line)


@plants("GL102", "anchor of another")
def taken_anchor(draft):
    line = draft.pick("requirement", where=lambda one: parts(one)[1] != "01")
    swap(line, f"{{ #{anchor(line)}", f"{{ #{anchor(line)[:-2]}01")
    draft.expect("GL102", line)


@plants("GL103", "copied section")
def copied(draft):
    line = draft.pick("requirement")
    lines = section(draft, line)
    draft.expect("GL103", draft.after(lines[-1], "", *[one.text for one in lines])[1], line)


@plants("GL103", "in both languages")
def copied_twice(draft):
    for line in pair(draft, draft.pick("requirement")):
        lines = section(draft, line)
        draft.expect("GL103", draft.after(lines[-1], "", *[one.text for one in lines])[1], line)


@plants("GL104", "family on several pages")
def elsewhere(draft):
    lines = [one for one in draft.tree.lines["requirement"] if parts(one)[0] in ("GOV", "PBK", "CON")]
    line = draft.live(draft.rng.choice(lines))
    others = [one for one in lines if parts(one)[0] == parts(line)[0] and one.path != line.path and one.language == line.language]
    place = draft.live(draft.rng.choice(others))
    new = draft.after(section(draft, place)[-1], "", *[one.text for one in section(draft, line)])
    draft.expect("GL104", new[1], line)


@plants("GL105", "heading")
def reversed_heading(draft):
    line = draft.pick("requirement", "item", where=lambda one: not re.search(r"-\d\d\.", one.text))
    family, number = parts(line)
    swap(line, f"{family}-{number}", f"{number}-{family}")
    draft.expect("GL105", line)


@plants("GL105", "sub-item")
def reversed_item(draft):
    line = draft.pick("item", where=lambda one: re.search(r"-\d\d\.\d+\*\*", one.text))
    line.text = re.sub(r"([A-Z0-9]{3})-(\d\d)\.(\d+)", draft.rng.choice([r"\3.\2-\1", r"\2.\3-\1", r"\2-\1.\3"]), line.text, count=1)
    draft.expect("GL105", line)


@plants("GL105", "link text")
def reversed_link(draft):
    line = draft.like(r"\[[A-Z][A-Z0-9]{2}-\d\d\]\(")
    line.text = re.sub(r"\[([A-Z][A-Z0-9]{2})-(\d\d)\]\(", r"[\2-\1](", line.text, count=1)
    draft.expect("GL105", line)


LOOK = {"A": "А", "C": "С", "E": "Е", "O": "О", "P": "Р", "M": "М", "T": "Т", "K": "К", "B": "В", "I": "І", "R": "Ｒ", "S": "Ѕ"}


def foreign(draft, line, end="", begin=""):
    family, number = parts(line)
    digits = number.translate(str.maketrans("0123456789", draft.rng.choice(["٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "۰۱۲۳۴۵۶۷۸۹"])))
    letter = draft.rng.choice([one for one in family if one in LOOK] or [family[0]])
    wrong = family.replace(letter, LOOK.get(letter, chr(ord(letter) + 0xFEE0)), 1)
    form = draft.rng.choice(
        [f"{family}-{digits}", f"{wrong}-{number}", f"{family}–{number}", f"{family}\u2011{number}", f"{family}ـ{number}"]
    )
    swap(line, f"{begin}{family}-{number}{end}", f"{begin}{form}{end}")
    draft.expect("GL106", line)


@plants("GL106", "heading")
def foreign_heading(draft):
    foreign(draft, draft.pick("requirement"))


@plants("GL106", "item")
def foreign_item(draft):
    foreign(draft, draft.pick("item"))


@plants("GL106", "link text")
def foreign_link(draft):
    line = draft.pick("prose", "row", "bullet", where=lambda one: re.search(r"^[^A-Z]*\[[A-Z][A-Z0-9]{2}-\d\d\]\(", one.text))
    foreign(draft, line, "](", "[")


WORDS = {
    "en": {"must": "should", "must not": "should not", "should": "may", "should not": "must not", "may": "must"},
    "ar": {"يجب": "ينبغي", "يُحظر": "لا ينبغي", "لا يجوز": "ينبغي", "ينبغي": "يجوز", "لا ينبغي": "يجب", "يجوز": "يجب"},
}


@plants("GL107", "other word")
def other_word(draft):
    line = draft.pick("level", where=lambda one: draft_requirement(draft, one))
    word = re.search(r"\*\*(must not|must|should not|should|may|يجب|يُحظر|لا يجوز|ينبغي|لا ينبغي|يجوز)\*\*", line.text)[1]
    swap(line, f"**{word}**", f"**{WORDS[line.language][word]}**")
    draft.expect("GL107", line, draft.head(line))


@plants("GL107", "level in both languages")
def other_level(draft):
    line = draft.pick("requirement", where=lambda one: "data-level=must " in one.text)
    for one in pair(draft, line):
        swap(one, "data-level=must ", "data-level=should ")
        draft.expect("GL107", *[two for two in draft.unit(one) if two.kind in ("level", "requirement")])


def draft_requirement(draft, line):
    """Tell whether a line is the first sentence below the heading of a requirement with a level."""
    index = draft.tree.by_place.get((line.path, line.number - 2))
    return index is not None and index.kind == "requirement" and "data-level" in index.text


@plants("GL108", "renumbered", alone=True)
def renumbered(draft):
    line = draft.pick("requirement")
    family, number = parts(line)
    old, new = f"{family}-{number}", f"{family}-97"
    for path in draft.tree.paths:
        text = draft.tree.text(path)
        if old in text or f"#{old.lower()}" in text:
            for one in draft.lines(path):
                one.text = re.sub(rf"\b{old}\b", new, re.sub(rf"#{old.lower()}(?![\w-])", f"#{new.lower()}", one.text))
    spots = [(path, number) for path in (line.path, draft.other(line.path)) for number in range(1, 400)]
    draft.expect("GL108", *spots, ("docs/assets/data/published.json", 1), times=(1, 2))


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


NEW = {
    "ar": ("{id} متطلب جديد", "**ينبغي** على الجهة مراجعة هذا الأمر.", "**الإثبات:** محضر المراجعة."),
    "en": ("{id} New requirement", "The entity **should** review this matter.", "**Evidence:** the record of the review."),
}


def new_requirement(draft, line, identity, level="should", evidence=True):
    title, sentence, proof = NEW[line.language]
    head = f"### {title.format(id=identity)} {{ #{identity.lower()} data-level={level} }}"
    return draft.after(section(draft, line)[-1], "", head, "", sentence, *(["", proof] if evidence else []))


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
