"""A tagged PDF (PDF/UA-1): reportlab's canvas with a structure tree, so that a page can be read aloud.

Elements are made in reading order while a paper is laid out; drawing only hangs marked content on them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, cast
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFName, PDFObject
from reportlab.pdfgen.canvas import Canvas

from app.documents import style

rl_config.useA85 = 0  # streams as bytes, not as letters: a fifth smaller, and sooner written

_FONT_TO_START_WITH = style.ANDIKA.regular


class Element:
    """A node of the structure tree.

    `alt` says a picture in words; `scope` (Column, Row) says what a TH heads.
    """

    __slots__ = ("alt", "kids", "parent", "scope", "tag")

    def __init__(self, tag: str, parent: "Element | None" = None, alt: str = "", scope: str = "") -> None:
        self.tag = tag
        self.alt = alt
        self.scope = scope
        self.parent = parent
        self.kids: list[Element | tuple[int, int]] = []

    def child(self, tag: str, alt: str = "", scope: str = "") -> "Element":
        made = Element(tag, self, alt, scope)
        self.kids.append(made)
        return made

    @property
    def has_content(self) -> bool:
        """Whether it stays in the tree: an empty cell does, or its row would be too short."""
        return self.tag in ("TD", "TH") or any(
            not isinstance(kid, Element) or kid.has_content for kid in self.kids
        )


class TaggedCanvas(Canvas):
    """A canvas on which everything is either content of an element or an artifact.

    `title` goes into the file's clear metadata: never a child's name. Equal calls give equal bytes.
    """

    _code: list[str]
    _doc: Any

    def __init__(self, *, title: str, root: Element, language: str = "en-GB") -> None:
        style.font(_FONT_TO_START_WITH)
        self._file = BytesIO()
        super().__init__(
            self._file,
            pagesize=style.A4,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=language,
            initialFontName=cast(Any, _FONT_TO_START_WITH),
        )
        self._root = root
        self._title = title
        self._marked: list[list[Element]] = [[]]
        self.setTitle(title)
        self.setAuthor("Alongside")
        self.setSubject("")
        self.setCreator("Alongside")
        self.setProducer("Alongside")
        self.setViewerPreference("DisplayDocTitle", "true")

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to `element`, which must be a leaf of the tree."""
        page = self._marked[-1]
        mark = len(page)
        page.append(element)
        element.kids.append((len(self._marked) - 1, mark))
        self._code.append(f"/{element.tag} <</MCID {mark}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is decoration or page furniture and is not read aloud."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def showPage(self) -> None:
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._marked) - 1
        page.Tabs = PDFName("S")
        self._marked.append([])

    def finished(self) -> bytes:
        """The whole file. The canvas must not be used afterwards."""
        if self._code:
            self.showPage()
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = _StructureTree(self._doc, self._root, self._marked[:-1])
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=lambda _document: _metadata(self._title))
        self.save()
        return self._file.getvalue()


class _StructureTree(PDFObject):
    """StructTreeRoot with its ParentTree; elements without content are left out."""

    def __init__(self, document: Any, root: Element, marked: list[list[Element]]) -> None:
        self._pages = [_reference(document, page) for page in document.Pages.pages]
        self._numbers: dict[int, str] = {}
        self._nodes: list[tuple[Element, _Node]] = []
        self._marked = marked
        document.Reference(self)
        self._register(document, root)
        self._numbers[0] = _reference(document, self)
        self._top = self._numbers[id(root)]

    def _register(self, document: Any, element: Element) -> None:
        node = _Node()
        self._numbers[id(element)] = _reference(document, node)
        self._nodes.append((element, node))
        for kid in element.kids:
            if isinstance(kid, Element) and kid.has_content:
                self._register(document, kid)

    def format(self, document: Any) -> bytes:
        for element, node in self._nodes:
            node.text = self._described(element)
        rows = "\n".join(
            f"{page} [{' '.join(self._numbers[id(element)] for element in elements)}]"
            for page, elements in enumerate(self._marked)
        )
        return (
            f"<</Type /StructTreeRoot /K [{self._top}] /ParentTreeNextKey {len(self._marked)}\n"
            f"/ParentTree <</Nums [{rows}]>>>>"
        ).encode("ascii")

    def _described(self, element: Element) -> bytes:
        parent = self._numbers[id(element.parent) if element.parent else 0]
        kids = " ".join(self._kid(kid) for kid in element.kids if self._is_kept(kid))
        alt = f" /Alt {_text(element.alt)}" if element.alt else ""
        scope = f" /A <</O /Table /Scope /{element.scope}>>" if element.scope else ""
        return f"<</Type /StructElem /S /{element.tag} /P {parent} /K [{kids}]{alt}{scope}>>".encode("ascii")

    def _is_kept(self, kid: Element | tuple[int, int]) -> bool:
        return not isinstance(kid, Element) or id(kid) in self._numbers

    def _kid(self, kid: Element | tuple[int, int]) -> str:
        if isinstance(kid, Element):
            return self._numbers[id(kid)]
        page, mark = kid
        return f"<</Type /MCR /Pg {self._pages[page]} /MCID {mark}>>"


class _Node(PDFObject):
    """One structure element, described when the tree is written."""

    text = b""

    def format(self, _document: object) -> bytes:
        return self.text


def _reference(document: Any, thing: PDFObject) -> str:
    number, version = document.idToObjectNumberAndVersion[document.Reference(thing).name]
    return f"{number} {version} R"


def _text(words: str) -> str:
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


def _metadata(title: str) -> bytes:
    """XMP that claims PDF/UA-1 and shows the title."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
