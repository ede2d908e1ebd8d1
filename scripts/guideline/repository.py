"""What of the repository is checked besides the pages: navigation, interface strings, forms, owners, generated files."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from guideline import codeowners, config, generated, navigation, yamlfile
from guideline.codeowners import Owned
from guideline.generated import Altered, Published
from guideline.navigation import Navigation
from guideline.place import Where
from guideline.yamlfile import Document

SETTINGS = "mkdocs.yml"
STRINGS = "overrides/strings.yml"
FORMS = ".github/ISSUE_TEMPLATE"


@dataclass(frozen=True, slots=True)
class Repository:
    """What there is below the root; what is absent is empty or None.

    `controls` are the numbers of the OSMACC controls, `published` the requirements of the last release; `settings` is mkdocs.yml,
    `nav` its navigation, `strings` overrides/strings.yml, `forms` the issue forms; `owned` are the lines of CODEOWNERS,
    `unowned` (where, english, arabic) those of its files that cannot be read; `altered` are data files that were edited or damaged.
    """

    controls: frozenset[str] = frozenset()
    published: tuple[Published, ...] = ()
    settings: Document | None = None
    nav: Navigation | None = None
    strings: Document | None = None
    forms: tuple[Document, ...] = ()
    owned: tuple[Owned, ...] = ()
    unowned: tuple[tuple[Where, str, str], ...] = ()
    altered: tuple[Altered, ...] = ()

    def said(self, family):
        """Return the names of the interface strings of a family, such as "owner", without it; empty where there are none."""
        top = self.strings.top if self.strings else None
        keys = top.value if top and isinstance(top.value, dict) else ()
        return {key.partition(".")[2] for key in keys if key.startswith(f"{family}.")}

    def knows(self, name):
        """Tell whether a control such as "OSMACC 2-2-1-5" exists; what other documents have is not known here and passes."""
        document, _, number = name.partition(" ")
        return document != config.CONTROLLED or number in self.controls


def read(root):
    """Read what is there below the root of a repository."""
    settings = yamlfile.read(root, SETTINGS)
    controls, damaged = _controls(root)
    published, edited = generated.published(root)
    owned, unowned = codeowners.read(root)
    return Repository(
        controls=controls,
        published=published,
        settings=settings,
        nav=navigation.read(settings),
        strings=yamlfile.read(root, STRINGS),
        forms=tuple(_forms(root)),
        owned=owned,
        unowned=unowned,
        altered=tuple(one for one in (damaged, edited, *generated.locked(root)) if one),
    )


def _forms(root):
    """Yield the issue forms, in the folder that GitHub reads and below it; config.yml is none."""
    folder = Path(root, FORMS)
    for path in sorted(one for one in folder.rglob("*") if one.suffix in (".yml", ".yaml") and one.is_file()):
        if path.stem != "config":
            yield yamlfile.read(root, path.relative_to(root).as_posix())


def _controls(root):
    """Return (the numbers of the controls, what is wrong with their file or None)."""
    path = config.CONTROLS
    root = root if Path(root, path).is_file() else Path(__file__).parents[2]  # numbers of controls are the same for every tree
    try:
        text = yamlfile.text_of(root, path)
        rows = csv.DictReader(io.StringIO(text or "", newline=""))
        return frozenset(row["control_id"] for row in rows), None
    except yamlfile.Unreadable as fault:
        return frozenset(), Altered(fault.args[0], "git restore", fault.args[1:])
    except KeyError:
        return frozenset(), Altered(Where(path), "git restore", ("it has no column control_id", "لا عمود فيه باسم control_id"))
    except csv.Error as fault:
        return frozenset(), Altered(Where(path), "git restore", (str(fault), str(fault)))
