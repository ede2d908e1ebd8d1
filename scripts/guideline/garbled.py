"""Text that was read with a wrong encoding, recognised by reading it with the right one."""

import re
from functools import lru_cache

_CODE_PAGES = ("cp1252", "cp1256", "mac_roman", "latin-1")
_SUSPECT = re.compile(
    "[\u00c2\u00c3\u00d8\u00d9\u00e2\u00ef\u00ff\u0178\u201a\u221a]|[\u0637\u0638][^\x00-\x7f\u060c\u061b\u061f\u0621-\u0652\\s،؛؟»”’…]|\ufffd|[?]{3}"
)
_RUN = re.compile("[\u0637\u0638]?[^\x00-\x7f\u060c\u061b\u061f\u0621-\u0636\u0639-\u063a\u0641-\u0648\u064a-\u0652]+")
_ARABIC_RUN = re.compile("(?:[\u0637\u0638\u00e2][^\x00-\x7f\\s]){2,}")
_MEANT = re.compile("[\u00a0-\u00ff\u0152\u0153\u0600-\u06ff\u2010-\u2026\u20ac\u2122\ufeff]+")
_LOST = re.compile(r"(?<![\w?])[?]{3,}(?: +[?]{2,})+(?![\w?])")


_TRACES = (*"ÂÃØÙâïÿŸ‚√\ufffd", "???", "ط§", "ظ„", "ظٹ", "ط±", "ظ†", "ظˆ", "ط©", "ط¨", "ظ…", "طھ")


def may_be_garbled(source):
    """Tell whether a text may hold what `garbled` looks for."""
    return any(trace in source for trace in _TRACES)


@lru_cache(maxsize=4096)
def garbled(line):
    """Return (index, what stands there, what was meant or "") of text in a line that was read with a wrong encoding, or None."""
    if (line.isascii() and "???" not in line) or not _SUSPECT.search(line):
        return None
    if (at := line.find("\ufffd")) >= 0:
        return at, "\ufffd", ""
    if match := _LOST.search(line):
        return match.start(), match[0], ""
    for pattern in (_ARABIC_RUN, _RUN):
        for match in pattern.finditer(line):
            for name in _CODE_PAGES:
                if meant := _repaired(match[0], name):
                    return match.start(), match[0], meant
    return None


def _repaired(run, name):
    """Return what a run of characters was before it was read as a code page, or None."""
    data = bytearray()
    for character in run:
        try:
            data += character.encode(name)
        except UnicodeEncodeError:
            if not "\x80" <= character <= "\x9f":
                return None
            data.append(ord(character))
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return meant if _MEANT.fullmatch(meant) and run != "√π" else None
