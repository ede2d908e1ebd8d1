"""Include only files that exist inside docs/.

لا تُدرج إلا ملفًا موجودًا داخل docs/.

Why: a snippet line that leads nowhere leaves a hole in the page, or prints the name of a file in place of its text.
Bad: `--8<-- "docs/en/shared/contcat.md"`
Good: `--8<-- "docs/en/shared/contact.md"`
"""

import posixpath
import re
from itertools import count

from guideline import config
from guideline.meant import nearest
from guideline.model import Where

_MARK = re.compile(r"[ \t>]*;*-+8<-+(?:[ \t]+[\"']?(?P<file>[^\"'\n]*)[\"']?)?[ \t]*$")


def check(guideline):
    for page in guideline.pages.values():
        seen = count()
        if "-8<-" not in page.prose:
            continue
        for number, column, name in _snippets(page.prose.split("\n")):
            path = name.removeprefix("!").partition(":")[0].strip()
            wanted = [posixpath.normpath(posixpath.join(base, path)) for base in ("", config.DOCS, posixpath.dirname(page.path))]
            if not guideline.files.isdisjoint(wanted) and "://" not in name:
                continue
            away = "://" in name or not any(one.startswith(f"{config.DOCS}/") for one in wanted if ".." not in one)
            hint, hint_ar = ("", "") if away else nearest(guideline, page, wanted[2], next(seen))
            reason, reason_ar = (
                ("leads outside docs/", "يؤدي إلى خارج docs/") if away else ("names a file that does not exist", "يسمّي ملفًا غير موجود")
            )
            yield Where(page.path, number, column), f'the snippet "{name}" {reason}{hint}', f'المقطع المُدرج "{name}" {reason_ar}{hint_ar}'


def _snippets(lines):
    """Yield (line, column, file) of snippets: a line each, or lines of file names between two marks."""
    inside = False
    for number, line in enumerate(lines, 1):
        match = _MARK.match(line) if "-8<-" in line else None
        name = match["file"] or "" if match else line.strip() if inside else ""
        if match and not name:
            inside = not inside
        elif name and not name.startswith(";"):
            yield number, line.find(name) + 1, name.strip()
