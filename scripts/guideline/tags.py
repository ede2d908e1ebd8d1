"""The structure tags of a PDF where WeasyPrint leaves them short of PDF/UA-1."""

import pydyf


def mend(pdf):
    """Mend the tags of links and of list items in a finished document."""
    for element in list(pdf.objects):
        if isinstance(element, pydyf.Dictionary) and element.get("Type") == "/StructElem":
            kids = [(kid, pdf.objects[int(kid.split()[0])]) for kid in element.get("K", ()) if isinstance(kid, bytes)]
            _link(pdf, element, kids)
            if element["S"] == "/LI":
                _list_item(pdf, element, kids)


def _link(pdf, element, kids):
    """Tag each piece of a link as a link: every inline box inside one gets a frame of its own (ISO 14289-1, 7.18.5)."""
    frames = [pdf.objects[int(kid["Obj"].split()[0])] for _, kid in kids if isinstance(kid, dict) and kid.get("Type") == "/OBJR"]
    if any(frame.get("Subtype") == "/Link" for frame in frames):
        element["S"] = "/Link"


def _list_item(pdf, element, kids):
    """Put what a list item holds besides its label into a body: a paragraph stands there bare (ISO 14289-1, 7.2)."""
    bare = [reference for reference, kid in kids if kid.get("S") not in ("/Lbl", "/LBody")]
    if bare:
        kept = [reference for reference, _ in kids if reference not in bare]
        body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(bare), "Pg": element["Pg"], "P": element.reference})
        pdf.add_object(body)
        for reference, kid in kids:
            if reference in bare:
                kid["P"] = body.reference
        element["K"] = pydyf.Array([*kept, body.reference])
