"""Slips of the pen, planted in the real guideline: what each code of the catalogue must find, and what no rule may find.

The planters were written from the catalogue alone, as a second reading of it: a rule that disagrees is wrong, or the planter is.
"""

from importlib import import_module

FAMILIES = (
    "arabic",
    "checklists",
    "contents",
    "files",
    "harmless",
    "headings",
    "links",
    "pages",
    "parity",
    "references",
    "repository",
    "requirements",
    "spelling",
    "staleness",
    "terms",
)

for _family in FAMILIES:
    import_module(f"mutations.{_family}")
