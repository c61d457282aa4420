"""A paper for adults as a Word file, from the same content as the PDF."""

import re
from datetime import UTC, datetime, time
from io import BytesIO
from itertools import count
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from app.documents.paper import (
    Bullets,
    FieldList,
    Heading,
    Note,
    Paper,
    Para,
    Passage,
    Piece,
    SignatureLines,
    Table,
    with_quotation_marks,
)

_FONT = "Arial"
_LEAD = RGBColor(0x0E, 0x4F, 0x5C)
_VOICE_BAR = "5C3164"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIZES = {"Normal": 12, "Title": 24, "Heading 1": 22, "Heading 2": 17, "Heading 3": 14, "List Bullet": 12}


def render(paper: Paper) -> bytes:
    """The Word file. Equal papers give equal bytes; the metadata holds the neutral title and no name."""
    document = Document()
    _set_up(document, paper)
    _set_head_and_foot(document, paper)
    writer = _Writer(document)
    document.add_heading(_xml(paper.title), level=1)
    for piece in paper.pieces:
        writer.write(piece)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)


def _set_up(document: Any, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(25)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = paper.neutral_title, "", ""
    properties.comments, properties.language = "", "en-GB"
    if paper.dated:
        midnight = datetime.combine(paper.dated, time(), UTC)
        properties.created = properties.modified = midnight
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    for name, size in _SIZES.items():
        _set_style(document.styles[name], size)


def _set_style(style: Any, size: int) -> None:
    style.font.name, style.font.size, style.font.italic = _FONT, Pt(size), False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(key), None)
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), _FONT)
    if style.name.startswith("Heading"):
        style.font.bold, style.font.color.rgb = True, _LEAD
        style.paragraph_format.keep_with_next = True
    if style.name == "Normal":
        style.paragraph_format.line_spacing = 1.25
        style.paragraph_format.space_after = Pt(8)
        _append(style.element.rPr, "w:lang", val="en-GB", eastAsia="en-GB")


def _append(parent: Any, tag: str, **attributes: str) -> Any:
    for old in parent.findall(qn(tag)):
        parent.remove(old)
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    parent.append(made)
    return made


def _set_head_and_foot(document: Any, paper: Paper) -> None:
    section = document.sections[0]
    head = section.header.paragraphs[0]
    for words in (paper.marking, *paper.marks):
        run = head.add_run(_xml(words))
        run.bold = True
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if words != (paper.marking, *paper.marks)[-1]:
            run.add_break()
    foot = section.footer.paragraphs[0]
    foot.add_run(_xml(f"{paper.footer}\tPage "))
    _add_field(foot, "PAGE")
    foot.add_run(" of ")
    _add_field(foot, "NUMPAGES")
    foot.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(13.5))


def _add_field(paragraph: Any, instruction: str) -> None:
    """A field that Word fills in, such as the page number."""
    for kind in ("begin", "", "separate", "shown", "end"):
        run = paragraph.add_run("1" if kind == "shown" else "")
        if kind in ("begin", "separate", "end"):
            _append(run._r, "w:fldChar", fldCharType=kind)
        elif not kind:
            code = _append(run._r, "w:instrText")
            code.text = f" {instruction} "


class _Writer:
    """Writes the pieces one after the other; counts the numbered paragraphs."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._numbers = count(1)

    def write(self, piece: Piece) -> None:
        match piece:
            case Heading():
                self._document.add_heading(_xml(piece.words), level=piece.level)
            case Para():
                self._paragraph(piece)
            case FieldList():
                self._field_list(piece)
            case Table():
                self._table(piece)
            case Bullets():
                for item in piece.items:
                    self._document.add_paragraph(_xml(item), style="List Bullet")
            case Note():
                self._note(piece)
            case SignatureLines():
                for label in piece.labels:
                    self._document.add_paragraph(_xml(f"{label}: {'_' * 40}"))

    def _paragraph(self, para: Para) -> None:
        paragraph = self._document.add_paragraph()
        if para.numbered:
            paragraph.paragraph_format.left_indent = Cm(1.2)
            paragraph.paragraph_format.first_line_indent = Cm(-1.2)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1.2))
            paragraph.add_run(f"{next(self._numbers)}.\t")
        for passage in with_quotation_marks(para.passages):
            _add_passage(paragraph, passage)
        if para.has_voice:
            _add_bar(paragraph)

    def _note(self, note: Note) -> None:
        paragraph = self._document.add_paragraph(_xml(note.words))
        _insert(paragraph, _made("w:shd", val="clear", color="auto", fill="DFECEC"))

    def _field_list(self, fields: FieldList) -> None:
        table = self._new_table(len(fields.fields), (0.32, 0.68))
        for row, (name, words) in zip(table.rows, fields.fields, strict=True):
            row.cells[0].paragraphs[0].add_run(_xml(name)).bold = True
            row.cells[1].text = _xml(words)

    def _table(self, piece: Table) -> None:
        table = self._new_table(len(piece.rows) + 1, piece.column_shares)
        for cell, words in zip(table.rows[0].cells, piece.head, strict=True):
            cell.paragraphs[0].add_run(_xml(words)).bold = True
        _append(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader", val="true")
        for row, texts in zip(table.rows[1:], piece.rows, strict=True):
            for cell, words in zip(row.cells, texts, strict=True):
                cell.text = _xml(words)

    def _new_table(self, rows: int, shares: tuple[float, ...]) -> Any:
        table = self._document.add_table(rows=rows, cols=len(shares), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        for row in table.rows:
            for cell, share in zip(row.cells, shares, strict=True):
                cell.width = Mm(160 * share)
        self._document.add_paragraph()
        return table


def _add_passage(paragraph: Any, passage: Passage) -> None:
    run = paragraph.add_run(_xml(passage.words))
    if passage.bold:
        run.bold = True


def _add_bar(paragraph: Any) -> None:
    """A bar on the left: the paragraph holds a child's own words."""
    borders = _made("w:pBdr")
    borders.append(_made("w:left", val="single", sz="24", space="8", color=_VOICE_BAR))
    _insert(paragraph, borders)


def _insert(paragraph: Any, element: Any) -> None:
    """Puts a border or shade where the schema of a paragraph's properties wants it."""
    after = ("w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph._p.get_or_add_pPr().insert_element_before(element, *after)


def _made(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
