"""The list of planters, and what a planter makes."""

import random
from dataclasses import dataclass

from mutations.draft import Draft, Missing
from mutations.record import confirm
from mutations.tree import name_of

CODES = """
001 002 003 004 005 006 007 008 009 010 011
101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117
201 202 203 204 205 206 207 208 209 210
301 302 303 304 305 306 307 308 309 310 311 312 313 314 315 316 317
401 402 403 404 405 406 407 408 409 410 411 412 413 414 415
501 502 503 504 505
601 602 603 604 605 606 607 608 609 610 611 612 613 615 620
701 702 703 705
801 802 803 804 805 810 811 812 814
902 903 904 905
"""
CATALOGUE = tuple(f"GL{code}" for code in CODES.split())
"""Every code of the catalogue."""

HARMLESS = "harmless"


@dataclass(frozen=True)
class Planter:
    """A slip of one class in one form; one that stands `alone` is not planted together with others."""

    code: str
    form: str
    make: object
    alone: bool

    @property
    def name(self):
        return f"{self.code}-{self.form}"


@dataclass(frozen=True)
class Plant:
    """A planted slip: the changed files, and the expectations as (codes, places, number of findings)."""

    planter: Planter
    seed: int
    changes: dict
    expected: tuple

    @property
    def name(self):
        return f"{self.planter.name}-{self.seed}"

    @property
    def pages(self):
        """What this slip touches: page names, or paths of other files."""
        return {name_of(path) for path in self.changes}


planters = []


def plants(code, form, alone=False):
    """Register a planter: a function of a draft that changes it and says what it expects."""

    def register(function):
        planters.append(Planter(code, form, function, alone))
        return function

    return register


def harmless(form, confirm=False):
    """Register a harmless edit; `confirm` renews the translation record, because words change."""

    def register(function):
        def make(draft):
            draft.confirmed = confirm
            function(draft)

        planters.append(Planter(HARMLESS, form, make, False))
        return function

    return register


def plant(planter, tree, seed):
    """Return the slip that a planter makes with a seed, or None where it finds no place or changes nothing."""
    draft = Draft(tree, random.Random(f"{planter.name} {seed}"))
    try:
        planter.make(draft)
    except Missing:
        return None
    changes = draft.changes()
    if not changes:
        return None
    if draft.confirmed:
        changes = confirm(tree, changes)
    return Plant(planter, seed, changes, tuple(draft.places()))
