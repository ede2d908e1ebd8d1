"""GitHub issue forms: what GitHub accepts in one, and the fields of a form with their places."""

import re
from collections import Counter
from difflib import get_close_matches
from typing import NamedTuple

from guideline.place import Where

TOP = {
    "name": True,
    "description": True,
    "body": True,
    "title": False,
    "labels": False,
    "assignees": False,
    "projects": False,
    "type": False,
}
"""Keys of a form, and whether each is required."""

ELEMENT = {"type": True, "attributes": True, "id": False, "validations": False}
"""Keys of an element of the body."""

_SAID = {"label": True, "description": False}
_TYPED = {**_SAID, "placeholder": False, "value": False}
ATTRIBUTES = {
    "markdown": {"value": True},
    "input": _TYPED,
    "textarea": {**_TYPED, "render": False},
    "dropdown": {**_SAID, "options": True, "multiple": False, "default": False},
    "checkboxes": {**_SAID, "options": True},
    "upload": _SAID,
}
"""Attributes of each type of element."""

VALIDATIONS = {"required": False, "accept": False}
_OPTION = {"label": True, "required": False}
_ID = re.compile(r"[A-Za-z0-9_-]+\Z")
_LISTS = {"labels", "assignees", "projects"}
_FLAGS = {"multiple", "required"}


class Field(NamedTuple):
    """An element of a form: its type, its id (None without one), and what must agree between languages."""

    at: Where
    type: str
    id: str | None
    flags: tuple


def fields(form):
    """Return the elements of a form by their id, those without one by their type and number, in order."""
    body, count, found = form.top.get("body"), Counter(), {}
    for element in body.value if body and isinstance(body.value, tuple) else ():
        if element.get("type") and element.get("type").text():
            field = _field(element)
            count[field.type] += field.id is None
            found.setdefault(field.id or f"{field.type} {count[field.type]}", field)
    return found


def _field(node):
    options = node.get("attributes", "options")
    boxes = options.value if options and isinstance(options.value, tuple) else ()
    said = (node.get("validations", "required"), node.get("attributes", "multiple"), *(one.get("required") for one in boxes))
    name = node.get("id")
    return Field(name.at if name else node.at, node.get("type").value, name and name.text(), tuple(bool(one and one.value) for one in said))


def problems(form):
    """Yield (where, english, arabic) for all in a form that GitHub would refuse."""
    top = form.top
    yield from _keys(top, TOP, "the form", "النموذج")
    if not isinstance(top.value, dict):
        return
    for key in TOP.keys() - {"body"}:
        if node := top.get(key):
            listed = key in _LISTS and isinstance(node.value, tuple)
            for one in node.value if listed else (node,):
                yield from _words(one, key)
    if body := top.get("body"):
        yield from _body(body)


def _body(body):
    if not isinstance(body.value, tuple) or not body.value:
        yield (
            body.at,
            "the body is no list of elements; write them below it as `- type: …`",
            "ليس في body قائمة عناصر؛ اكتبها تحته: `- type: …`",
        )
        return
    for element in body.value:
        yield from _element(element)
    kinds = [one.get("type") and one.get("type").value for one in body.value]
    if all(kind == "markdown" for kind in kinds):
        yield body.at, "the form asks for nothing; add a field besides markdown", "لا يطلب النموذج شيئًا؛ أضف حقلًا غير markdown"
    yield from _twice([one.get("id") for one in body.value], "id")
    yield from _twice([one.get("attributes", "label") for one in body.value], "label")


def _element(element):
    if not isinstance(element.value, dict):
        yield element.at, "this element has no keys; write `type:` and `attributes:`", "لا مفاتيح لهذا العنصر؛ اكتب `type:` و`attributes:`"
        return
    kind, attributes = element.get("type"), element.get("attributes")
    if kind and kind.text() not in ATTRIBUTES:
        near = " · ".join(get_close_matches(str(kind.value), ATTRIBUTES, 1, 0.6) or ATTRIBUTES)
        yield kind.at, f'"{kind.value}" is no type; write {near}', f'"{kind.value}" ليس نوعًا؛ اكتب {near}'
        return
    yield from _keys(element, ELEMENT, "the element", "العنصر")
    if element.get("id") and not _ID.match(str(element.get("id").value)):
        at, value = element.get("id")[:2]
        yield at, f'the id "{value}" may hold only a-z, A-Z, 0-9, - and _', f'لا يقبل المعرّف "{value}" إلا a-z و A-Z و 0-9 و - و _'
    if validations := element.get("validations"):
        yield from _keys(validations, {} if kind and kind.value == "markdown" else VALIDATIONS, "validations", "validations")
        yield from _flags(validations)
    if kind and attributes:
        yield from _keys(attributes, ATTRIBUTES[kind.value], f"the element {kind.value}", f"العنصر {kind.value}")
        yield from _attributes(attributes, kind.value)


def _attributes(attributes, kind):
    values = attributes.value if isinstance(attributes.value, dict) else {}
    for key, node in values.items():
        if key in ATTRIBUTES[kind] and key not in {"options", "multiple", "default"}:
            yield from _words(node, key)
    yield from _flags(attributes)
    options, default = values.get("options"), values.get("default")
    if options and "options" in ATTRIBUTES[kind]:
        yield from _options(options, kind)
    count = len(options.value) if options and isinstance(options.value, tuple) else 0
    if default and count and (type(default.value) is not int or not 0 <= default.value < count):
        yield default.at, f'"{default.value}" is no option; count them from 0', f'"{default.value}" ليس رقم خيار؛ ابدأ العد من 0'


def _options(options, kind):
    if not isinstance(options.value, tuple) or not options.value:
        yield options.at, "options is no list; write each option as `- …`", "ليس في options قائمة؛ اكتب كل خيار هكذا: `- …`"
        return
    words = options.value
    if kind == "checkboxes":
        for one in options.value:
            yield from _keys(one, _OPTION, "an option", "الخيار")
            yield from _flags(one)
        words = [one.get("label") for one in options.value]
    for one in filter(None, words):
        yield from _words(one, "options")
        if kind == "dropdown" and str(one.value).lower() == "none":
            yield one.at, f'"{one.value}" is reserved by GitHub; write another word', f'يحجز GitHub الكلمة "{one.value}"؛ اكتب غيرها'
    yield from _twice(words, "option")


def _keys(node, known, english, arabic):
    """Say which keys are unknown and which required ones are missing; a misspelt one is one finding."""
    if not isinstance(node.value, dict):
        yield node.at, f"{english} has no keys; write {', '.join(known)}", f"لا مفاتيح في {arabic}؛ اكتب {'، '.join(known)}"
        return
    missing = [key for key, required in known.items() if required and key not in node.value]
    for key in node.value.keys() - known.keys():
        near = get_close_matches(key, [*missing, *(one for one in known if one not in node.value)], 1, 0.7)
        missing = [one for one in missing if one not in near]
        legal = near or known
        yield (
            node.keys[key],
            f'"{key}" is no key of {english}; write {" · ".join(legal) or "none"}',
            f'"{key}" ليس من مفاتيح {arabic}؛ {"اكتب " + " · ".join(legal) if legal else "احذفه"}',
        )
    for key in missing:
        yield node.at, f'{english} has no "{key}"; add `{key}: …`', f'لا مفتاح "{key}" في {arabic}؛ أضف `{key}: …`'


def _words(node, key):
    if not node.text():
        shown = str(node.value).lower() if isinstance(node.value, bool) else "" if node.value is None else node.value
        shown = shown if isinstance(shown, (str, int, float)) else "…"
        yield (
            node.at,
            f'"{shown}" is no text for {key}; write one, in quotation marks where it reads as yes, no or a number',
            f'"{shown}" ليس نصًا للمفتاح {key}؛ اكتب نصًا، وضعه بين علامتي تنصيص إن كان كلمة مثل yes أو رقمًا',
        )


def _flags(node):
    for key, flag in node.value.items() if isinstance(node.value, dict) else ():
        if key in _FLAGS and not isinstance(flag.value, bool):
            yield flag.at, f'{key} is true or false, not "{flag.value}"', f'قيمة {key} إما true وإما false، لا "{flag.value}"'


def _twice(nodes, english):
    seen = set()
    for node in nodes:
        if node and node.text():
            if node.value in seen:
                yield node.at, f'the {english} "{node.value}" stands twice; change one', f'القيمة "{node.value}" مكررة؛ غيّر إحداهما'
            seen.add(node.value)
