"""Ask the same in the Arabic and the English issue form.

اطلب في النموذج العربي ما تطلبه في النموذج الإنجليزي.

Why: who reads the answers by their ids finds nothing where one form names a field otherwise.
Bad: `id: page` in report-en.yml and `id: where` in report-ar.yml, or a form in one language only.
Good: the same ids, types, order and required fields in report-ar.yml and report-en.yml.
"""

import re
from pathlib import PurePosixPath

from guideline import config, issueforms
from guideline.rules import place

_MARK = re.compile(rf"(.+)[-.]({'|'.join(config.LANGUAGES)})\Z")


def check(guideline):
    forms = {found: form for form in guideline.repository.forms if (found := _name(form.path))}
    for (name, language), form in forms.items():
        twin = forms.get((name, config.other(language)))
        if twin is None:
            path = re.sub(rf"\b{language}(?=[./])(?!.*\b{language}[./])", config.other(language), form.path)
            yield form, f"the form has no twin in the other language; write {path}", f"لا مقابل للنموذج باللغة الأخرى؛ اكتب {path}"
        elif language == config.LANGUAGES[0] and form.top and twin.top:
            yield from _compare(issueforms.fields(form), issueforms.fields(twin), form, twin)


def _name(path):
    """Return (name without the language, language) of a form, or None where its name tells no language."""
    path = PurePosixPath(path)
    if path.parent.name in config.LANGUAGES:
        return (path.parent.parent / path.stem).as_posix(), path.parent.name
    match = _MARK.match(path.stem)
    return match and ((path.parent / match[1]).as_posix(), match[2])


def _compare(here, there, form, twin):
    alone, lacking = [key for key in here if key not in there], [key for key in there if key not in here]
    renamed = dict(zip(alone, lacking, strict=True)) if len(here) == len(there) else {}
    for key, other in renamed.items():
        yield _differ(here[key], key, f'is "{other}" in English', f'اسمه بالإنجليزية "{other}"', there[other])
    for key in alone if not renamed else ():
        yield here[key], f'the field "{key}" is missing in English (twin: {twin.path})', f'لا حقل "{key}" بالإنجليزية (يقابله: {twin.path})'
    for key in lacking if not renamed else ():
        at = place(there[key])
        yield form, f'the field "{key}" is missing here (twin: {at})', f'الحقل "{key}" غير موجود هنا (يقابله: {at})'
    ours, theirs = [key for key in here if key in there], [key for key in there if key in here]
    for key, other in [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]][:1]:
        yield _differ(here[key], key, f'stands where English has "{other}"', f'في موضع الحقل "{other}" بالإنجليزية', there[other])
    for key in ours:
        one, two = here[key], there[key]
        if one.type != two.type:
            yield _differ(one, key, f"is {one.type} here but {two.type} in English", f"نوعه هنا {one.type} وبالإنجليزية {two.type}", two)
        elif one.flags != two.flags:
            yield _differ(one, key, "differs in what is required or in its options", "يختلف في الإلزام أو في الخيارات", two)


def _differ(one, key, english, arabic, two):
    return one, f'the field "{key}" {english} (twin: {place(two)})', f'الحقل "{key}" {arabic} (يقابله: {place(two)})'
