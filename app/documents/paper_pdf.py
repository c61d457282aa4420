"""A paper for adults as a tagged PDF: numbered paragraphs, voice marked, DRAFT till signed off."""

from collections.abc import Iterator
from itertools import count

from app.documents import lettering, style
from app.documents.blocks import Lettering, Words, WordsBlock
from app.documents.lettering import Run
from app.documents.page import Block, PageLook, print_pages
from app.documents.paper import (
    Bullets,
    FieldList,
    Heading,
    Note,
    Paper,
    Para,
    Piece,
    SignatureLines,
    Table,
    with_quotation_marks,
)
from app.documents.paper_blocks import note_block, sign_block, table_block
from app.documents.tagged_pdf import Element

_BODY = 12.0
_TITLE = 24.0
_HEADINGS = {2: 17.0, 3: 14.0}
_GUTTER = 34.0
_BULLET = 16.0
_FIELD_SHARES = (0.32, 0.68)


def render(paper: Paper) -> bytes:
    """PDF/UA-1. Emoji are said by name in square brackets.

    Equal papers give equal bytes. Raises Explained where the text has letters that would print wrong.
    """
    look = PageLook(
        face=style.ATKINSON,
        palette=style.palette(),
        corner=paper.footer,
        marks=tuple(lettering.named_signs(mark) for mark in paper.marks),
        watermark="DRAFT" if paper.draft else "",
        marking=paper.marking,
        side=25 * style.MM,
    )
    root = Element("Document")
    blocks = tuple(_Setting(look, root).blocks(paper))
    return print_pages(blocks, look, title=paper.neutral_title, root=root)


class _Setting:
    """One paper while its pieces become blocks; counts the numbered paragraphs."""

    def __init__(self, look: PageLook, root: Element) -> None:
        self._look = look
        self._root = root
        self._numbers = count(1)
        self._body = Lettering(look.face, _BODY, look.palette.ink)

    def blocks(self, paper: Paper) -> Iterator[Block]:
        texts = (*_texts(paper), paper.footer, paper.title, paper.marking)
        lettering.refuse_unprintable(lettering.named_signs(text) for text in texts)
        yield self._heading("H1", paper.title, _TITLE, space=0.0)
        for piece in paper.pieces:
            yield from self._block(piece)

    def _block(self, piece: Piece) -> Iterator[Block]:
        match piece:
            case Heading():
                space = 22.0 if piece.level == 2 else 14.0
                size = _HEADINGS[piece.level]
                yield self._heading(f"H{piece.level}", piece.words, size, space=space)
            case Para():
                yield from self._paragraphs(piece)
            case FieldList():
                yield from self._table((), tuple((name, said) for name, said in piece.fields), _FIELD_SHARES)
            case Table():
                yield from self._table(piece.head, piece.rows, piece.column_shares)
            case Bullets():
                yield from self._bullets(piece)
            case Note():
                words = lettering.named_signs(piece.words)
                yield note_block(self._look, self._body, self._root, words)
            case SignatureLines():
                yield sign_block(self._look, self._body, self._root, piece.labels)

    def _heading(self, tag: str, words: str, size: float, *, space: float) -> Block:
        letters = Lettering(self._look.face, size, self._look.palette.lead, bold=True)
        said = lettering.named_signs(words)
        element = self._root.child(tag)
        return WordsBlock(letters.set(element, (said,), self._look.width), space, keep_with_next=True)

    def _table(
        self, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], shares: tuple[float, ...]
    ) -> Iterator[Block]:
        if not rows:
            return
        named = tuple(tuple(lettering.named_signs(cell) for cell in row) for row in rows)
        yield table_block(self._look, self._body, self._root, head, named, shares)

    def _paragraphs(self, para: Para) -> Iterator[Block]:
        element = self._root.child("P")
        passages = with_quotation_marks(para.passages)
        runs = [Run(lettering.named_signs(passage.words), passage.bold) for passage in passages]
        indent = _GUTTER if para.numbered or para.has_voice else 0.0
        words = self._body.set_runs(element, runs, self._look.width - indent)
        label = self._label(element, f"{next(self._numbers)}.") if para.numbered else None
        bar = self._look.palette.voice if para.has_voice else None
        yield WordsBlock(words, space_before=9.0, indent=indent, label=label, bar=bar)

    def _label(self, element: Element, words: str) -> Words:
        return self._body.set(element, (f"{words} ",), _GUTTER + 20)

    def _bullets(self, bullets: Bullets) -> Iterator[Block]:
        items = self._root.child("L")
        for item in bullets.items:
            entry = items.child("LI")
            label = self._label(entry.child("Lbl"), "•")
            words = self._body.set(
                entry.child("LBody"),
                (lettering.named_signs(item),),
                self._look.width - _GUTTER - _BULLET,
            )
            yield WordsBlock(words, space_before=4.0, indent=_BULLET, label=label)


def _texts(paper: Paper) -> Iterator[str]:
    for piece in paper.pieces:
        match piece:
            case Heading() | Note():
                yield piece.words
            case Para():
                yield from (passage.words for passage in piece.passages)
            case FieldList():
                yield from (text for pair in piece.fields for text in pair)
            case Table():
                yield from (*piece.head, *(cell for row in piece.rows for cell in row))
            case Bullets():
                yield from piece.items
            case SignatureLines():
                yield from piece.labels
