"""The way into a store: create, open, recover, add a person. Light: SQL loads when a store opens."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import Explained, Refused
from app.models.change import Change, Swap
from app.models.journal import Act, Author, Note
from app.models.person import Person
from app.models.service import Service
from app.models.text import folded
from app.store import failed_unlocks, vault
from app.store import keys as store_keys
from app.workspace.circumstances import Circumstances
from app.workspace.passphrase import strength

if TYPE_CHECKING:
    from app.store.case_store import CaseStore
    from app.workspace.workspace import Workspace


@dataclass(frozen=True)
class NewStore:
    """What a person says when they create a store.

    It becomes a folder in `place`, named after the service; `exactly_there` makes `place` itself that folder.
    """

    place: Path
    service: Service
    person: Person
    passphrase: str
    exactly_there: bool = False

    @property
    def folder(self) -> Path:
        return self.place if self.exactly_there else vault.folder_for(self.place, self.service.name)


def create_store(
    wanted: NewStore, circumstances: Circumstances, *, cheap_keys_for_tests: bool = False
) -> tuple["Workspace", str]:
    """Make a store and open it. Returns it with the recovery key, which is shown once. Raises Explained."""
    if not wanted.person.name.strip() or not wanted.service.name.strip():
        raise Explained("A store needs the name of the service and your name.", "", "Write both, then go on.")
    if not strength(wanted.passphrase, (wanted.person.name, wanted.service.name)).is_enough:
        raise Explained(
            "This passphrase is too easy to guess.",
            "No store was made.",
            "Use four or five words that do not belong together.",
        )
    vault.make_folder(wanted.folder)
    try:
        return _make_store(wanted, circumstances, cheap_keys_for_tests)
    except OSError as error:
        vault.remove_folder(wanted.folder)
        raise vault.no_place() from error
    except BaseException:
        vault.remove_folder(wanted.folder)
        raise


def open_store(folder: Path, name: str, passphrase: str, circumstances: Circumstances) -> "Workspace":
    """Open with a name and passphrase. Raises Explained: wrong, damaged, newer, in use (each its own)."""
    opened = vault.unlock(folder, name, passphrase, circumstances.now())
    return _workspace(opened, circumstances, "passphrase")


def recover(
    folder: Path, recovery_key: str, name: str, new_passphrase: str, circumstances: Circumstances
) -> "Workspace":
    """Open with the printed recovery key and give this person a new passphrase. Raises Explained."""
    opened = vault.unlock_with_recovery_key(folder, recovery_key, circumstances.now())
    with closing(_opened(opened, circumstances)) as store:
        people = store.every(Person)
    person = next((one for one in people if _same_name(one.name, name) and not one.left), None)
    if person is None:
        raise Explained(
            "Nobody of that name is in this store.",
            "Nothing was changed.",
            "Write your name as it is in the store.",
        )
    _demand_strong(new_passphrase, person.name)
    root = vault.root_key_from_recovery(folder, recovery_key)
    vault.set_passphrase(folder, root, person.name, new_passphrase, person.id, circumstances.new_id)
    opened = vault.unlock(folder, person.name, new_passphrase, circumstances.now())
    workspace = _workspace(opened, circumstances, "recovery key")
    workspace.note(_key_note(person, "passphrase set"))
    return workspace


def add_person(workspace: "Workspace", own_passphrase: str, person: Person, their_passphrase: str) -> None:
    """Add a colleague with a passphrase of their own; the holder proves theirs. Raises Refused, Explained."""
    key_for_colleague(workspace, own_passphrase, person, their_passphrase)()
    welcome_colleague(workspace, person)


def key_for_colleague(
    workspace: "Workspace", own_passphrase: str, person: Person, their_passphrase: str
) -> Callable[[], None]:
    """The slow half of adding a colleague, as work for another thread: their way in, beside the others.

    What can be refused is refused now; a wrong `own_passphrase` when the work runs. A way in without a
    person in the store opens nothing, so the work comes first. Raises Refused, Explained.
    """
    from app.workspace.roles import May, demand

    demand(workspace.person.role, May.MANAGE_PEOPLE)
    if any(_same_name(one.name, person.name) for one in workspace.people()):
        raise Refused(
            "Somebody of that name is already in this store.",
            "Nobody was added.",
            "Add a second name or an initial.",
        )
    _demand_strong(their_passphrase, person.name)
    folder, own_name, at = Path(workspace.place), workspace.person.name, workspace.now()
    slot_id = workspace.new_id()

    def work() -> None:
        root = vault.root_key(folder, own_name, own_passphrase, at)
        vault.set_passphrase(folder, root, person.name, their_passphrase, person.id, lambda: slot_id)

    return work


def welcome_colleague(workspace: "Workspace", person: Person) -> None:
    """The quick half: the person in the store, their key in the journal. Raises Refused, Explained."""
    workspace.apply(Change("Add a person", (Swap(None, person),), lasting=True))
    workspace.note(_key_note(person, "passphrase set"))


def warm_up() -> None:
    """Load what opening needs, in the background, so that the first opening does not wait for it."""
    for module in ("zxcvbn", "app.store.backup", "app.store.case_store", "app.workspace.workspace"):
        import_module(module)


def _workspace(opened: vault.Keys, circumstances: Circumstances, way: str) -> "Workspace":
    store = _opened(opened, circumstances)
    try:
        return _enter(store, opened, circumstances, way)
    except BaseException:
        store.close()
        raise


def _opened(keys: vault.Keys, circumstances: Circumstances) -> "CaseStore":
    """The store behind these keys, backed up before an upgrade."""
    from app.store.backup import make_backup
    from app.store.case_store import CaseStore

    return CaseStore.open(keys, before_upgrade=lambda: _discard(make_backup(keys, circumstances.now())))


def _enter(store: "CaseStore", opened: vault.Keys, circumstances: Circumstances, way: str) -> "Workspace":
    from app.workspace.workspace import Workspace

    person = store.get(Person, opened.person_id)
    if person is None or person.left:
        raise Explained("You are no longer in this store.", "Nothing was changed.", "Ask your manager.")
    _take_in_failures(store, circumstances)
    workspace = Workspace(store, person, circumstances)
    workspace.note(Note(act=Act.UNLOCKED, fields=(way,)))
    if opened.header.epoch > int(store.fact("epoch") or 0):
        store.set_fact("epoch", str(opened.header.epoch))
    return workspace


def _take_in_failures(store: "CaseStore", circumstances: Circumstances) -> None:
    """Failed unlocks were counted beside the header; the journal takes them over now."""
    failed = failed_unlocks.moments(store.folder)
    if failed:
        note = Note(act=Act.FAILED_UNLOCK, fields=(f"{len(failed)} since the last unlock", failed[-1]))
        store.note(note, None, circumstances.now(), circumstances.zone)
        failed_unlocks.forget(store.folder)


def _make_store(wanted: NewStore, circumstances: Circumstances, cheap_keys: bool) -> tuple["Workspace", str]:
    from app.store.case_store import CaseStore
    from app.workspace.workspace import Workspace

    cost = store_keys.TEST_COST if cheap_keys else store_keys.NORMAL_COST
    opened, recovery = vault.create(
        wanted.folder, wanted.person.name, wanted.passphrase, wanted.person.id, circumstances.new_id, cost
    )
    store = CaseStore.open(opened, is_new=True)
    try:
        author = _author(wanted.person, circumstances)
        swaps, note = [Swap(None, wanted.service), Swap(None, wanted.person)], "store created"
        notes = [_key_note(wanted.person, note)]
        store.write(swaps, author, circumstances.now(), circumstances.zone, notes=notes)
        return Workspace(store, wanted.person, circumstances), recovery
    except BaseException:
        store.close()
        raise


def _key_note(person: Person, what: str) -> Note:
    return Note(act=Act.KEY, kind=Person.kind, record_id=person.id, fields=(what,))


def _author(person: Person, circumstances: Circumstances) -> Author:
    return Author(person_id=person.id, role=person.role, sitting=circumstances.new_id())


def _demand_strong(passphrase: str, name: str) -> None:
    if not strength(passphrase, (name,)).is_enough:
        raise Explained(
            "This passphrase is too easy to guess.",
            "Nothing was changed.",
            "Use four or five words that do not belong together.",
        )


def _same_name(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def _discard(_result: object) -> None:
    """The backup matters, its description does not."""
