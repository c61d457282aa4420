"""A file as it comes: any encoding, any delimiter, any damage, and never a traceback."""

import codecs
import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.errors import Explained
from app.exchange.csv_reading import DELIMITERS, read_sheet

TABLE = "ID,Surname,Forename\nYJ1,O'Neill,Siân\nYJ2,Kowalska,Zoë\n"


def names(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_sheet(data).rows]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TABLE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TABLE.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), "utf-16-be"),
        (TABLE.encode("cp1252"), "cp1252"),
    ],
)
def test_names_arrive_exactly_in_every_encoding(data: bytes, encoding: str) -> None:
    sheet = read_sheet(data)
    assert sheet.encoding == encoding
    assert sheet.headings == ("ID", "Surname", "Forename")
    assert names(data) == [("YJ1", "O'Neill", "Siân"), ("YJ2", "Kowalska", "Zoë")]


def test_one_lost_byte_does_not_garble_every_other_name() -> None:
    data = TABLE.encode() + "YJ3,Nowak,Ł".encode()[:-1] + b"\n"
    assert read_sheet(data).encoding == "utf-8"
    assert names(data)[0] == ("YJ1", "O'Neill", "Siân")
    assert names(data)[2][2] == "\ufffd"


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_every_delimiter_is_found_even_when_others_stand_in_the_text(delimiter: str) -> None:
    out = io.StringIO()
    rows = [["ID", "Surname", "Notes"], ["1", "Cole", "a, b; c | d"], ["2", "Webb", "x\ty, z"]]
    csv.writer(out, delimiter=delimiter).writerows(rows)
    sheet = read_sheet(out.getvalue().encode())
    assert sheet.delimiter == delimiter
    assert [list(row.cells) for row in sheet.rows] == rows[1:]


def test_excels_own_delimiter_line_is_obeyed_and_rows_count_on() -> None:
    sheet = read_sheet(b"sep=;\nID;Name, all of it\n1;Cole\n")
    assert (sheet.delimiter, sheet.rows[0].line_number) == (";", 3)


def test_a_title_above_the_table_is_passed_over() -> None:
    sheet = read_sheet(b"Caseload extract\n\nID,Surname\n1,Cole\n")
    assert sheet.headings == ("ID", "Surname")
    assert sheet.rows[0].line_number == 4


def test_a_quoted_cell_may_hold_line_ends_delimiters_and_quotes() -> None:
    data = b'ID,Notes,Worker\r\n1,"first\r\nsecond, ""third""",A\r\n2,plain,B\r\n'
    assert names(data) == [("1", 'first\nsecond, "third"', "A"), ("2", "plain", "B")]
    assert [row.line_number for row in read_sheet(data).rows] == [2, 3]


def test_rows_cut_short_or_too_long_are_said_and_the_others_live() -> None:
    sheet = read_sheet(b"A,B,C\n1,2,3\n4,5\n6,7,8,9\n10,11,12,,\n,,\n13,14,15\n")
    assert [row.cells[0] for row in sheet.rows] == ["1", "10", "13"]
    assert [line for line, _ in sheet.bad_rows] == [3, 4]
    assert "2 of 3 cells" in sheet.bad_rows[0][1]
    assert "4 cells under 3 headings" in sheet.bad_rows[1][1]


@pytest.mark.parametrize(
    "stray", [b'2,"Cole,Leon', b'2,Cole,"Leon', b'"2,Cole,Leon', b'2,"Cole,"Leon', b'2,Cole,"Leon, x']
)
def test_a_quote_that_never_closes_costs_only_its_own_row(stray: bytes) -> None:
    sheet = read_sheet(b"A,B,C\n1,a,b\n" + stray + b'\n3,c,"d, e"\n4,f,g\n')
    assert [row.cells for row in sheet.rows] == [("1", "a", "b"), ("3", "c", "d, e"), ("4", "f", "g")]
    assert [line for line, _ in sheet.bad_rows] == [3]


def test_a_quote_left_open_on_the_last_line_is_a_row_cut_short() -> None:
    assert read_sheet(b'A,B\n1,2\n3,"4').bad_rows[0][0] == 3


def test_a_very_long_cell_costs_only_its_own_row() -> None:
    csv.field_size_limit(before := 131_072)
    sheet = read_sheet(b"ID,Notes\n1,short\n2," + b"x" * 200_000 + b"\n3," + b"y" * 100_000 + b"\n")
    assert [row.cells[0] for row in sheet.rows] == ["1", "3"]
    assert "‘Notes’" in sheet.bad_rows[0][1]
    assert "200,000" in sheet.bad_rows[0][1]
    assert csv.field_size_limit() == before


def test_nul_is_taken_out() -> None:
    assert names(b"ID,Name\n1,Le\x00on\n") == [("1", "Leon")]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\r\n", "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"PK\x03\x04\x14\x00", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older Excel"),
        (b"%PDF-1.7\n", "PDF"),
        (b"<html><table><tr><td>1", "web page"),
        (bytes(range(256)) * 40, "does not hold text"),
        (b"just a line of words", "no columns"),
        (b"ID,Name\n", "no children"),
        (b"x" * 50_000_001, "50 MB"),
        (b",".join([b"h"] * 501) + b"\n1", "500 columns"),
    ],
)
def test_a_file_that_is_no_caseload_is_explained_kindly(data: bytes, says: str) -> None:
    with pytest.raises(Explained) as caught:
        read_sheet(data)
    assert says in caught.value.what
    assert caught.value.safe == "Nothing was imported."
    assert caught.value.do


@given(st.binary(max_size=600))
@example(b'"\n' * 300)
@example(b"a,b\r1,2\r")
@example(codecs.BOM_UTF16_LE + b"a")
@settings(max_examples=300, deadline=None)
def test_no_bytes_at_all_break_the_reading(data: bytes) -> None:
    for candidate in (data, b"ID,Name,DOB\n" + data):
        try:
            sheet = read_sheet(candidate)
        except Explained:
            continue
        assert all(len(row.cells) == len(sheet.headings) for row in sheet.rows)


CELL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff") | st.just("\n"), max_size=12
)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=8), st.sampled_from(DELIMITERS))
@settings(max_examples=150, deadline=None)
def test_what_a_csv_writer_wrote_is_read_back_exactly(
    rows: list[tuple[str, str, str]], delimiter: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([("ID", "Family name", "Notes"), *rows])
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    try:
        sheet = read_sheet(out.getvalue().encode())
    except Explained:
        assert not filled
        return
    assert [row.cells for row in sheet.rows] == filled
    assert not sheet.bad_rows
