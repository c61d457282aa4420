"""Children."""

from sqlalchemy import Table

from app.models.child import NetworkPerson, Preset
from app.models.level import Level
from app.store.tables.base import choice, day, identity, link, metadata, text, values, yes_no

child = Table(
    "child",
    metadata,
    identity(),
    text("reference"),
    text("given_name"),
    text("family_name"),
    text("known_as"),
    text("say_my_name"),
    text("pronouns"),
    day("date_of_birth"),
    text("strengths"),
    text("what_matters"),
    text("hopes"),
    values("what_helps", tuple[str, ...]),
    text("dont_ask_again"),
    choice("preset", Preset, needed=True),
    values("own_words", tuple[str, ...]),
    values("network", tuple[NetworkPerson, ...]),
    values("staff_flags", tuple[str, ...]),
    text("gender"),
    text("ethnicity"),
    text("first_language"),
    yes_no("needs_interpreter", needed=False),
    text("care_status"),
    text("social_care_plan"),
    text("send_support"),
    text("education"),
    text("address"),
    text("postcode"),
    text("notes"),
    choice("safety_and_wellbeing", Level),
    choice("risk_of_serious_harm", Level),
    choice("likelihood_of_reoffending", Level),
    link("worker_id"),
    text("worker_label"),
    day("closed_on"),
    text("closed_because"),
)
