"""The vault: a store's folder, made and unlocked. Nothing here needs SQL, so it loads before the window."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from app.errors import Explained
from app.store import failed_unlocks, keys
from app.store.header import Header, Slot, name_tag, read_header, write_header, write_whole
from app.store.keys import NORMAL_COST, TEST_COST, KdfCost, WrongKey

SUFFIX = ".alongside"
DATABASE = "store.db"

test_stores_allowed = False
"""Cheap keys are for tests only; nothing but the tests sets this."""


@dataclass(frozen=True)
class Keys:
    """What an unlocked vault hands to the store: the keys for database and journal, and who opened it."""

    folder: Path
    header: Header
    database: bytes
    journal: bytes
    person_id: UUID
    header_is_whole: bool

    @property
    def database_file(self) -> Path:
        return self.folder / DATABASE

    @property
    def raw_key(self) -> str:
        """96 hex digits for `PRAGMA key`: key and salt, checked, because a short key is taken silently."""
        text = self.database.hex() + self.header.database_salt
        assert len(text) == 96
        return text


def folder_for(place: Path, name: str) -> Path:
    """Where a store of this name lies: `place/NAME.alongside`, or `place` where it is such a folder."""
    if place.suffix == SUFFIX:
        return place
    plain = "".join(letter for letter in name.strip() if letter.isalnum() or letter in " -_").strip()
    return place / f"{plain or 'Store'}{SUFFIX}"


def make_folder(folder: Path) -> None:
    """Make this folder, empty, so that only its owner can read it. Raises Explained."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if any(folder.iterdir()):
            raise Explained(
                "There is already something in the folder for the new store.",
                "Nothing in it was changed.",
                "Choose another name or another place.",
            )
    except (OSError, ValueError) as error:
        raise no_place() from error
    probe = folder / ".probe"
    try:
        write_whole(probe, b"alongside")
        probe.unlink()
    except OSError as error:
        remove_folder(folder)
        raise no_place() from error


def no_place() -> Explained:
    return Explained(
        "The store cannot be made in this place: the disk is full or may not be written to.",
        "Nothing was kept there.",
        "Choose another place.",
    )


def remove_folder(folder: Path) -> None:
    """Take back a folder that `make_folder` made, where no store came of it. Best effort."""
    rmtree(folder, ignore_errors=True)


def create(
    folder: Path,
    name: str,
    passphrase: str,
    person_id: UUID,
    new_id: Callable[[], UUID],
    cost: KdfCost = NORMAL_COST,
) -> tuple[Keys, str]:
    """Keys of a new vault in an empty folder, and the recovery key to show once."""
    root = secrets.token_bytes(keys.ROOT_KEY_BYTES)
    recovery = secrets.token_bytes(keys.ROOT_KEY_BYTES)
    store_id = new_id()
    slots = (
        _passphrase_slot(root, store_id, name, passphrase, person_id, new_id(), cost),
        _recovery_slot(root, store_id, recovery, person_id, new_id()),
    )
    header = Header(
        format=1,
        profile="test" if cost == TEST_COST else "standard",
        store_id=store_id,
        epoch=1,
        database_salt=secrets.token_hex(16),
        slots=slots,
    ).signed(keys.subkey(root, "header"))
    write_header(folder, header)
    return _opened(folder, header, root, person_id), keys.write_recovery_key(recovery)


def unlock(folder: Path, name: str, passphrase: str, at: datetime) -> Keys:
    """Open with a name and passphrase. Raises Explained; a wrong one is counted beside the header."""
    header, root, person_id = _proven(folder, name, passphrase, at)
    return _opened(folder, header, root, person_id)


def unlock_with_recovery_key(folder: Path, written: str, at: datetime) -> Keys:
    """Open with the printed recovery key. Raises Explained."""
    header = read_header(folder)
    recovery = keys.read_recovery_key(written)
    for slot in header.slots:
        if slot.way == "recovery":
            try:
                return _open_slot(folder, header, slot, keys.subkey(recovery, "recovery slot"))
            except WrongKey:
                continue
    failed_unlocks.count_one(folder, at)
    raise Explained(
        "This recovery key belongs to another store.",
        "Nothing was changed.",
        "Look for the paper of this store.",
    )


def root_key(folder: Path, name: str, passphrase: str, at: datetime) -> bytes:
    """The root key itself, for the few acts that write slots. Raises Explained, as `unlock` does."""
    _, root, _ = _proven(folder, name, passphrase, at)
    return root


def root_key_from_recovery(folder: Path, written: str) -> bytes:
    """The root key behind a recovery key that has just opened the vault."""
    header = read_header(folder)
    kek = keys.subkey(keys.read_recovery_key(written), "recovery slot")
    for slot in header.slots:
        if slot.way == "recovery":
            try:
                root, _ = _unsealed(header, slot, kek)
                return root
            except WrongKey:
                continue
    raise WrongKey


def set_passphrase(
    folder: Path, root: bytes, name: str, passphrase: str, person_id: UUID, new_id: Callable[[], UUID]
) -> Header:
    """A slot for this person, in place of the one of the same name. No record is rewritten."""
    header = read_header(folder)
    header_key = keys.subkey(root, "header")
    if not header.is_whole(header_key):
        raise Explained(
            "The list of people who can open this store was changed by something else.",
            "Nobody was added.",
            "Ask your manager for the latest backup.",
        )
    cost = TEST_COST if header.profile == "test" else NORMAL_COST
    slot = _passphrase_slot(root, header.store_id, name, passphrase, person_id, new_id(), cost)
    others = tuple(old for old in header.slots if old.name_tag != slot.name_tag)
    changed = header.model_copy(update={"slots": (*others, slot), "epoch": header.epoch + 1}).signed(
        header_key
    )
    try:
        write_header(folder, changed)
    except OSError as error:
        raise Explained(
            "The way in could not be kept: the disk is full or the store's folder may not be written to.",
            "The ways in that were there before still work.",
            "Free some space, then try again.",
        ) from error
    return changed


def _proven(folder: Path, name: str, passphrase: str, at: datetime) -> tuple[Header, bytes, UUID]:
    """Header, root key and person behind a name and passphrase. Raises Explained."""
    header = read_header(folder)
    slots = header.slots_of(name)
    lowest = TEST_COST if _cheap_is_allowed(header) else keys.LOWEST_COST
    for slot in slots:
        if not keys.cost_is_allowed(slot.cost, lowest):
            raise Explained(
                "The lock of this store has been tampered with or belongs to a test.",
                "It was not opened, and your passphrase was not used.",
                "Ask your manager for the latest backup.",
            )
        kek = keys.key_from_passphrase(passphrase, bytes.fromhex(slot.salt), slot.cost)
        try:
            return header, *_unsealed(header, slot, kek)
        except WrongKey:
            continue
    if not slots:
        keys.key_from_passphrase(passphrase, bytes(16), _dearest(header, lowest))
    failed_unlocks.count_one(folder, at)
    raise Explained(
        "That name and passphrase do not open this store.",
        "Nothing was changed.",
        "Check the spelling of both and whether Caps Lock is on.",
    )


def _cheap_is_allowed(header: Header) -> bool:
    return header.profile == "test" and test_stores_allowed


def _dearest(header: Header, lowest: KdfCost) -> KdfCost:
    """The cost a wrong name is charged, so that it takes as long as a wrong passphrase."""
    allowed = [slot.cost for slot in header.slots if keys.cost_is_allowed(slot.cost, lowest)]
    return max(allowed, key=lambda cost: cost.memory, default=lowest)


def _opened(folder: Path, header: Header, root: bytes, person_id: UUID) -> Keys:
    return Keys(
        folder=folder,
        header=header,
        database=keys.subkey(root, "database"),
        journal=keys.subkey(root, "journal"),
        person_id=person_id,
        header_is_whole=header.is_whole(keys.subkey(root, "header")),
    )


def _open_slot(folder: Path, header: Header, slot: Slot, kek: bytes) -> Keys:
    return _opened(folder, header, *_unsealed(header, slot, kek))


def _unsealed(header: Header, slot: Slot, kek: bytes) -> tuple[bytes, UUID]:
    """Root key and person of a slot. Raises WrongKey."""
    plain = keys.unseal(kek, bytes.fromhex(slot.sealed), slot.bound_to(header.store_id))
    return plain[:32], UUID(bytes=plain[32:48])


def _passphrase_slot(
    root: bytes, store_id: UUID, name: str, passphrase: str, person_id: UUID, slot_id: UUID, cost: KdfCost
) -> Slot:
    salt = secrets.token_bytes(16)
    bare = Slot(
        id=slot_id,
        way="passphrase",
        name_tag=name_tag(store_id, name),
        memory=cost.memory,
        passes=cost.passes,
        lanes=cost.lanes,
        salt=salt.hex(),
        sealed="00" * 28,
    )
    kek = keys.key_from_passphrase(passphrase, salt, cost)
    return _sealed(bare, kek, root, person_id, store_id)


def _recovery_slot(root: bytes, store_id: UUID, recovery: bytes, person_id: UUID, slot_id: UUID) -> Slot:
    bare = Slot(id=slot_id, way="recovery", name_tag="0" * 32, salt="0" * 32, sealed="00" * 28)
    return _sealed(bare, keys.subkey(recovery, "recovery slot"), root, person_id, store_id)


def _sealed(slot: Slot, kek: bytes, root: bytes, person_id: UUID, store_id: UUID) -> Slot:
    sealed = keys.seal(kek, root + person_id.bytes, slot.bound_to(store_id))
    return slot.model_copy(update={"sealed": sealed.hex()})
