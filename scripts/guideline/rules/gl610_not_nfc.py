"""Write composed characters (NFC).

اكتب الحرف المركّب محرفًا واحدًا (NFC).

Why: ا with a separate hamza looks like أ and is another text for a search or a comparison.
Bad: U+0627 U+0654 for أ, or e and U+0301 for é.
Good: U+0623, U+00E9; the order of shadda and another vowel sign is no finding.
Measured: in interface texts by others (106,341 Arabic words), never used for tuning: no finding, so none false.
"""

import re
import unicodedata

from guideline import arabic
from guideline.rules import Edit, Fix, Found

SEVERITY = "warning"


_CLUSTER = re.compile("[^\x00-\x1f][\u0300-\u036f\u064b-\u065f\u0670]+|[\u037e\u2126\u212a\u212b\u0340\u0341\u0374\u0387]")


def check_page(page):
    if unicodedata.is_normalized("NFC", page.text):
        return
    for line in arabic.lines(page):
        for match in _CLUSTER.finditer(line.text) if not line.text.isascii() else ():
            composed = unicodedata.normalize("NFC", match[0])
            if sorted(composed) != sorted(match[0]):
                at = line.at(match.start())
                codes = " ".join(f"U+{ord(one):04X}" for one in match[0])
                yield Found(
                    at,
                    f'"{match[0]}" is written in parts ({codes}); write the composed "{composed}"',
                    f'"{match[0]}" مكتوب أجزاءً ({codes})؛ اكتب المحرف المركّب "{composed}"',
                    Fix((Edit(at, match[0], composed),)),
                )
