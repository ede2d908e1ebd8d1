"""Keep links in the language of their page.

اجعل روابط الصفحة إلى صفحات بلغتها.

Why: the reader suddenly stands in front of a language that he may not read.
Bad: `[access](../en/access.md)` on an Arabic page.
Good: `[access](access.md)`; or, where the switch is meant, a text that names the language: `[النسخة الإنجليزية](../en/access.md)`.
"""

import posixpath
import re

from guideline import config

SEVERITY = "warning"
_SWITCH = re.compile(r"\b(?:english|arabic|(?:ال|بال|لل)?(?:[اإ]نجليزي|[اإ]نكليزي|عربي)(?:ة|ه)?)\b", re.IGNORECASE)


def check(guideline):
    for page in guideline.pages.values():
        other = f"{config.DOCS}/{config.other(page.language)}/"
        for link in page.links:
            leads = link.kind == "page" and link.file.startswith(other) and link.file in guideline.files
            if leads and not _SWITCH.search(link.text):
                here = config.twin_path(link.file, page.language)
                anchor = f"#{link.fragment}" if link.fragment else ""
                wanted = posixpath.relpath(here, posixpath.dirname(page.path)) + anchor
                yield (
                    link,
                    f'"{link.url}" leads to the other language; write "{wanted}", or name the language in the text of the link',
                    f'"{link.url}" يؤدي إلى اللغة الأخرى؛ اكتب "{wanted}"، أو سمِّ اللغة في نص الرابط',
                )
