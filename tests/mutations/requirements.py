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
    swap(line, f"{family}-{number}", draft.rng.choice(forms).format(f=family, n=number, low=family.lower(), m=int(number)))


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


NEW = {
    "ar": ("{id} متطلب جديد", "**ينبغي** على الجهة مراجعة هذا الأمر.", "**الإثبات:** محضر المراجعة."),
    "en": ("{id} New requirement", "The entity **should** review this matter.", "**Evidence:** the record of the review."),
}


def new_requirement(draft, line, identity, level="should", evidence=True):
    title, sentence, proof = NEW[line.language]
    if level == "must":
        sentence = sentence.replace("**should**", "**must**").replace("**ينبغي**", "**يجب**")
    head = f"### {title.format(id=identity)} {{ #{identity.lower()} data-level={level} }}"
    return draft.after(section(draft, line)[-1], "", head, "", sentence, *(["", proof] if evidence else []))
