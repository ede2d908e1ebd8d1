"""The words of the interface, from overrides/strings.yml."""

from functools import cache
from pathlib import Path

import yaml

from guideline import config

FILE = Path(__file__).parents[2] / "overrides" / "strings.yml"


@cache
def table():
    """Return key -> language -> text; a key that lacks a language is a bug of ours and stops the build."""
    strings = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    for key, texts in strings.items():
        if set(texts) != set(config.LANGUAGES):
            raise ValueError(f"{FILE.name}: {key} needs exactly the languages {', '.join(config.LANGUAGES)}")
    return strings


def say(key, language, other=None):
    """Return one interface text; where there is none, the other text, or an error if none is given."""
    if key in table():
        return table()[key][language]
    if other is None:
        raise LookupError(f'overrides/strings.yml has no "{key}"; add it there in both languages')
    return other
