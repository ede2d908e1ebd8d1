"""The words of a text as a reader sees them: without Markdown, and folded so that only a change of words or numbers counts.

The fingerprints of the translation record are made from these words.
"""

import hashlib
import html
import re
import unicodedata

_START = re.compile(
    r"""[ \t]*(?:
      (?:[-*+>]|\d+[.)])(?:[ \t]+\[[ xX]\])?[ \t]+                      # list, quotation, box to tick
    | (?:/{3,}|!{3}\+?|\?{3}\+?|={3})[ \t]*\w*[ \t|]*                  # block and its kind
    | [ \t|:-]+$                                                       # the line below the head of a table
    | (?<![ \t]{4})\[(?!\^)[^\]]{1,500}\]:.*                             # reference
    )""",
    re.VERBOSE,
)
_STARTS = frozenset("-*+>/!?=|:[0123456789")
_FOOTNOTES = re.compile(r"\[\^[^\[\]\n]{1,200}\]:?")
_TARGETS = re.compile(r"\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500}){0,5}\)|\]\[[^\]\n]{0,500}\]")
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


def shown(prose):
    """Return the text of a piece of Markdown (code and comments blanked out) without its marks; lines stay lines."""
    lines = prose.split("\n")
    for number, line in enumerate(lines):
        if line.lstrip()[:1] in _STARTS and (match := _START.match(line)):
            lines[number] = " " + line[match.end() :]
    text = "\n".join(lines)
    text = _FOOTNOTES.sub(" ", text) if "[^" in text else text
    text = _TARGETS.sub(" ", text) if "](" in text or "][" in text else text
    text = _ATTRIBUTES.sub(" ", text) if "{" in text else text
    text = _TAGS.sub(lambda match: " " + "\n" * match[0].count("\n"), text) if "<" in text else text
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
    return digest_of(fold(text))


def digest_of(folded):
    """Return the fingerprint of a text that is folded already."""
    tokens = _TOKEN.findall(folded)
    return hashlib.sha256(" ".join(map(WORDS.get, tokens, tokens)).replace(",", "").encode()).hexdigest()[:8]
