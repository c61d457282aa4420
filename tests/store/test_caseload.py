"""The list of children: what typing finds, in which order, and how many it says there are."""

from app.models.caseload import CaseloadFilter, CaseloadSort
from app.models.change import Change
from app.models.level import Level
from app.workspace.workspace import Workspace
from tests import stores

NAMES = ("Zadie", "Mabel", "Malachi", "Oma", "Mara", "Ada")


def fill(workspace: Workspace) -> None:
    for number, name in enumerate(NAMES, start=1):
        level = {"safety_and_wellbeing": Level.HIGH} if name == "Mara" else {}
        workspace.apply(
            Change.add("Add a child", stores.child(number, given_name=name, known_as="", **level))
        )


def names(workspace: Workspace, words: str, **asked: object) -> list[str]:
    page = workspace.caseload(CaseloadFilter(words=words), **asked)  # type: ignore[arg-type]
    return [row.given_name for row in page.rows]


def test_what_is_found_stands_in_the_order_of_the_list(workspace: Workspace) -> None:
    fill(workspace)
    assert names(workspace, "ma") == ["Mabel", "Malachi", "Mara"]
    assert names(workspace, "ma", sort=CaseloadSort.SAFETY) == ["Mara", "Mabel", "Malachi"]


def test_a_page_that_is_cut_short_still_counts_everybody_who_matches(workspace: Workspace) -> None:
    fill(workspace)
    page = workspace.caseload(CaseloadFilter(words="ma"), limit=1)
    assert ([row.given_name for row in page.rows], page.matching, page.total) == (["Mabel"], 3, 6)
    later = workspace.caseload(CaseloadFilter(words="ma"), limit=2, offset=2)
    assert ([row.given_name for row in later.rows], later.matching) == (["Mara"], 3)


def test_a_level_comes_back_as_it_was_kept(workspace: Workspace) -> None:
    fill(workspace)
    rows = {row.given_name: row.safety_and_wellbeing for row in workspace.caseload().rows}
    assert (rows["Mara"], rows["Ada"]) == (Level.HIGH, None)
