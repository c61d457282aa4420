"""Keys: from a passphrase or a recovery key to the root key, and from there to every other key."""

import hashlib
import hmac
import re
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import Explained

ROOT_KEY_BYTES = 32
NONCE_BYTES = 12


class WrongKey(Exception):
    """The key does not open this slot."""


@dataclass(frozen=True)
class KdfCost:
    """Argon2id cost: memory in KiB, passes, lanes."""

    memory: int
    passes: int
    lanes: int


NORMAL_COST = KdfCost(memory=256 * 1024, passes=3, lanes=4)
TEST_COST = KdfCost(memory=64, passes=1, lanes=1)
LOWEST_COST = KdfCost(memory=64 * 1024, passes=3, lanes=1)
HIGHEST_COST = KdfCost(memory=2 * 1024 * 1024, passes=16, lanes=16)


def cost_is_allowed(cost: KdfCost, lowest: KdfCost) -> bool:
    """Checked before anything is derived: too little is a weak lock, too much a memory bomb."""
    return (
        lowest.memory <= cost.memory <= HIGHEST_COST.memory
        and lowest.passes <= cost.passes <= HIGHEST_COST.passes
        and lowest.lanes <= cost.lanes <= HIGHEST_COST.lanes
    )


def key_from_passphrase(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """32 bytes. Takes about a second and 256 MiB at the normal cost; the GIL is free meanwhile.

    The passphrase is taken in NFKC, because keyboards and systems write the same letters in different ways.
    """
    typed = unicodedata.normalize("NFKC", passphrase)
    try:
        return Argon2id(
            salt=salt,
            length=ROOT_KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory,
        ).derive(typed.encode("utf-8", "surrogatepass"))
    except MemoryError as error:
        raise Explained(
            "There is not enough free memory to open the store.",
            "Nothing was changed.",
            "Close other programs and try again.",
        ) from error


def subkey(root: bytes, use: str) -> bytes:
    """A 32-byte key of its own for one use, from the root key (HKDF-SHA256)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"alongside/{use}".encode()).derive(root)


def seal(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    """Nonce and AES-256-GCM ciphertext, bound to `bound_to`."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """The plain bytes. Raises WrongKey if the key, the bytes or what they are bound to differ."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError) as error:
        raise WrongKey from error


def mac(key: bytes, *parts: bytes) -> bytes:
    digest = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP = 4
_KEY_CHARACTERS = 52


def write_recovery_key(key: bytes) -> str:
    """14 groups of 4 characters (Crockford base 32): 13 groups of key, 1 group of check."""
    number = int.from_bytes(key, "big") << 4
    letters = "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(_KEY_CHARACTERS)))
    letters += _check_group(key)
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def read_recovery_key(written: str) -> bytes:
    """The 32 bytes behind a written key. Raises Explained where a character or the check is wrong."""
    letters = re.sub(r"[\s\-–]", "", written).upper().translate(str.maketrans("OIL", "011"))
    wrong = Explained(
        "This recovery key is not complete or has a wrong character.",
        "Nothing was changed.",
        "Compare it with the paper, group by group.",
    )
    if len(letters) != _KEY_CHARACTERS + _GROUP or any(letter not in _ALPHABET for letter in letters):
        raise wrong
    number = 0
    for letter in letters[:_KEY_CHARACTERS]:
        number = number * 32 + _ALPHABET.index(letter)
    key = (number >> 4).to_bytes(ROOT_KEY_BYTES, "big")
    if write_recovery_key(key).replace("-", "") != letters:
        raise wrong
    return key


def _check_group(key: bytes) -> str:
    number = int.from_bytes(hashlib.sha256(b"alongside/recovery" + key).digest()[:3], "big")
    return "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(_GROUP)))
