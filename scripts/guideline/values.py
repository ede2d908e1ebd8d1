"""What the values of a front matter may be: of each key that has a wrong one, the reason in English and Arabic."""

import re
from datetime import date, datetime
from difflib import get_close_matches

from guideline import config

_AREA = re.compile(r"[A-Z][A-Z0-9]{2}\Z")
_QUOTED = re.compile(r"\d{4}-\d\d-\d\d\Z")


def wrong(front, owners):
    """Return key -> (english, arabic) for the values that are not allowed; `owners` are the known ones, empty if none is known."""
    found = {}
    for key, value in front.values.items():
        if key in _CHECKS and not says_nothing(value) and (reason := _CHECKS[key](key, value, owners)):
            found[key] = reason
    first, last = front.values.get("reviewed"), front.values.get("review_by")
    if _is_day(first) and _is_day(last) and last < first:
        found["review_by"] = (
            f"review_by ({last}) is before reviewed ({first}); write the date of the next review",
            f"تاريخ review_by ({last}) قبل reviewed ({first})؛ اكتب تاريخ المراجعة القادمة",
        )
    return found


def says_nothing(value):
    """Tell whether a value is empty: none, blank, or a list of such."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, (list, tuple, dict)):
        return all(says_nothing(one) for one in value)
    return value is None or value is False or not str(value).strip()


def _is_day(value):
    return isinstance(value, date) and not isinstance(value, datetime)


def _one_of(key, value, legal):
    if not legal or (isinstance(value, str) and value in legal):
        return None
    near = get_close_matches(str(value).lower(), legal, 1, 0.6)
    english, arabic = (f'; did you mean "{near[0]}"?', f'؛ أتقصد "{near[0]}"؟') if near else ("", "")
    return (
        f'"{value}" is no value for {key}{english or "; write one of " + ", ".join(legal)}',
        f'"{value}" ليست قيمة للمفتاح {key}{arabic or "؛ اكتب إحدى القيم: " + "، ".join(legal)}',
    )


def _title(key, value, owners):
    if not isinstance(value, str):
        return (
            f'the title is no text; write it in quotation marks: title: "{value}"',
            f'عنوان الصفحة ليس نصًا؛ ضعه بين علامتي تنصيص: title: "{value}"',
        )
    return None


def _area(key, value, owners):
    if isinstance(value, str) and _AREA.match(value):
        return None
    return (
        f'"{value}" is no value for area; write the three capital letters that begin the IDs of the page, such as SEC',
        f'"{value}" ليست قيمة للمفتاح area؛ اكتب الأحرف الثلاثة الكبيرة التي تبدأ بها معرّفات الصفحة، مثل SEC',
    )


def _audience(key, value, owners):
    if not isinstance(value, list):
        return (
            f"audience is no list; write it in brackets: audience: [{value}]",
            f"المفتاح audience ليس قائمة؛ ضع قيمه بين قوسين مربعين: audience: [{value}]",
        )
    return next(filter(None, (_one_of(key, one, config.AUDIENCES) for one in value)), None)


def _status(key, value, owners):
    return _one_of(key, value, config.STATUSES)


def _owner(key, value, owners):
    return _one_of(key, value, owners)


def _day(key, value, owners):
    if _is_day(value):
        return None
    if isinstance(value, str) and _QUOTED.match(value):
        return (
            f'"{value}" is in quotation marks; write the date without them: {key}: {value}',
            f'"{value}" بين علامتي تنصيص؛ اكتب التاريخ من دونهما: {key}: {value}',
        )
    return (
        f'"{value}" is no value for {key}; write a date such as 2026-11-22',
        f'"{value}" ليست قيمة للمفتاح {key}؛ اكتب تاريخًا مثل 2026-11-22',
    )


_CHECKS = {"title": _title, "area": _area, "audience": _audience, "status": _status, "owner": _owner, "reviewed": _day, "review_by": _day}


def misnamed(front):
    """Return key as written -> key that was meant, for keys that nobody knows while a like one is missing."""
    known = {*config.FRONT_MATTER, *config.SHARED}
    missing = [key for key in (*config.FRONT_MATTER, "area") if key not in front.values]
    near = {str(key): get_close_matches(str(key).lower(), missing, 1, 0.75) for key in front.values if key not in known}
    return {key: found[0] for key, found in near.items() if found}
