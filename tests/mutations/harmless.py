"""What must never be found: each has been seen as a false alarm elsewhere."""

import re

from mutations.draft import Missing
from mutations.edits import LINK, arabic_word, choose, clean, pair, put, tail
from mutations.plant import harmless
from mutations.tree import TEXT

KINDS = (*TEXT, "level")


@harmless("underscores for asterisks")
def underscores(draft):
    line = draft.pick(*KINDS, where=lambda one: re.search(r"(?<!\w)\*\*[^*]+\*\*(?!\w)", one.text) and "{" not in one.text)
    match = choose(draft, line, r"(?<!\w)\*\*([^*]+)\*\*(?!\w)")
    put(line, match, f"__{match[1]}__")


@harmless("reflowed paragraph")
def joined(draft):
    below = draft.tree.by_place
    line = draft.pick("prose", where=lambda one: (two := below.get((one.path, one.number + 1))) and two.kind == "prose")
    lines = draft.lines(line.path)
    other = lines[lines.index(line) + 1]
    line.text += " " + other.text
    draft.drop(other)


@harmless("paragraph broken in two lines")
def broken(draft):
    line = draft.pick("prose", where=lambda one: re.search(r"\w{3} \w{3,}", one.text) and not re.search(r"[\[*`{<“«(]", one.text))
    match = choose(draft, line, r"(?<=\w{3}) (?=[^\W\d]{3,})")
    draft.after(line, line.text[match.end() :])
    line.text = line.text[: match.start()]


@harmless("asterisk for the hyphen of a list")
def asterisk(draft):
    line = draft.pick("bullet", "item")
    lines = draft.lines(line.path)
    same = [lines.index(line)]
    for step in (-1, 1):
        place = same[0] + step
        while lines[place].kind == line.kind:
            same.append(place)
            place += step
    for place in same:
        lines[place].text = "*" + lines[place].text[1:]


@harmless("trailing spaces")
def trailing(draft):
    line = draft.pick(*KINDS, "heading", "blank", "title", where=lambda one: one.number > 12)
    line.text += draft.rng.choice([" ", "  ", "   "])


@harmless("straight quotes")
def straight(draft):
    line = draft.pick(*KINDS, language="en", where=lambda one: re.search("[“’]", one.text) and "{" not in one.text)
    line.text = line.text.replace("“", '"').replace("”", '"').replace("’", "'")


@harmless("other quotes")
def other_quotes(draft):
    line = draft.pick(*KINDS, language="ar", where=lambda one: "«" in one.text and "{" not in one.text)
    line.text = line.text.replace("«", "“").replace("»", "”") if draft.rng.random() < 0.5 else line.text.replace("«", '"').replace("»", '"')


def with_mfa(draft):
    """Return a random Arabic line on a page that explains MFA."""
    places = {}
    for kind in ("prose", "level"):
        for one in draft.tree.lines[kind]:
            if one.arabic and "(MFA)" in one.text:
                places.setdefault(one.path, one.number)
    return draft.pick("prose", "bullet", "number", where=lambda one: clean(one) and one.number > places.get(one.path, 9999))


@harmless("clitics before Latin", confirm=True)
def clitic(draft):
    tail(with_mfa(draft), draft.rng.choice([" ومنها الـ MFA", " بـ MFA", " وMFA", " لـ MFA", " والـMFA"]))


@harmless("full diacritics")
def diacritics(draft):
    line, (start, end) = arabic_word(draft, (*TEXT, "level"))
    word = "".join(
        letter + (draft.rng.choice("\u064e\u064f\u0650\u0652") if letter not in "اآأإىءؤئة" else "") for letter in line.text[start:end]
    )
    line.text = line.text[:start] + word + line.text[end:]


BOTH = {
    "comma in a number": (" بعدد 1,000", " at 1,000"),
    "question mark in an address": (
        " ([المصدر الأصلي](https://example.com/a?b=1;c,d))",
        " ([the original source](https://example.com/a?b=1;c,d))",
    ),
    "date and marks in code": (" `2026-11-22, a?b;c`", " `2026-11-22, a?b;c`"),
    "date in bdi": (' في <bdi dir="ltr">2026-11-22</bdi>', ' on <bdi dir="ltr">2026-11-22</bdi>'),
    "ID in code": (" `SEC-03` و`ABC-77`", " `SEC-03` and `ABC-77`"),
    "ID in an address": (" ([السجل العام](https://example.com/SEC-77))", " ([the public log](https://example.com/SEC-77))"),
    "proper noun": (" في منصة LinkedIn", " on LinkedIn"),
    "Hijri date": (" في 22 نوفمبر 2026 (12 جمادى الآخرة 1448هـ)", " on 22 November 2026"),
    "forms of a term": (
        " في الحسابات الرسمية، وفي حسابين رسميين، ولحساباتها الرسمية",
        " in official accounts and in an official account’s settings",
    ),
}


def in_both(form, arabic, english):
    @harmless(form, confirm=True)
    def insert(draft):
        for line in pair(draft, draft.pick("prose", "bullet", "number", where=lambda one: clean(one) and len(one.text) > 30)):
            tail(line, arabic if line.arabic else english)


for _form, (_arabic, _english) in BOTH.items():
    in_both(_form, _arabic, _english)


@harmless("ID in a code block", confirm=True)
def code_block(draft):
    for line in pair(draft, draft.pick("blank", where=lambda one: one.number > 12)):
        if line.kind != "blank":
            raise Missing
        draft.after(line, "```text", "SEC-88, see https://example.com/?x", "2026-11-22", "```", "")


@harmless("line of names", confirm=True)
def names(draft):
    text = draft.rng.choice(["- LinkedIn, YouTube, Snapchat", "- `docs/ar/index.md`", "- Instagram"])
    for line in pair(draft, draft.pick("bullet")):
        draft.after(line, text)


@harmless("other order of links", confirm=True)
def link_order(draft):
    line = draft.pick("bullet", "prose", "row", "number", where=lambda one: len(LINK.findall(one.text)) > 1 and "*" not in one.text)
    one, two = list(LINK.finditer(line.text))[:2]
    line.text = line.text[: one.start()] + two[0] + line.text[one.end() : two.start()] + one[0] + line.text[two.end() :]


@harmless("link twice", confirm=True)
def link_twice(draft):
    line = draft.pick("prose", "bullet", where=lambda one: LINK.search(one.text))
    match = choose(draft, line, LINK.pattern)
    tail(line, (" و" if line.arabic else " and ") + match[0])


@harmless("sentence in two")
def two_sentences(draft):
    line = draft.pick("prose", where=lambda one: re.search(r"[^\W\d_]؛ [\u0621-\u064a]|[a-z]; [a-z]", one.text))
    match = choose(draft, line, r"[؛;] (\w)")
    put(line, match, f". {match[1].upper()}")


@harmless("Arabic sign for per cent")
def per_cent(draft):
    line = draft.pick(*KINDS, language="ar", where=lambda one: re.search(r"\d ?[%٪]", one.text))
    line.text = line.text.replace("%", "٪") if "%" in line.text else line.text.replace("٪", "%")


ARABIC = {"3": "ثلاثة", "4": "أربعة", "5": "خمسة", "6": "ستة", "7": "سبعة", "10": "عشرة"}
ENGLISH = {"3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "10": "ten"}


@harmless("number as a word", confirm=True)
def in_words(draft):
    pattern = r"(?<= )(?:[34567]|10)(?= [a-z\u0621-\u064a]{3})"
    line = draft.pick("prose", "bullet", "number", "level", where=lambda one: re.search(pattern, one.text))
    match = choose(draft, line, pattern)
    put(line, match, (ARABIC if line.arabic else ENGLISH)[match[0]])


@harmless("waived defect")
def waived(draft):
    line = draft.pick("prose", "bullet", "number", where=clean)
    lines = draft.lines(line.path)
    tail(line, "\u200f")
    draft.after(lines[lines.index(line) - 1], "<!-- gl-ignore-next GL602: a sample of a mark -->")
