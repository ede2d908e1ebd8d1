"""Diagrams: one source with the words of both languages side by side, drawn as SVG in the direction of the page.

A source is docs/assets/diagrams/NAME.yml; pages show NAME-ar.svg and NAME-en.svg, which the build draws.
`columns` are widths, `boxes` stand at [column, row] counted from where reading begins, `arrows` join them.
"""

import re

import yaml

from guideline import config, drawing
from guideline.errors import BuildError

FOLDER = "assets/diagrams"


def names(folder):
    """Return the names of all diagrams of docs/."""
    return sorted(path.stem for path in (folder / FOLDER).glob("*.yml"))


def file_name(name, language):
    """Return the path, in docs/ and in the site, under which pages show a diagram."""
    return f"{FOLDER}/{name}-{language}.svg"


def draw(folder, name, language):
    """Return a diagram as SVG; raises `BuildError` where its source has a mistake."""
    path = folder / FOLDER / f"{name}.yml"
    where = f"{config.DOCS}/{FOLDER}/{name}.yml"
    try:
        source = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise BuildError(
            f"{where}:{mark.line + 1}: this cannot be read: {error.problem}; look for a missing bracket or quotation mark"
        ) from None
    wrong = next(_mistakes(source), None)
    if wrong:
        raise BuildError(f"{where}: {wrong}")
    return drawing.svg(source, name, language)


def _mistakes(source):
    """Yield what is wrong with a source, in words."""
    if not isinstance(source, dict) or set(source) - {"columns", "boxes", "arrows"} or not {"columns", "boxes"} <= set(source):
        yield "a diagram has columns, boxes and arrows, and nothing else"
        return
    widths, boxes = source["columns"], source["boxes"]
    for name, box in boxes.items():
        box = box if isinstance(box, dict) else {}
        place = box.get("at")
        if not (isinstance(place, list) and len(place) == 2 and all(isinstance(one, int) and one >= 0 for one in place)):
            yield f'box "{name}": at is [column, row], both counted from 0'
        elif place[0] + box.get("wide", 1) > len(widths):
            yield f'box "{name}": there are only {len(widths)} columns'
        elif box.get("kind", "step") not in drawing.LOOKS:
            yield f'box "{name}": kind is one of {", ".join(drawing.LOOKS)}'
        elif set(box) - {"at", "wide", "kind", *config.LANGUAGES}:
            yield f'box "{name}": unknown word {", ".join(sorted(set(box) - {"at", "wide", "kind", *config.LANGUAGES}))}'
        elif not all(isinstance(box.get(one), str) and box[one].strip() for one in config.LANGUAGES):
            yield f'box "{name}" needs its words in every language ({", ".join(config.LANGUAGES)}), in quotation marks'
    for arrow in source.get("arrows") or ():
        ends = [arrow.get("from"), arrow.get("to")] if isinstance(arrow, dict) else arrow
        labels = [arrow.get(one) for one in config.LANGUAGES] if isinstance(arrow, dict) else [None]
        if not (isinstance(ends, list) and len(ends) == 2 and all(one in boxes for one in ends)):
            yield f"arrow {ends}: it leads from one box to another, by their names"
        elif len({type(one) for one in labels}) > 1 or not isinstance(labels[0], str | None):
            yield f"arrow {ends}: its label needs words in every language, in quotation marks"


_IMAGE = re.compile(rf'<img alt="([^"]*)" src="[./]*{FOLDER}/([a-z0-9-]+)-([a-z]{{2}})\.svg"\s*/?>')


def inline(html, drawn):
    """Put drawings themselves in the place of their images, so that they follow the colours and fonts of the page.

    `drawn` maps (name, language) to SVG.
    """

    def shown(match):
        svg = drawn.get((match[2], match[3]))
        return match[0] if svg is None else svg.replace("<svg ", f'<svg role="img" aria-label="{match[1]}" ', 1)

    return _IMAGE.sub(shown, html)
