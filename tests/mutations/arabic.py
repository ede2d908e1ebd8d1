"""GL6: slips in Arabic and English spelling."""

import re
import unicodedata

from mutations.draft import Missing
from mutations.edits import arabic_word, choose, clean, put, soft, tail
from mutations.plant import plants
from mutations.tree import TEXT

KINDS = (*TEXT, "level", "heading", "requirement", "title")


@plants("GL601", "line not translated")
def untranslated(draft):
    line = draft.pick(
        "prose", "bullet", "definition", where=lambda one: clean(one) and len(one.text) > 60 and not re.search(r"\d|\]\(", one.text)
    )
    if len(draft.twin(line).text) < 40:
        raise Missing
    line.text = re.match(r"(?:- |:   |    )?", line.text)[0] + re.sub(r"^(?:- |:   |    )", "", draft.twin(line).text)
    draft.expect("GL601", line)


SENTENCE = {
    "ar": "The team checks each account once a month and keeps the result.",
    "en": "يراجع الفريق كل حساب مرة في الشهر ويحفظ النتيجة.",
}


@plants("GL601", "sentence")
def foreign_sentence(draft):
    line = soft(draft, kinds=("prose", "bullet", "number"))
    line.text += " " + SENTENCE[line.language]
    draft.expect("GL601", line)


@plants("GL601", "cell")
def foreign_cell(draft):
    line = draft.pick("row", where=lambda one: clean(one) and "glossary" not in one.path and not re.search(r"\d|\]\(", one.text))
    cells = line.text.split(" | ")
    cells[-1] = SENTENCE[line.language] + " |"
    line.text = " | ".join(cells)
    draft.expect("GL601", line)


@plants("GL601", "heading")
def foreign_heading(draft):
    line = draft.pick("heading", where=lambda one: not re.search(r"\d|[A-Z]{2}", one.text))
    other = draft.twin(line)
    line.text = re.sub(r"^(#+) .* \{", lambda match: f"{match[1]} {other.text.partition(' ')[2].partition(' {')[0]} {{", line.text)
    draft.expect("GL601", line)


def inside(draft, character, kinds=KINDS, language=None):
    """Put a character into a word of a line."""
    line = draft.pick(*kinds, where=lambda one: re.search(r"[^\W\d_]{5}", re.sub(r"\]\([^)]*\)|\{.*", "", one.text)), language=language)
    body = re.sub(
        r"\]\([^)]*\)|\{.*|^\W*[A-Z0-9]{3}-[\d.]+|\[[A-Z0-9-]*(?=\])|\*\*[^*]*\*\*|`[^`]*`", lambda match: " " * len(match[0]), line.text
    )
    match = draft.rng.choice(list(re.finditer(r"[^\W\d_]{4,}", body)) or [None])
    place = match.start() + 2 if match else len(line.text)
    line.text = line.text[:place] + character + line.text[place:]
    return line


@plants("GL602", "control")
def control(draft):
    line = inside(draft, draft.rng.choice(["\u200f", "\u200e", "\u202b", "\u202c", "\u2067", "\u061c"]))
    draft.expect("GL602", line)


@plants("GL602", "entity")
def entity(draft):
    line = soft(draft)
    tail(line, draft.rng.choice(["&rlm;", "&lrm;", "&#x200F;", "&#8206;"]))
    draft.expect("GL602", line)


@plants("GL603", "character")
def invisible(draft):
    draft.expect("GL603", inside(draft, draft.rng.choice(["\u200b", "\u2060", "\ufeff", "\u00ad", "\u200c", "\u200d"])))


@plants("GL603", "front matter")
def invisible_title(draft):
    line = draft.pick("front", where=lambda one: one.text.startswith("title: "))
    line.text += draft.rng.choice(["\u200b", "\u2060"])
    draft.expect("GL603", line)


@plants("GL604", "other digits")
def other_digits(draft):
    line = draft.pick(*TEXT, "heading", "level", language="ar", where=lambda one: re.search(r"(?<= )\d{1,4}(?= [\u0621-\u064a])", one.text))
    match = choose(draft, line, r"(?<= )\d{1,4}(?= [\u0621-\u064a])")
    put(line, match, match[0].translate(str.maketrans("0123456789", draft.rng.choice(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))))
    draft.expect("GL604", line)


@plants("GL605", "mark")
def latin_mark(draft):
    line = draft.pick(*TEXT, "level", "title", language="ar", where=lambda one: re.search(r"[\u0621-\u064a][،؛؟]", one.text))
    match = choose(draft, line, r"(?<=[\u0621-\u064a])[،؛؟]")
    put(line, match, {"،": ",", "؛": ";", "؟": "?"}[match[0]])
    draft.expect("GL605", line)


@plants("GL606", "word")
def tatweel(draft):
    line, (start, _) = arabic_word(draft)
    after = next((i for i in range(start, start + 3) if line.text[i] in "بتثجحخسشصضطظعغفقكلمنهي"), None)
    joined = after is not None
    place = after + 1 if joined else start + 1
    line.text = line.text[:place] + "ـ" * draft.rng.choice([1, 3]) + line.text[place:]
    draft.expect("GL606", line)


def spaced(form, pattern, new, *kinds):
    """Register a slip of spaces around marks for each language."""
    for language in ("ar", "en"):

        @plants("GL607", f"{form}, {language}")
        def slip(draft, language=language):
            line = draft.pick(*kinds, language=language, where=lambda one: re.search(pattern, one.text))
            match = choose(draft, line, pattern)
            put(line, match, match.expand(new))
            draft.expect("GL607", line)


spaced("space before", r"(?<=[^\W\d_])([،؛,;])(?= )", r" \1", "prose", "bullet", "number", "level", "row")
spaced("space before the end", r"(?<=[^\W\d_])([.؟:])$", r" \1", "prose", "bullet", "number")
spaced("no space after", r"(?<=[^\W\d_])([،؛,;]) (?=[^\W\d_])", r"\1", "prose", "bullet", "number", "level", "row")


@plants("GL608", "letter")
def persian(draft):
    pairs = {"ك": "ک", "ي": "ی", "ى": "ی", "ه": "ہ"}
    line = draft.pick(*KINDS, language="ar", where=lambda one: re.search(r"[\u0621-\u064a][كيىه][\u0621-\u064a]?", one.text))
    match = choose(draft, line, r"(?<=[\u0621-\u064a])[كيىه]")
    put(line, match, pairs[match[0]])
    draft.expect("GL608", line)


@plants("GL609", "form")
def presentation(draft):
    line = draft.pick(*KINDS, language="ar", where=lambda one: re.search(r"لا|ل[إأ]|[سمن]", one.text))
    match = choose(draft, line, r"لا|لإ|لأ|(?<=[\u0621-\u064a])[سمن](?=[\u0621-\u064a])")
    put(line, match, {"لا": "ﻻ", "لإ": "ﻹ", "لأ": "ﻷ", "س": "ﺴ", "م": "ﻤ", "ن": "ﻨ"}[match[0]])
    draft.expect("GL609", line)


@plants("GL610", "decomposed")
def decomposed(draft):
    line = draft.pick(*KINDS, language="ar", where=lambda one: re.search("[أإآؤئ]", one.text))
    match = choose(draft, line, "[أإآؤئ]")
    put(line, match, unicodedata.normalize("NFD", match[0]))
    draft.expect("GL610", line)


@plants("GL610", "English")
def decomposed_name(draft):
    line = soft(draft, "en")
    tail(line, " cafe\u0301")
    draft.expect("GL610", line)
