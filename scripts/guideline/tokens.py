"""Left-to-right tokens in Arabic text: what must keep its order, such as dates, ranges, addresses and Latin names."""

import re

_WORD = r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_PART = r"(?:[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]|(?<=[A-Za-z0-9])[-._/:@&'’+\\](?=[A-Za-z0-9]))"
_LATIN = rf"[@#]?(?:v(?=\d))?(?:\d+[-.])*\d*{_WORD}(?:{_PART}|_)*(?:\+\+?|[%#])?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_UNIT = r"(?:[KMGT]B|[km]bps|[KMG]bps|k?Hz|[km]?[gml]|[ck]m|px|pt|dpi|fps|SAR|AED|USD|EUR|GBP|AM|PM|am|pm)\b"
_NUMBER = r"\d+(?:[.,:]\d+)*%?"
_BRACKET = r"(?:[ ]\([A-Za-z0-9][A-Za-z0-9 .-]{0,40}\)(?=[ ][A-Za-z]))?"
_OPERAND = r"(?:\d+(?:[.,]\d+)*(?:[ ]?%)?|\(\d+(?:[ ]?[-–−+×÷/][ ]?\d+){1,9}\))"
TOKEN = re.compile(
    rf"""
    (?<![\w@#.-])(?:
      (?<!\+)[a-z][a-z0-9+.-]*://[^\s\u0600-\u06ff«»()<>\u0002\u0003]+[\w/]            # address
    | (?<!\+)[\w.+-]+@[\w-]+(?:\.[\w-]+)+                                              # e-mail
    | “[A-Za-z][^“”\n\u0002\u0003\u0590-\u08ff]{{2,400}}”                                # quotation
    | (?:\d{{1,2}}[ ](?={_MONTH}))?                                                       # day before an English month
      {_LATIN}(?:{_BRACKET}[,;]?[ \u00a0](?:&[ ])?(?:{_LATIN}|{_NUMBER}(?:[-–/:.]\d+)*(?!\w)))*  # Latin run, IDs, versions, handles
    | \d{{4}}-\d\d-\d\d[ \u00a0]\d{{1,2}}:\d\d                                              # date and time
    | \+?\(?\d{{2,4}}\)?(?:[ -]\d{{2,4}}){{2,}}(?![:.]\d)                              # phone number
    | \+\d[\d -]{{5,}}\d                                                               # international phone number
    | \d{{1,3}}(?:[ \u00a0]\d{{3}})+                                                      # thousands
    | \d+(?:[.,]\d+)*[ \u00a0]{_UNIT}                                                  # measure
    | \d+%?(?:[-–−/:×=.]\d+%?)+                                                         # date, range, control number, clock, ratio
    | {_OPERAND}(?:(?:[-–−+×÷=/]|[ ][-–−+×÷=/][ ]){_OPERAND}){{1,99}}                              # formula, range or date with spaces
    | [-−+±<>≤≥]\d+(?:[.,]\d+)*%?                                                      # signed or compared number
    | [$€£]\d+(?:[.,]\d+)* | \d+(?:[.,]\d+)*[$€£]                                      # amount
    )(?!\w)
    """,
    re.VERBOSE | re.ASCII,
)
"""What must be read from left to right inside right-to-left text."""

_STASH = re.compile("\u0002[^\u0003]*\u0003")


def pieces(text):
    """Split a text into (piece, is it a left-to-right token?); Markdown's own place-holders stay untouched."""
    last = 0
    for stash in [*_STASH.finditer(text), None]:
        stop = stash.start() if stash else len(text)
        for match in TOKEN.finditer(text, last, stop):
            if match.start() > last:
                yield text[last : match.start()], False
            yield match[0], True
            last = match.end()
        end = stash.end() if stash else stop
        if end > last:
            yield text[last:end], False
        last = end
