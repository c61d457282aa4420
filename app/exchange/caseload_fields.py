"""The fields that a caseload file can fill: one place for their names, words and homes in our records."""

from enum import StrEnum

from app.labels import field_label


class CaseloadField(StrEnum):
    """A field of a caseload file, in the order in which people are shown them."""

    REFERENCE = "reference"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    FULL_NAME = "full_name"
    KNOWN_AS = "known_as"
    SAY_MY_NAME = "say_my_name"
    PRONOUNS = "pronouns"
    DATE_OF_BIRTH = "date_of_birth"
    GENDER = "gender"
    ETHNICITY = "ethnicity"
    FIRST_LANGUAGE = "first_language"
    NEEDS_INTERPRETER = "needs_interpreter"
    CARE_STATUS = "care_status"
    SOCIAL_CARE_PLAN = "social_care_plan"
    SEND_SUPPORT = "send_support"
    EDUCATION = "education"
    WHAT_HELPS = "what_helps"
    WORKER = "worker"
    ORDER = "order"
    MADE_ON = "made_on"
    ENDS_ON = "ends_on"
    COURT = "court"
    OFFENCE = "offence"
    OFFENCE_ON = "offence_on"
    YJB_GRAVITY = "yjb_gravity"
    REQUIREMENTS = "requirements"
    SAFETY_AND_WELLBEING = "safety_and_wellbeing"
    RISK_OF_SERIOUS_HARM = "risk_of_serious_harm"
    LIKELIHOOD_OF_REOFFENDING = "likelihood_of_reoffending"
    ADDRESS = "address"
    ADDRESS_2 = "address_2"
    ADDRESS_3 = "address_3"
    POSTCODE = "postcode"
    PARENT_OR_CARER = "parent_or_carer"
    PARENT_PHONE = "parent_phone"
    STAFF_FLAGS = "staff_flags"
    NOTES = "notes"

    @property
    def label(self) -> str:
        """The words people read for the field, as on the child's page where it is one field there."""
        return _OWN_LABELS.get(self) or field_label(_KIND.get(self, "child"), self)


_OWN_LABELS = {
    CaseloadField.FULL_NAME: "Whole name",
    CaseloadField.WORKER: "Worker",
    CaseloadField.ORDER: "Order",
    CaseloadField.ADDRESS_2: "Address, second line",
    CaseloadField.ADDRESS_3: "Address, third line",
    CaseloadField.PARENT_OR_CARER: "Parent or carer",
    CaseloadField.PARENT_PHONE: "Phone of parent or carer",
}

_KIND = dict.fromkeys(
    (
        CaseloadField.MADE_ON,
        CaseloadField.ENDS_ON,
        CaseloadField.COURT,
        CaseloadField.OFFENCE,
        CaseloadField.OFFENCE_ON,
        CaseloadField.YJB_GRAVITY,
        CaseloadField.REQUIREMENTS,
    ),
    "disposal",
)
