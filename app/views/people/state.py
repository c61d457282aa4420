"""What is typed about a new colleague, and what is still missing. No Qt."""

from dataclasses import dataclass
from uuid import UUID

from app.models.person import Person, Role
from app.workspace.passphrase import strength


@dataclass(frozen=True)
class NewColleague:
    """Everything as typed; `own_passphrase` is the manager's."""

    name: str = ""
    role: Role | None = None
    job_in_easy_words: str = ""
    phone: str = ""
    passphrase: str = ""
    again: str = ""
    own_passphrase: str = ""

    def problems(self) -> dict[str, str]:
        """A sentence for each field that keeps the colleague from being added."""
        found = {}
        if not self.name.strip():
            found["name"] = "Write their name."
        if self.role is None:
            found["role"] = "Choose their role."
        if not strength(self.passphrase, (self.name,)).is_enough:
            found["passphrase"] = (
                "This is too easy to guess. Use four or five words that do not belong together."
            )
        elif self.passphrase != self.again:
            found["again"] = "The two are not the same. Type it again."
        if not self.own_passphrase:
            found["own_passphrase"] = "Write your own passphrase."
        return found

    def person(self, person_id: UUID) -> Person:
        assert self.role is not None
        return Person(
            id=person_id,
            name=self.name.strip(),
            role=self.role,
            job_in_easy_words=self.job_in_easy_words.strip(),
            phone=self.phone.strip(),
        )
