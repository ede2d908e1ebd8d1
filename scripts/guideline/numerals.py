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
_MONTH_FIRST = re.compile(rf"(?<!\d[ ])({_NAMES})[ ](?:(\d{{1,2}}),?[ ])?(\d{{4}})(?!\d)")
_TOKEN = re.compile(
    rf"""
      (?P<id>(?<=[A-Z\u0370-\u052f\uff21-\uff3a][-‐-―−ـ\u00ad－])\d+(?:[-.]\d+)*|(?<=[A-Z][A-Z0-9]{{2}}-)\d\d(?:\.\d+)?(?![\w-])
        |(?<=[A-Za-z])\d+(?=[A-Za-z])|\d{{1,3}}[-_][A-Z][A-Z0-9]{{2}}(?![A-Za-z])(?:\.\d+)?|\d+(?:st|nd|rd|th)(?![A-Za-z]))
    | (?P<hijri>(?:\d{{1,2}}(?:[/-]|[ ](?:[^\W\d]{{2,9}}[ ]){{1,2}})(?:\d{{1,2}}[/-])?)?
        1[34]\d\d(?:[/-]\d\d[/-]\d\d)?[ ]?(?:هـ|ه(?!\w)|AH?\b|H\b))
    | (?P<iso>(?P<y>\d{{4}})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?![-\d]))
    | (?P<slashes>(?P<d2>\d{{1,2}})/(?P<m2>\d{{1,2}})/(?P<y2>\d{{4}}))
    | (?P<date>(?P<d3>\d{{1,2}})[ ](?P<m3>{_NAMES})(?:,?[ ](?P<y3>\d{{4}})(?!\d))?)
    | (?P<clock>(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![\d:])[ ]?(?P<half>[ap]\.?m\b|[صم](?!\w)|صباح|مساء|ظهر|عصر)?)
    | (?P<time>(?P<hour2>\d{{1,2}})[ ]?(?P<half2>[ap]\.?m\b|صباح|مساء))
    | (?P<control>\d+(?:-\d+){{2,}})
    | (?P<number>\d+(?:[.,]\d+)*)
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def find(line):
    """Yield (number, offset) for the numbers of a line; IDs and ordinals are none, a date or a time is one."""
    if not _DIGIT.search(line):
        return
    line = line if line.isascii() else line.translate(_FORMS)
    line = _MONTH_FIRST.sub(_day_first, line) if "20" in line or "19" in line else line
    end = 0
    while found := _DIGIT.search(line, end):
        match = _TOKEN.match(line, found.start())
        yield from ((one, found.start()) for one in _READ[match.lastgroup](match))
        end = match.end()


def numbers(text):
    """Yield (number, line from 0) for the numbers of a text without Markdown."""
    for number, line in enumerate(text.split("\n")):
        for value, _ in find(line):
            yield value, number


def _day_first(match):
    """Write a date that begins with its month as long as it was, so that places stay the same."""
    return "-".join(filter(None, (match[3], f"{_MONTH[match[1]]:02d}", match[2] and f"{int(match[2]):02d}"))).ljust(len(match[0]))


def _number(match):
    """Return what is written in digits as [1000], [2.5] or the numbers of a list such as 1,2,3."""
    written = match[0]
    if "," in written and not _THOUSANDS.fullmatch(written):
        return [written.replace(",", ".")] if written.count(",") == 1 and "." not in written else written.split(",")
    return [written.replace(",", "").lstrip("0") or "0"]


def _date(year, month, day):
    month = _MONTH.get(month) or int(month)
    return ["-".join(filter(None, (year, f"{month:02d}", day and day.zfill(2))))]


def _time(hour, minute, half):
    later = half and half.startswith(("p", "م", "ظ", "ع"))
    return [f"{int(hour) % 12 + 12 * bool(later) if half else int(hour):02d}:{minute}"]


_READ = {
    "id": lambda match: [],
    "hijri": lambda match: [f"{'/'.join(_DIGITS.findall(match[0]))}H"],
    "iso": lambda match: _date(match["y"], match["m"], match["d"]),
    "slashes": lambda match: _date(match["y2"], match["m2"], match["d2"]),
    "date": lambda match: _date(match["y3"], match["m3"], match["d3"]),
    "clock": lambda match: _time(match["hour"], match["minute"], match["half"]),
    "time": lambda match: _time(match["hour2"], "00", match["half2"]),
    "control": lambda match: [match[0]],
    "number": _number,
}
"""How the numbers of each form are read."""


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
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_WORD = re.compile(r"[^\W_]+")
_DUAL = re.compile(r"\w{2}(?:تا|تي)\b|\w{3}(?:ين|ان)\b|\b(?:يومي|شهري|عامي|اسبوعي|شخصي)\b")
_COUNTED = re.compile(r"\b1[ ](?!(?:and|or|to|of|in|is|are|at|with|for|on|by|as)\b)[a-z\u0621-\u064a]")
_SINGLE = re.compile(r"[\u0621-\u064a]|\b(?:an?|each|every|per|the)\b")


def spelt(text):
    """Return how often a text says each number in words; neighbours are put together (ثلاث عشرة is 3, 10 and 13)."""
    said, before = Counter(), None
    for word in _WORD.findall(words.fold(text)):
        if ordinal := _ORDINAL.fullmatch(word):
            said[ordinal[1]] += 1
        value = next((_SAID[word[len(one) :]] for one in _PREFIX if word.startswith(one) and word[len(one) :] in _SAID), None)
        values = {value} | ({before + value, before * value} if before and value else set())
        said.update(str(one) for one in values if one is not None)
        before = value
    return said


def implied(number, text, other):
    """Tell whether the other text may mean a number of a text without saying it: 1 by the word alone, 2 by the dual."""
    if number == "1":
        return bool(_COUNTED.search(text) and _SINGLE.search(other))
    return number == "2" and _DUAL.search(words.fold(other)) is not None
