"""Let MkDocs stop at every broken link: strict, and all its validation at warn.

اضبط MkDocs على التوقف عند كل رابط معطوب: strict، وvalidation كلها بقيمة warn.

Why: with weaker settings a page that nobody can reach or a link to nowhere is published without a word.
Bad: `strict: false`, or `anchors: info` below `validation:` in mkdocs.yml.
Good: `strict: true`, and `warn` for omitted_files, absolute_links, unrecognized_links, anchors and not_found.
"""

from guideline.yamlfile import Unresolved

REQUIRED = {
    "omitted_files": ("nav",),
    "not_found": ("nav", "links"),
    "absolute_links": ("nav", "links"),
    "unrecognized_links": ("links",),
    "anchors": ("links",),
}
BY_DEFAULT = {"not_found"}
"""What MkDocs sets to warn by itself."""


def check(guideline):
    settings = guideline.repository.settings
    if settings is None:
        return
    if settings.fault:
        where, english, arabic = settings.fault
        yield where, f"mkdocs.yml cannot be read: {english}", f"تعذرت قراءة mkdocs.yml: {arabic}"
        return
    inherits = settings.top.get("INHERIT") is not None  # what is absent here may stand there
    strict = settings.top.get("strict")
    if strict.value is not True and not isinstance(strict.value, Unresolved) if strict else not inherits:
        yield (
            settings.top.keys["strict"] if strict else settings,
            "MkDocs is not strict; write `strict: true` in mkdocs.yml",
            "ضبط MkDocs ليس صارمًا؛ اكتب `strict: true` في mkdocs.yml",
        )
    missing = []
    for key, parts in REQUIRED.items():
        nodes = [settings.top.get("validation", part, key) or settings.top.get("validation", key) for part in parts]
        for node in {id(one): one for one in nodes if one}.values():
            if node.value != "warn" and not isinstance(node.value, Unresolved):
                yield (
                    node,
                    f'the validation of {key} is "{node.value}"; write `{key}: warn`',
                    f'قيمة {key} في validation هي "{node.value}"؛ اكتب `{key}: warn`',
                )
        if not all(nodes) and key not in BY_DEFAULT:
            missing.append(key)
    if missing and not inherits:
        yield (
            settings.top.keys.get("validation", settings.at) if settings.top.keys else settings,
            f"MkDocs does not warn of {', '.join(missing)}; write `validation:` with `{missing[0]}: warn` and so on in mkdocs.yml",
            f"لا يحذر MkDocs من {'، '.join(missing)}؛ اكتب في mkdocs.yml تحت `validation:` السطر `{missing[0]}: warn` ومثله لما بقي",
        )
