"""End lines with LF, not CRLF.

أنهِ الأسطر بعلامة LF لا CRLF.

Why: mixed line ends make every line of a page look changed when two people edit it.
Bad: a page saved with Windows line ends.
Good: the same page saved with Unix line ends (LF).
"""

from guideline.model import Where
from guideline.rules import Edit, Fix

SEVERITY = "warning"


def check_page(page):
    if page.carriage_returns:
        yield (
            Where(page.path, page.carriage_returns),
            "the line ends with CRLF; save the file with line ends LF",
            "ينتهي السطر بعلامة CRLF؛ احفظ الملف بنهايات أسطر LF",
            Fix((Edit(page.at, "\r", ""),)),
        )
