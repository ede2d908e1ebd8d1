"""Show the same images in both languages, each with its own words.

اعرض الصور نفسها في اللغتين، وكل صورة بلغة صفحتها.

Why: a drawing that one language lacks, or that speaks the other language, leaves half of the readers without it.
Bad: `role-map-en.svg` on the Arabic page, or no image there at all.
Good: `role-map-ar.svg` on the Arabic page and `role-map-en.svg` on the English one.
"""

from guideline import holdings, parity
from guideline.rules import place


def check(guideline):
    for pair in parity.pairs(guideline):
        if not (pair.one.links(True) or pair.two.links(True)):
            continue
        ours, theirs = _images(guideline, pair.one), _images(guideline, pair.two)
        if ours.keys() != theirs.keys():
            yield from _differences(pair, ours, theirs)
    for page in guideline.pages.values():
        for image in page.links:
            if image.image and (own := _own(guideline, page, image)):
                yield (
                    image,
                    f'the image "{image.url}" is in the other language; show "{own}"',
                    f'الصورة "{image.url}" باللغة الأخرى؛ اعرض "{own}"',
                )


def _images(guideline, side):
    """Return image without its language -> image; those that do not exist are left out (GL306), and counted as ""."""
    names = {}
    for image in side.links(True):
        lost = image.file is not None and image.file not in guideline.files
        names.setdefault("" if lost else holdings.image_name(image), image)
    return names


def _differences(pair, ours, theirs):
    mine = [image for name, image in ours.items() if name not in theirs and name]
    its = [image for name, image in theirs.items() if name not in ours and name]
    mine, its = mine["" in theirs :], its["" in ours :]
    here, (left, right) = pair.changed[0], (mine, its) if pair.changed[0] is pair.one else (its, mine)
    for one, two in zip(left, right, strict=False):
        yield (
            one,
            f'the image is "{one.url}" here but "{two.url}" in the other language (twin: {place(two)})',
            f'الصورة هنا "{one.url}" وفي اللغة الأخرى "{two.url}" (يقابلها: {place(two)})',
        )
    other = pair.two if here is pair.one else pair.one
    for side, image in [(here, one) for one in left[len(right) :]] + [(other, one) for one in right[len(left) :]]:
        yield (
            pair.beside(side, image.at.line),
            f'the image "{image.url}" is missing here (twin: {place(image)})',
            f'الصورة "{image.url}" غير موجودة هنا (يقابلها: {place(image)})',
        )


def _own(guideline, page, image):
    """Return the address of the image in the language of the page where another language is shown."""
    found = holdings.IMAGE_LANGUAGE.search(image.url)
    if not found or (found[1] or found[2]) == page.language or image.file not in guideline.files:
        return None
    name = holdings.IMAGE_LANGUAGE.search(image.file)
    own = image.file[: name.start()] + name[0].replace(name[1] or name[2], page.language) + image.file[name.end() :] if name else None
    return (
        own in guideline.files
        and image.url[: found.start()] + found[0].replace(found[1] or found[2], page.language) + image.url[found.end() :]
    )
