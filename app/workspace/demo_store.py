"""A demo store: a story told by several people in turn, and thrown away without asking.

Nothing in here works on a store with real children in it.
"""

from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from app.errors import Explained, Refused
from app.models.person import Person
from app.store import vault
from app.store.header import read_header
from app.store.lock_file import take_lock
from app.workspace.circumstances import Circumstances
from app.workspace.opening import welcome_colleague
from app.workspace.workspace import Workspace


def add_people(workspace: Workspace, passphrase: str, people: Iterable[Person]) -> None:
    """Add people who all open the store with the holder's passphrase. Raises Refused, Explained."""
    _demand_demo(workspace)
    folder = Path(workspace.place)
    root = vault.root_key(folder, workspace.person.name, passphrase, workspace.now())
    for person in people:
        vault.set_passphrase(folder, root, person.name, passphrase, person.id, workspace.new_id)
        welcome_colleague(workspace, person)


def act_as(workspace: Workspace, person: Person, circumstances: Circumstances) -> Workspace:
    """The same open store in another person's hands. Only the holder locks it. Raises Refused."""
    _demand_demo(workspace)
    return Workspace(workspace._store, person, circumstances)


def is_demo_store(folder: Path, store_id: UUID) -> bool:
    """Whether this folder is the store with this id, or the beginning of one: a folder with nothing in it."""
    try:
        return read_header(folder).store_id == store_id
    except Explained:
        return folder.is_dir() and not any(folder.iterdir())


def throw_away(folder: Path, store_id: UUID) -> None:
    """Remove the demo store in this folder. Raises Explained where it is another store, or is open."""
    if not is_demo_store(folder, store_id):
        raise Refused("This is not a demo store.", "Nothing was removed.", "Choose another folder.")
    take_lock(folder).release()
    try:
        rmtree(folder)
    except OSError as error:
        raise Explained(
            "The earlier demo could not be removed.", "", "Choose another folder, or remove it yourself."
        ) from error


def _demand_demo(workspace: Workspace) -> None:
    if not workspace.is_demo():
        raise Refused(
            "This is not a demo store, so everybody acts for themselves.",
            "Nothing was changed.",
            "Open the store with your own name.",
        )
