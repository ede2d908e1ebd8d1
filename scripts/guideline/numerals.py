"""Numbers in a text of either language, in digits and in words, in a form in which they can be compared."""

import re
from collections import Counter

from guideline import words

_FORMS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬أإآ", "01234567890123456789.,ااا")
_MONTHS = (
    "January يناير", "February فبراير", "March مارس", "April ابريل", "May مايو", "June يونيو", "July يوليو",
    "August اغسطس", "September سبتمبر", "October اكتوبر", "November نوفمبر", "December ديسمبر",
)  # fmt: skip
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in (*names.split(), names[:3])}
_NAMES = rf"(?:{'|'.join(sorted(_MONTH, key=len, reverse=True))})(?![A-Za-z])"
_TOKEN = re.compile(
    rf"""
      (?P<id>(?<![A-Za-z0-9\u0370-\u052f])[A-Za-z\u0370-\u052f][A-Za-z0-9\u0370-\u052f]{{0,12}}(?:[-‐‑–−][A-Z0-9]{{1,9}}){{0,3}}[-‐‑–−]\d+(?:\.\d+)?
        |\d{{1,3}}[-_][A-Z][A-Z0-9]{{2}}(?![A-Za-z])(?:\.\d+)?|\d+(?:st|nd|rd|th)(?![A-Za-z]))
    | (?P<hijri>(?:\d{{1,2}}(?:[/-]|[ ](?:[^\W\d]{{2,9}}[ ]){{1,2}})(?:\d{{1,2}}[/-])?)?1[34]\d\d(?:[/-]\d\d[/-]\d\d)?[ ]?(?:هـ|ه(?!\w)|AH?\b|H\b))
    | (?P<y>\d{{4}})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?![-\d])
    | (?P<d2>\d{{1,2}})/(?P<m2>\d{{1,2}})/(?P<y2>\d{{4}})
    | (?P<d3>\d{{1,2}})[ ](?P<m3>{_NAMES})(?:,?[ ](?P<y3>\d{{4}})(?!\d))?
    | (?P<m4>{_NAMES})[ ](?:(?P<d4>\d{{1,2}}),?[ ])?(?P<y4>\d{{4}})(?!\d)
    | (?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![\d:])[ ]?(?P<half>[ap]\.?m\b|[صم](?!\w)|صباح|مساء|ظهر|عصر)?
    | (?P<hour2>\d{{1,2}})[ ]?(?P<half2>[ap]\.?m\b|صباح|مساء)
    | (?P<number>\d+(?:-\d+){{2,}}|\d+(?:[.,]\d+)*)
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def find(line):
    """Yield (number, offset) for the numbers of a line; IDs and ordinals are none, a date or a time is one."""
    if not _DIGIT.search(line):
        return
    for match in _TOKEN.finditer(line if line.isascii() else line.translate(_FORMS)):
        kind = match.lastgroup
        if kind != "id":
            numbers = _plain(match[0]) if kind == "number" else [_time(match) if match["hour"] or match["hour2"] else _date(match)]
            yield from ((one, match.start()) for one in numbers)


def numbers(text):
    """Yield (number, line from 0) for the numbers of a text without Markdown."""
    for number, line in enumerate(text.split("\n")):
        for value, _ in find(line):
            yield value, number


def _plain(written):
    """Return what is written in digits as [1000], [2.5] or the numbers of a list such as 1,2,3."""
    if "," in written and not _THOUSANDS.fullmatch(written):
        return [written.replace(",", ".")] if written.count(",") == 1 and "." not in written else written.split(",")
    return [written if "-" in written else written.replace(",", "").lstrip("0") or "0"]


def _date(match):
    if match["hijri"]:
        return f"{'/'.join(_DIGITS.findall(match['hijri']))}H"
    year, month, day = (next(filter(None, (match[f"{part}{form}"] for form in _KINDS[part])), "") for part in "ymd")
    month = _MONTH.get(month) or int(month)
    return "-".join(filter(None, (year, f"{month:02d}", day.zfill(2) if day else "")))


_DIGITS = re.compile(r"\d+")
_KINDS = {"y": ("", "2", "3", "4"), "m": ("", "2", "3", "4"), "d": ("", "2", "3", "4")}


def _time(match):
    hour, minute, half = int(match["hour"] or match["hour2"]), match["minute"] or "00", match["half"] or match["half2"] or ""
    later = half.startswith(("p", "م", "ظ", "ع"))
    return f"{hour % 12 + 12 * later if half else hour:02d}:{minute}"


def parts(values):
    """Return how often each number stands in some numbers when dates and times are taken apart."""
    return Counter(str(int(one)) for value in values for one in _DIGITS.findall(value))


_UNITS = (
    "zero صفر", "one first once single واحد واحده احد احدي اول اولي اولا اوليه",
    "two second both twice double couple pair halves اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي ثان ثاني ثانيه ثانيا كلا كلتا كلاهما"
    " كليهما كلتاهما كلتيهما مرتين مرتان يومين يومان شهرين شهران ساعتين ساعتان سنتين سنتان عامين عامان اسبوعين اسبوعان دقيقتين دقيقتان",
    "three third thirds thrice ثلاث ثلاثه ثالث ثالثه ثالثا ثلث ثلثين ثلثا", "four fourth quarter quarters اربع اربعه رابع رابعه رابعا ربع",
    "five fifth خمس خمسه خامس خامسه خامسا", "six sixth ست سته سادس سادسه سادسا", "seven seventh سبع سبعه سابع سابعه سابعا",
    "eight eighth ثمان ثماني ثمانيه ثامن ثامنه ثامنا", "nine ninth تسع تسعه تاسع تاسعه تاسعا", "ten tenth عشر عشره عاشر عاشره عاشرا",
    "eleven eleventh حادي حاديه", "twelve twelfth dozen", "thirteen thirteenth", "fourteen fourteenth", "fifteen fifteenth",
    "sixteen sixteenth", "seventeen seventeenth", "eighteen eighteenth", "nineteen nineteenth",
)  # fmt: skip
_TENS = ("twenty عشرون عشرين", "thirty ثلاثون ثلاثين", "forty اربعون اربعين", "fifty خمسون خمسين", "sixty ستون ستين",
         "seventy سبعون سبعين", "eighty ثمانون ثمانين", "ninety تسعون تسعين")  # fmt: skip
_LARGE = {100: "hundred مءه ماءه مءات", 200: "مءتان مءتين مءتا مءتي ماءتان ماءتين ماءتي", 1000: "thousand الف الاف",
          2000: "الفان الفين الفا الفي", 1_000_000: "million مليون ملايين", 2_000_000: "مليونان مليونين مليوني",
          1_000_000_000: "billion مليار مليارات"}  # fmt: skip
_VALUES = dict(enumerate(_UNITS)) | {10 * tens: names for tens, names in enumerate(_TENS, 2)} | _LARGE
_SAID = {name: value for value, names in _VALUES.items() for name in names.split()}
_PREFIX = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ول", "وب", "ولل", "وبال")
_WORD = re.compile(r"[^\W_]+")
_DUAL = re.compile(r"\w{2}(?:تا|تي)\b|\w{3}(?:ين|ان)\b|\b(?:يومي|شهري|عامي|اسبوعي|شخصي)\b")
_COUNTED = re.compile(r"\b1[ ](?!(?:and|or|to|of|in|is|are|at|with|for|on|by|as)\b)[a-z\u0621-\u064a]")
_SINGLE = re.compile(r"[\u0621-\u064a]|\b(?:an?|each|every|per|the)\b")


def spelt(text):
    """Return how often a text says each number in words; neighbours are put together (ثلاث عشرة is 3, 10 and 13)."""
    said, before = Counter(), None
    for word in _WORD.findall(words.fold(text)):
        value = next((_SAID[word[len(one) :]] for one in _PREFIX if word.startswith(one) and word[len(one) :] in _SAID), None)
        values = {value} | ({before + value, before * value} if before and value else set())
        said.update(str(one) for one in values if one is not None)
        before = value
    return said


def implied(number, text, other):
    """Tell whether the other text may mean a number of a text without saying it: 1 by the word alone, 2 by the dual; or no Hijri date."""
    if number == "1":
        return bool(_COUNTED.search(text) and _SINGLE.search(other))
    return number.endswith("H") or (number == "2" and _DUAL.search(words.fold(other)) is not None)
