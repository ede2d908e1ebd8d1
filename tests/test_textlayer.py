"""Mixed lines are read in the right order in documents of either direction, and vowel signs stay with their letters."""

import io

import pymupdf
import pytest
import weasyprint
from conftest import ROOT
from guideline import config, pdf

STYLE = (ROOT / "docs" / "assets" / "css" / "print.css").as_uri()


def read(language, text):
    html = f'<html lang="{language}" dir="{config.direction(language)}"><link rel="stylesheet" href="{STYLE}"><p>{text}</p></html>'
    out = io.BytesIO()
    weasyprint.HTML(string=html, base_url=ROOT.as_uri()).write_pdf(out, finisher=pdf.exact_text)
    with pymupdf.open(stream=out.getvalue()) as document:
        return document[0].get_text().split()[:-1]  # without the page number


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "The word يجب means must here"),
        ("en", "Both يجب and ينبغي are words"),
        ("ar", "راجع الفقرة 3 قبل 10 أيام من الموعد"),
        ("ar", "يُنشر الوسم أيضًا في MFA ثم يُحظر"),
    ],
)
def test_words_of_a_mixed_line_are_read_in_order(language, text):
    assert "".join(read(language, text)) == text.replace(" ", "")  # MuPDF drops a space after Arabic in an English line
