"""Rules of the house that can be read off the text of the project."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
SOURCES = sorted((PROJECT / "app").rglob("*.py"))
RESOURCES = PROJECT / "resources"

LONG_FILES_WITH_A_REASON: set[str] = set()
MAY_ASK_THE_CLOCK = {"app/machine.py"}
CLOCK_CALLS = {"now", "today", "utcnow"}
CLOCK_OF_QT = {"currentDate", "currentDateTime", "currentDateTimeUtc", "currentTime"}
RANDOM_IDS = {"uuid1", "uuid4", "uuid6", "uuid7"}

# Titles that the law or another system gives, and the keys of lists that say what to write instead.
# Everything else says child, or their name.
TITLES = re.compile(
    r"reoffend\w*|(punishment|rehabilitation) of offenders act|young offender institutions?"
    r"|youth offend(ing|er) (team|panel|contract|service)s?|^\s*(source|variants) = .*$"
    r"|^\s*\"[^\"]*\" = ",
    re.IGNORECASE | re.MULTILINE,
)
OFFENDER = re.compile(r"offender", re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.:/}$*-])/(?:home|root|work|tmp)(?=[/\"'`\s)]|$)")
OFTEN_FROM_OTHERS = {".ttf", ".otf", ".svg", ".png", ".dic", ".aff"}
DRAWN_BY_US = {"resources/theme"}


def short(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def last_name(node: ast.expr) -> str:
    """`b` of `a.b` and of `b`."""
    return getattr(node, "attr", getattr(node, "id", ""))


def called(path: Path, name: str) -> bool:
    return any(isinstance(node, ast.Call) and last_name(node.func) == name for node in nodes(path))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
    return names


def asks_the_clock(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        owner = last_name(node.value)
        return (
            (node.attr in CLOCK_CALLS and owner in ("datetime", "date"))
            or (node.attr == "time" and owner == "time")
            or node.attr in CLOCK_OF_QT
            or node.attr in RANDOM_IDS
        )
    return isinstance(node, ast.Name) and node.id in RANDOM_IDS


def test_there_is_something_to_read() -> None:
    assert len(SOURCES) > 50


def test_below_main_nobody_asks_the_clock_or_makes_a_random_id() -> None:
    askers = {
        f"{short(path)}:{getattr(node, 'lineno', 0)}"
        for path in SOURCES
        if short(path) not in MAY_ASK_THE_CLOCK
        for node in nodes(path)
        if asks_the_clock(node)
    }
    assert not askers, "take today, now or new_id as an argument"


def test_nobody_draws_lots() -> None:
    assert not [short(path) for path in SOURCES if "random" in imported(path)]


@pytest.mark.parametrize(
    ("code", "asks"),
    [
        ("datetime.now(UTC)", True),
        ("date.today()", True),
        ("datetime.datetime.utcnow", True),
        ("time.time()", True),
        ("uuid4()", True),
        ("uuid.uuid4", True),
        ("uuid6.uuid7()", True),
        ("QDate.currentDate()", True),
        ("clock.now()", False),
        ("uuid5(service, reference)", False),
        ("time.monotonic()", False),
        ("self.today", False),
    ],
)
def test_the_eye_for_clocks_sees_what_it_should(code: str, asks: bool) -> None:
    assert any(asks_the_clock(node) for node in ast.walk(ast.parse(code))) is asks


def test_only_the_theme_sets_a_style_sheet() -> None:
    setters = [short(path) for path in SOURCES if called(path, "setStyleSheet")]
    assert set(setters) <= {"app/views/parts/theme.py"}


def test_nothing_is_written_to_a_temporary_file() -> None:
    assert not [short(path) for path in SOURCES if any("tempfile" in name for name in imported(path))]
    assert not [short(path) for path in SOURCES if called(path, "QTemporaryFile") or called(path, "mkstemp")]


def test_text_reaches_paper_through_one_escaping_door() -> None:
    makers = [short(path) for path in SOURCES if called(path, "Paragraph")]
    assert set(makers) <= {"app/documents/blocks.py"}


def test_no_file_grows_past_three_hundred_lines() -> None:
    lengths = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    long = {name for name, lines in lengths.items() if lines > 300 and "/migrations/versions/" not in name}
    assert long == LONG_FILES_WITH_A_REASON


def people_read() -> Iterator[tuple[str, str]]:
    """The strings of the program and the texts beside it, each with its place."""
    for path in SOURCES:
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{short(path)}:{node.lineno}", node.value
    for path in sorted(RESOURCES.rglob("*.toml")):
        yield short(path), path.read_text(encoding="utf-8")


def test_the_child_is_never_called_an_offender() -> None:
    assert not [place for place, words in people_read() if OFFENDER.search(TITLES.sub("", words))]


@pytest.mark.parametrize(
    ("words", "fine"),
    [
        ("the offender must attend", False),
        ("Young offenders", False),
        ("Youth offending team", True),
        ("Likelihood of reoffending", True),
        ("youth offender panel", True),
        ('source = "Rehabilitation of Offenders Act 1974 s.5"', True),
        ('"young offender" = "child"', True),
        ('says = "the offender"', False),
        ('"child" = "offender"', False),
    ],
)
def test_titles_of_the_law_are_the_only_exception(words: str, fine: bool) -> None:
    assert (OFFENDER.search(TITLES.sub("", words)) is None) is fine


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True).stdout
    return [path for name in listed.decode().split("\0") if name and (path := PROJECT / name).is_file()]


def test_no_tracked_file_names_a_path_of_somebodys_machine() -> None:
    found = []
    for path in tracked():
        words = path.read_bytes()
        if b"\0" not in words and path != Path(__file__).resolve():
            lines = words.decode("utf-8", "replace").splitlines()
            found += [f"{short(path)}:{at}" for at, line in enumerate(lines, 1) if MACHINE_PATH.search(line)]
    assert not found


def test_lock_files_name_no_host() -> None:
    locks = sorted((PROJECT / "requirements").glob("*.txt"))
    assert locks
    for path in locks:
        words = path.read_text(encoding="utf-8")
        assert not re.search(
            r"https?:|--index-url|--extra-index-url|--find-links|--trusted-host| @ ", words
        ), path


def test_every_locked_package_has_a_hash() -> None:
    for path in (PROJECT / "requirements").glob("*.txt"):
        entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8"))
        assert not [entry for entry in entries if "==" in entry and "--hash=sha256:" not in entry]


def test_what_others_made_lies_beside_its_licence() -> None:
    found = {path.parent for path in RESOURCES.rglob("*") if path.suffix in OFTEN_FROM_OTHERS}
    folders = {folder for folder in found if not short(folder).startswith(tuple(DRAWN_BY_US))}
    assert folders
    for folder in folders:
        near = [folder, *(above for above in folder.parents if above.is_relative_to(RESOURCES))]
        licences = [path for place in near for path in (*place.glob("LICENSE*"), *place.glob("OFL*.txt"))]
        assert licences, f"{short(folder)} needs the licence of what is in it"
        assert all(licence.stat().st_size > 100 for licence in licences)
