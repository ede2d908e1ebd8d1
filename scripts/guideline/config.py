"""Facts that every part agrees on: languages, folders, legal values."""

LANGUAGES = ("ar", "en")
"""Site languages; the first one is the reference and stands at the root of the site."""

RIGHT_TO_LEFT = frozenset({"ar"})

DOCS = "docs"

CONTROLS = f"{DOCS}/assets/data/osmacc.csv"
"""The numbers of the controls that requirements map to (OSMACC-1:2021), with what they ask in our words."""

CONTROLLED = "OSMACC"
"""The document that these controls are of, as `data-maps` names it."""

PUBLISHED = f"{DOCS}/assets/data/published.json"
"""The requirements of the last release, written when it was made."""

LEVELS = ("must", "must-not", "should", "should-not", "may")
"""Obligation levels a requirement may have, strongest first."""

BINDING = frozenset({"must", "must-not"})
"""Levels that need a checklist item."""

STATUSES = ("draft", "consultation", "approved", "withdrawn")
"""States a page may be in."""

AUDIENCES = ("all", "public", "employees", "leaders", "policy-owners", "team", "security", "privacy", "records", "hr", "legal")
"""Readers a page may be for."""

FRONT_MATTER = ("title", "audience", "status", "owner", "reviewed", "review_by")
"""Keys every page must have; pages with requirements also need `area`."""

SHARED = ("area", "audience", "status", "owner", "reviewed", "review_by")
"""Keys whose values are the same in both languages."""


def direction(language):
    """Return "rtl" or "ltr" for a language code."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def twin_path(path, language):
    """Return the path of a page (relative to the root) in another language: docs/ar/x.md -> docs/en/x.md."""
    folder, _, rest = path.split("/", 2)
    return f"{folder}/{language}/{rest}"


def other(language):
    """Return the other language of the pair."""
    return next(one for one in LANGUAGES if one != language)


EVIDENCE = ("الإثبات", "Evidence")
"""Labels that open the evidence of a requirement, one per language."""


def rules_home(language):
    """Return the address of the contributor's pages on the rules, from the root of the site."""
    return f"{'' if language == LANGUAGES[0] else f'{language}/'}contribute/rules/"
