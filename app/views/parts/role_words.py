"""The roles in words that say what each is for."""

from app.models.person import Role

ROLE_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.PRACTITIONER, "Practitioner: works with children"),
    (Role.MANAGER, "Manager: checks files and adds people"),
    (Role.SPECIALIST, "Specialist: health, education, speech, police"),
    (Role.PRINT_DESK, "Print desk: prints plans for others"),
    (Role.AUDITOR, "Auditor: reads the journal"),
)
