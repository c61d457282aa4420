"""The header: who can open the store, and the salt of the database. It names nobody.

Two copies lie beside the database. Slots are found by a tag of the name, so that a thief who reads the
folder learns neither names nor roles.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.errors import Explained
from app.models.text import clean_text, folded
from app.store.keys import KdfCost, mac

FORMAT = 1
FILES = ("header.json", "header.copy.json")
_LARGEST = 1_000_000


class Slot(BaseModel):
    """One way to the root key. `sealed` holds the root key and the person's id, in hex."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: UUID
    way: Literal["passphrase", "recovery"]
    name_tag: str = Field(pattern=r"^[0-9a-f]{32}$")
    memory: int = Field(default=0, ge=0, lt=2**40)
    passes: int = Field(default=0, ge=0, lt=2**20)
    lanes: int = Field(default=0, ge=0, lt=2**20)
    salt: str = Field(pattern=r"^[0-9a-f]{32}$")
    sealed: str = Field(pattern=r"^[0-9a-f]{56,4096}$")

    @property
    def cost(self) -> KdfCost:
        return KdfCost(self.memory, self.passes, self.lanes)

    def bound_to(self, store_id: UUID) -> bytes:
        """What the sealed part is bound to: moving a slot or cheapening its cost breaks it."""
        return canonical(
            [str(store_id), str(self.id), self.way, self.name_tag, self.memory, self.passes, self.lanes]
        )


class Header(BaseModel):
    """Format, store, epoch (counts up with each change), database salt, slots, MAC under the root key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    profile: Literal["standard", "test"] = "standard"
    store_id: UUID
    epoch: int = Field(ge=1, lt=2**53)
    database_salt: str = Field(pattern=r"^[0-9a-f]{32}$")
    slots: tuple[Slot, ...] = Field(max_length=500)
    mac: str = ""

    def signed(self, header_key: bytes) -> "Header":
        return self.model_copy(update={"mac": self._mac(header_key)})

    def is_whole(self, header_key: bytes) -> bool:
        return self.mac == self._mac(header_key)

    def _mac(self, header_key: bytes) -> str:
        plain = self.model_dump(mode="json", exclude={"mac"})
        return mac(header_key, canonical(plain)).hex()

    def slots_of(self, name: str) -> tuple[Slot, ...]:
        tag = name_tag(self.store_id, name)
        return tuple(slot for slot in self.slots if slot.way == "passphrase" and slot.name_tag == tag)


def name_tag(store_id: UUID, name: str) -> str:
    return hashlib.sha256(store_id.bytes + folded(str(clean_text(name))).encode()).hexdigest()[:32]


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def read_header(folder: Path) -> Header:
    """The newest copy that can be read. Raises Explained: no store, damaged, or from a newer version."""
    found = [read for name in FILES if (read := _read_copy(folder / name)) is not None]
    newer = next((copy for copy in found if isinstance(copy, int)), None)
    if newer is not None:
        raise Explained(
            "This store was made by a newer version of Alongside.",
            "Nothing in it was changed.",
            "Install the newer version on this computer, then open the store again.",
        )
    whole = [copy for copy in found if isinstance(copy, Header)]
    if whole:
        return max(whole, key=lambda header: header.epoch)
    if any(is_there(folder / name) for name in (*FILES, "store.db")):
        raise Explained(
            "The part of this store that holds its keys is damaged.",
            "The records are still encrypted on the disk.",
            "Do not write to this folder. Ask your manager for the latest backup.",
        )
    raise Explained(
        "There is no Alongside store in this folder.",
        "Nothing was changed.",
        "Choose a folder whose name ends in .alongside.",
    )


def is_there(path: Path) -> bool:
    """False too where nobody can look, or where no file can have such a name."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _read_copy(path: Path) -> "Header | int | None":
    try:
        if path.stat().st_size > _LARGEST:
            return None
        raw = json.loads(path.read_bytes())
        version = raw["format"]
        if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
            return version
        header = Header.model_validate(raw)
        return header if header.format == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ValidationError):
        return None


def write_header(folder: Path, header: Header) -> None:
    """Both copies, one after the other, each whole on the disk before the next is touched."""
    data = json.dumps(header.model_dump(mode="json"), indent=1).encode()
    for name in FILES:
        write_whole(folder / name, data)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a power cut leaves the old one or the new one. Mode 0600."""
    partial = path.with_name(path.name + ".partial")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
