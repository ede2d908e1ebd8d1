"""Write Arabic words with Arabic letters.

اكتب الكلمة العربية بالحروف العربية.

Why: a Persian or Urdu keyboard types letters that look the same or nearly so, and no search finds the word.
Bad: `الحساب الرسمی`, `شبکة`
Good: `الحساب الرسمي`, `شبكة`
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: no finding, so none false.
"""

import re

from guideline import arabic
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"

_WORD = re.compile(rf"[{arabic.LETTER}{arabic.SIGN}\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f]+")
_FOREIGN = re.compile("[\u0672-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f]")
_MEANT = str.maketrans("کیېےہھەۂۀۃپچژڤگںٹڈڑ", "كيييهههههةبجزفكنتدر")
_IN_MAQSURA = """
على إلى حتى متى لدى مدى أخرى كبرى صغرى عظمى مستوى محتوى مبنى معنى مغزى منفى مقهى مرسى ملهى مأوى مستشفى مصطفى موسى عيسى يحيى
ذكرى شكوى دعوى فتوى جدوى قوى قرى رؤى هوى هدى ضحى سوى بلى أعلى أدنى أقصى أولى أقوى أحلى وسطى قصوى سلمى ليلى منى مضى بقى أعطى
اكتفى انتهى التقى احتوى استثنى تبنى تلقى تخطى يسعى يبقى يرى يخشى ينسى تلاقى
"""
_MAQSURA = frozenset(_IN_MAQSURA.split())
_CLITICS = re.compile("^(?:[وفبكل]{0,2}ال|لل|[وفبكل])")


def check_page(page):
    if not _FOREIGN.search(page.text):
        return
    for line in arabic.lines(page):
        for match in _WORD.finditer(line.text) if line.language in ("ar", "en") and _FOREIGN.search(line.text) else ():
            if _FOREIGN.search(match[0]):
                meant, safe = _meant(match[0])
                letters = " ".join(dict.fromkeys(_FOREIGN.findall(match[0])))
                at = line.at(match.start())
                yield Found(
                    at,
                    f'"{match[0]}" holds a Persian or Urdu letter ({letters}); write "{meant}"',
                    f'في "{match[0]}" حرف فارسي أو أردي ({letters})؛ اكتب "{meant}"',
                    Fix((Edit(at, match[0], meant),), safe),
                )


def _meant(word):
    """Return the word in Arabic letters, and whether there is no doubt about it."""
    meant, safe = word.translate(_MEANT), set(_FOREIGN.findall(word)) <= set("کی")
    if word.endswith("ی"):
        maqsura = f"{meant[:-1]}ى"
        if maqsura in _MAQSURA or _CLITICS.sub("", maqsura) in _MAQSURA:
            return maqsura, safe
        safe = safe and meant in ("في", "التي", "الذي", "وفي", "هي", "لي")
    return meant, safe
