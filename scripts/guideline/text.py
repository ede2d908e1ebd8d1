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

LOOK_ALIKES = str.maketrans("АВСЕНІЈКМОРЅТХУаеосрхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα‐‑‒–—―−ـ", "ABCEHIJKMOPSTXYaeocpxyijsABEZHIKMNOPTYXoa--------")
"""Cyrillic and Greek letters that look Latin, and the dashes that look like a hyphen (from UTS #39)."""

_LOOSE = re.compile(r"([A-Za-z][A-Za-z0-9]{1,4}?)\s*[-_./ ]?\s*(\d{1,3})(\.\d{1,2})?", re.ASCII)
_REVERSED = re.compile(r"(?:(\d{1,2})\.)?(\d{1,3})\s*[-_]\s*([A-Za-z][A-Za-z0-9]{2})(?:\.(\d{1,2}))?", re.ASCII)


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
