"""Helpers for IDs, Arabic text and mixed directions."""

import re
import unicodedata

ID = re.compile(r"[A-Z][A-Z0-9][A-Z0-9]-\d\d(?:\.\d{1,2})?", re.ASCII)
"""A requirement ID such as SEC-03, or the ID of a checklist item such as SEC-03.1."""

REQUIREMENT_ID = re.compile(r"[A-Z][A-Z0-9][A-Z0-9]-\d\d", re.ASCII)
"""The ID of a requirement, without the sub-number of an item."""

BIDI_CONTROLS = {
    "\u061c": "ARABIC LETTER MARK", "\u200e": "LEFT-TO-RIGHT MARK", "\u200f": "RIGHT-TO-LEFT MARK",
    "\u202a": "LEFT-TO-RIGHT EMBEDDING", "\u202b": "RIGHT-TO-LEFT EMBEDDING", "\u202c": "POP DIRECTIONAL FORMATTING",
    "\u202d": "LEFT-TO-RIGHT OVERRIDE", "\u202e": "RIGHT-TO-LEFT OVERRIDE", "\u2066": "LEFT-TO-RIGHT ISOLATE",
    "\u2067": "RIGHT-TO-LEFT ISOLATE", "\u2068": "FIRST STRONG ISOLATE", "\u2069": "POP DIRECTIONAL ISOLATE",
}  # fmt: skip
"""Invisible characters that change the display order, with their Unicode names (UAX #9)."""

_HIDDEN = (
    "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"

INVISIBLE = re.compile(rf"[{_HIDDEN}\u200c]|(?<![A-Za-z])\u00ad|\u00ad(?!\d)|(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])")
"""Invisible characters: controls, zero widths, fillers; not the joiner of an emoji, nor the soft hyphen that stands for one in an ID."""

_UNSEEN = re.compile(f"[{_HIDDEN}\u00ad\u200c\u200d{''.join(BIDI_CONTROLS)}]")
_CONTROL = re.compile(f"[{''.join(BIDI_CONTROLS)}]")

LOOK_ALIKES = str.maketrans("АВСЕНІЈКМОРЅТХУаеосрхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα‐‑‒–—―−ـ", "ABCEHIJKMOPSTXYaeocpxyijsABEZHIKMNOPTYXoa--------")
"""Cyrillic and Greek letters that look Latin, and the dashes that look like a hyphen (from UTS #39)."""

_LOOSE = re.compile(r"([A-Za-z][A-Za-z0-9]{1,4}?)\s*[-_./ ]?\s*(\d{1,3})(\.\d{1,2})?", re.ASCII)
_REVERSED = re.compile(r"(?:(\d{1,2})\.)?(\d{1,3})\s*[-_]\s*([A-Za-z][A-Za-z0-9]{2})(?:\.(\d{1,2}))?", re.ASCII)


def visible(text):
    """Return a text without its invisible characters; GL602 and GL603 speak for them."""
    return INVISIBLE.sub("", _CONTROL.sub("", text)) if _UNSEEN.search(text) else text


def plain(token):
    """Return a token with compatibility forms, look-alike letters and other digits turned into ASCII where possible."""
    visible = "".join(c for c in token.replace("\u00ad", "-") if unicodedata.category(c) != "Cf")
    folded = unicodedata.normalize("NFKD", visible).translate(LOOK_ALIKES)
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return "".join(str(unicodedata.digit(c)) if unicodedata.digit(c, None) is not None else c for c in folded)


def meant_id(token):
    """Return the ID that a slightly wrong token means (Sec-3 -> SEC-03, 03-SEC -> SEC-03), or None if it means none."""
    if ID.fullmatch(token):
        return token
    token = plain(token).strip()
    if match := _LOOSE.fullmatch(token):
        family, number, sub = match.groups()
    elif match := _REVERSED.fullmatch(token):
        first, number, family, last = match.groups()
        if first and len(first) == 2:  # 05.1-SEC is how SEC-05.1 is displayed
            first, number = number, first
        sub = f".{first or last}" if first or last else None
    else:
        return None
    return f"{family.upper()}-{int(number):02d}{sub or ''}"


def has_foreign_letters(token):
    """Tell whether an ID would be right if its foreign letters, digits or dashes were plain ones."""
    return not token.isascii() and meant_id(token) is not None


def id_of_anchor(anchor):
    """Return the requirement ID an anchor stands for (sec-03 -> SEC-03), or None if it stands for none."""
    token = (anchor or "").upper()
    return token if ID.fullmatch(token) and anchor == token.lower() else None
