"""How strong a passphrase is. Light: the judge loads with the first word."""

import re
from dataclasses import dataclass

WEAKEST_PASSPHRASE = 3
SHORTEST_NAME = 3


@dataclass(frozen=True)
class Strength:
    """How strong a passphrase is: 0 to 4, enough from 3, and a sentence."""

    score: int
    says: str

    @property
    def is_enough(self) -> bool:
        return self.score >= WEAKEST_PASSPHRASE


def strength(passphrase: str, known_words: tuple[str, ...] = ()) -> Strength:
    """Judged by zxcvbn, without the names of the person and the service, which anybody can guess."""
    from zxcvbn import zxcvbn

    if not passphrase:
        return Strength(0, "Use four or five words that do not belong together.")
    secret = _without(passphrase, known_words)
    score = int(zxcvbn(secret[:72])["score"]) if secret.strip() else 0
    says = {
        0: "Very easy to guess. Use four or five words that do not belong together.",
        1: "Easy to guess. Add more words that do not belong together.",
        2: "Not enough yet. Add one more word.",
        3: "Good enough.",
        4: "Strong.",
    }[score]
    return Strength(score, says)


def _without(passphrase: str, known_words: tuple[str, ...]) -> str:
    known = {part for words in known_words for part in words.split() if len(part) >= SHORTEST_NAME}
    for part in known:
        passphrase = re.sub(re.escape(part), "", passphrase, flags=re.IGNORECASE)
    return passphrase
