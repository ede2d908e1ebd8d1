"""Name every section of the navigation in both languages.

سمِّ كل قسم في قائمة التصفح باللغتين.

Why: mkdocs.yml serves both languages, so that a name written there would be shown to readers of the other one.
Bad: `- Accounts and security:` in `nav`, or `- accounts:` without `nav.accounts: {ar: …, en: …}` in overrides/strings.yml.
Good: `- accounts:` in `nav`, and its name in both languages in overrides/strings.yml.
"""

import re
from difflib import get_close_matches

SEVERITY = "warning"
_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_NAMES = (("ar", "Arabic", "العربية"), ("en", "English", "الإنجليزية"))


def check(guideline):
    strings, nav = guideline.repository.strings, guideline.repository.nav
    if strings is None:
        return
    if strings.fault:
        where, english, arabic = strings.fault
        yield where, f"the interface strings cannot be read: {english}", f"تعذرت قراءة نصوص الواجهة: {arabic}"
        return
    if not isinstance(strings.top.value, dict):
        yield (
            strings,
            "the interface strings are not lines of `key: {ar: …, en: …}`",
            "نصوص الواجهة ليست أسطرًا على هيئة `key: {ar: …, en: …}`",
        )
        return
    yield from _texts(strings.top)
    for section in (one for one in nav.sections if one.filled) if nav else ():  # GL811 speaks of empty ones
        if not _KEY.match(section.label):
            yield _literal(section, section.label)
        elif section.label.lower() not in guideline.repository.said("nav"):
            yield _unknown(section, guideline.repository.said("nav"))
    for entry in nav.entries if nav else ():
        if entry.title is not None:
            yield _literal(entry, entry.title)


def _texts(top):
    """Say which strings lack a language; a damaged one would stop the build."""
    for key, node in top.value.items():
        for language, english, arabic in _NAMES:
            if not node.get(language) or not node.get(language).text():
                yield (
                    top.keys[key],
                    f'"{key}" has no text in {english}; write `{language}: …` beside the other language',
                    f'لا نص للمفتاح "{key}" ب{arabic}؛ اكتب `{language}: …` بجانب نص اللغة الأخرى',
                )


def _literal(node, label):
    return (
        node,
        f'"{label}" would be shown in both languages; write a short name for a section and its texts in overrides/strings.yml, '
        "and for a page its path alone",
        f'"{label}" نص واحد يظهر في اللغتين؛ اكتب للقسم اسمًا قصيرًا وضع نصيه في overrides/strings.yml، واكتب للصفحة مسارها وحده',
    )


def _unknown(section, known):
    near = get_close_matches(section.label.lower(), sorted(known), 1, 0.7)
    english, arabic = (f'; did you mean "{near[0]}"?', f'؛ أتقصد "{near[0]}"؟') if near else ("", "")
    name = f"nav.{section.label.lower()}"
    return (
        section,
        f'the section "{section.label}" has no name{english or f"; add `{name}: {{ar: …, en: …}}` to overrides/strings.yml"}',
        f'لا اسم للقسم "{section.label}"{arabic or f"؛ أضف `{name}: {{ar: …, en: …}}` إلى overrides/strings.yml"}',
    )
