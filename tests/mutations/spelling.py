"""GL6: broken order and encoding, misspelt words, scripts glued together."""

import re

from mutations.edits import arabic_word, choose, clean, pair, put
from mutations.plant import plants
from mutations.tree import TEXT

TOKENS = ("2026-11-22", "22-11-2026", "3-5", "09:00-17:00", "2-1-1", "22/11/2026", "+966 11 123 4567")


@plants("GL611", "heading")
def turned(draft):
    line = draft.pick("heading", where=clean_title)
    token = draft.rng.choice(TOKENS)
    for one in pair(draft, line):
        one.text = one.text.replace(" { #", f" في {token} {{ #" if one.arabic else f" on {token} {{ #")
    draft.expect("GL611", pair(draft, line)[0])


def clean_title(line):
    return " { #" in line.text and ".checklist" not in line.text


@plants("GL612", "two encodings")
def mojibake(draft):
    line, (start, end) = arabic_word(draft)
    line.text = (
        line.text[:start]
        + line.text[start:end]
        .encode()
        .decode("latin-1" if draft.rng.random() < 0.5 else "cp1256", "replace")
        .replace("\x81", "")
        .replace("\x8d", "")
        + line.text[end:]
    )
    draft.expect("GL612", line)


@plants("GL612", "English")
def mojibake_mark(draft):
    line = draft.pick(*TEXT, "level", language="en", where=lambda one: re.search("[’“”–]", one.text))
    match = choose(draft, line, "[’“”–]")
    put(line, match, draft.rng.choice([match[0].encode().decode("cp1252", "replace"), "\ufffd"]))
    draft.expect("GL612", line)


SPELLING = {"إلى": "الى", "في": "فى", "التي": "التى", "الذي": "الذى", "إذا": "اذا", "هذه": "هذة", "أو": "او", "أكثر": "اكثر"}


@plants("GL613", "word")
def misspelt(draft):
    right, wrong = draft.rng.choice(list(SPELLING.items()))
    line = draft.like(rf"(?<!\w){right}(?![\w\u064b-\u0652])", *TEXT, "level", language="ar")
    put(line, choose(draft, line, rf"(?<!\w){right}(?![\w\u064b-\u0652])"), wrong)
    draft.expect("GL613", line)


@plants("GL615", "space lost")
def glued(draft):
    pattern = r"(?<=[\u0621-\u064a]{3}) (?=[A-Z][A-Za-z]{2})|(?<=[A-Za-z]{3}) (?=[\u0621-\u064a]{3})"
    line = draft.pick(*TEXT, "level", language="ar", where=lambda one: re.search(pattern, one.text) and clean(one))
    put(line, choose(draft, line, pattern), "")
    draft.expect("GL615", line)


ENGLISH = {
    "separate": "seperate", "receive": "recieve", "which": "whcih", "their": "thier", "responsible": "responsable", "account": "acount",
    "before": "befor", "necessary": "neccessary", "the": "teh", "management": "managment", "access": "acces", "public": "pubilc",
}  # fmt: skip


@plants("GL620", "word")
def english(draft):
    right = draft.rng.choice(sorted(ENGLISH))
    pattern = rf"(?<![\w/#*\[-]){right}(?![\w/.*\]-])"
    line = draft.pick(
        *TEXT, "level", language="en", where=lambda one: clean(one) and re.search(pattern, re.sub(r"\]\([^)]*\)", "", one.text))
    )
    body = re.sub(r"\]\([^)]*\)", lambda match: "_" * len(match[0]), line.text)
    match = draft.rng.choice(list(re.finditer(pattern, body)))
    put(line, match, ENGLISH[right])
    draft.expect("GL620", line)
