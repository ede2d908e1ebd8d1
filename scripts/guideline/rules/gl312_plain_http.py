"""Give addresses with https, not http.

اكتب عناوين المواقع بالبروتوكول https لا http.

Why: what comes over http can be read and changed on its way, and browsers warn of it.
Bad: `[law](http://laws.example.org/1)`
Good: `[law](https://laws.example.org/1)`; addresses of the own machine and of invented hosts may stay.
"""

import re

from guideline.model import Where

SEVERITY = "warning"
_ADDRESS = re.compile(r"(?<![A-Za-z0-9+.-])http://([^\s<>()\[\]\"'|،؛»]{1,2000})", re.IGNORECASE)
_OWN = re.compile(
    r"(?:[\w.-]+@)?(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|test|invalid|local|localhost))(?=[:/?#.,]|$|(?<=\.))"
)


def check_page(page):
    if "http://" not in page.prose.casefold():
        return
    for number, line in enumerate(page.prose.split("\n"), 1):
        seen = set()
        for match in _ADDRESS.finditer(line):
            if not _OWN.match(match[1].lower()) and match[1] not in seen:
                seen.add(match[1])
                yield (
                    Where(page.path, number, match.start() + 1),
                    f'"{match[0]}" is not encrypted; write "https://{match[1]}" if the site offers it',
                    f'الاتصال بالعنوان "{match[0]}" غير مشفّر؛ اكتب "https://{match[1]}" إن كان الموقع يتيحه',
                )
