"""The words of a text as a reader sees them: without Markdown, and folded so that only a change of words or numbers counts.

The fingerprints of the translation record are made from these words.
"""

import hashlib
import html
import re
import unicodedata

_LISTS = re.compile(r"^[ \t]*(?:[-*+>]|\d+[.)])(?:[ \t]+\[[ xX]\])?[ \t]+", re.MULTILINE)
_FENCES = re.compile(r"^[ \t]*(?:/{3,}|!{3}\+?|\?{3}\+?|={3})[ \t]*\w*[ \t|]*|^[ \t|:]*--[ \t|:-]*$", re.MULTILINE)
_DEFINITIONS = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*|\[\^[^\[\]\n]+\]:?", re.MULTILINE)
_TARGETS = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]")
_ATTRIBUTES = re.compile(r"\{:?[ ]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
_DROPPED = re.compile("[\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff_]")
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d]+|[%<>≤≥=+×±$€°]")
_FORMS = dict(zip(
    "أإآٱىیةہۀکؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬",
    "ااااييهههكءء01234567890123456789%.,",
    strict=True,
))  # fmt: skip
_FOLDED = re.compile(f"[{''.join(_FORMS)}]")

_ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
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
