"""The words of a text as a reader sees them: without Markdown, and folded so that only a change of words or numbers counts.

The fingerprints of the translation record are made from these words.
"""

import hashlib
import html
import re
import unicodedata

_LISTS = re.compile(r"^[ \t]*(?:[-*+>]|\d+[.)])(?:[ \t]+\[[ xX]\])?[ \t]+", re.MULTILINE)
_FENCES = re.compile(r"^[ \t]*(?:/{3,}|!{3}\+?|\?{3}\+?|={3})[ \t]*\w*[ \t|]*|^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|?)+$", re.MULTILINE)
_DEFINITIONS = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*|\[\^[^\]\n]+\]:?", re.MULTILINE)
_TARGETS = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]")
_ATTRIBUTES = re.compile(r"\{:?[ ]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
_DROPPED = re.compile("[\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff_]")
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d]+|[%<>≤≥=+×±$€°]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_HIJRI = re.compile(
    r"[(\[،,]?\s*(?:\d{1,2}\s+(?:[^\W\d]+\s+){1,2})?1[34]\d\d\s*(?:هـ|ه\b|AH\b)\s*[)\]]?"
    r"|\b1[34]\d\d-\d\d-\d\d\s*(?:هـ|AH\b)"
)
_IDS = re.compile(r"\b[A-Z][A-Z0-9]{0,4}-\d+(?:\.\d+)?\b")
_ORDINALS = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_DIGIT = re.compile(r"\d")
_FORMS = dict(zip(
    "أإآٱىیةہۀکؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬",
    "ااااييهههكءء01234567890123456789%.,",
    strict=True,
))  # fmt: skip
_FOLDED = re.compile(f"[{''.join(_FORMS)}]")

_ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ARABIC = ("صفر", "واحد", "اثن", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر")
WORDS = {word: str(number) for number, word in enumerate(_ENGLISH)}
"""English number words up to twelve, which may stand for digits."""
_SMALL = re.compile(rf"\b(?:{'|'.join(WORDS)})\b")


def shown(prose):
    """Return the text of a piece of Markdown (code and comments blanked out) without its marks; lines stay lines."""
    text = _DEFINITIONS.sub(" ", _FENCES.sub(" ", _LISTS.sub(" ", prose)))
    text = _TARGETS.sub(" ", text) if "](" in text or "][" in text else text
    text = _ATTRIBUTES.sub(" ", text) if "{" in text else text
    text = _TAGS.sub(" ", text) if "<" in text else text
    return html.unescape(text) if "&" in text else text


def fold(text):
    """Return a text without differences of form: case, compatibility forms, vowel signs, tatweel, hamza seats, digit systems."""
    if text.isascii():
        return text.lower().replace("_", "")
    return _FOLDED.sub(_fold, _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold()))


def _fold(match):
    return _FORMS[match[0]]


def digest(text):
    """Return the fingerprint of a text without Markdown: the first 8 hex digits of SHA-256 over its folded words and numbers."""
    tokens = " ".join(_TOKEN.findall(fold(text))).replace(",", "")
    return hashlib.sha256(_SMALL.sub(lambda match: WORDS[match[0]], tokens).encode()).hexdigest()[:8]


def numbers(text):
    """Yield (number, line from 0) for the numbers of a text without Markdown; IDs, ordinals and Hijri dates are no numbers."""
    for line, content in enumerate(text.split("\n")):
        if _DIGIT.search(content):
            content = content if content.isascii() else _FOLDED.sub(_fold, content)
            content = _ORDINALS.sub(" ", _IDS.sub(" ", content))
            for match in _NUMBER.finditer(_HIJRI.sub(" ", content) if "14" in content or "13" in content else content):
                yield match[0].replace(",", ""), line


def spelt(text, number):
    """Tell whether a text says a small number in words; Arabic says two by the dual and one by the word alone."""
    if not number.isdigit() or int(number) > 12:
        return False
    value, folded = int(number), fold(text)
    stems = [_ENGLISH[value], *_ARABIC[value : value + 1]]
    if value == 12 or value == 11:
        stems.append("عشر")
    dual = value == 2 and re.search(r"\w{3}(?:ين|ان|تين|تان)\b|\bboth\b|\btwice\b|كلا|كلتا", folded)
    return value == 1 or bool(dual) or any(stem in folded for stem in stems)
