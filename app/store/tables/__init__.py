"""Which table keeps which record. One file a noun, named as in models."""

from sqlalchemy import Table

from app.models.caseload_import import CaseloadFormat, ImportedCase
from app.models.child import Child
from app.models.contact import Contact
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck
from app.models.person import Person
from app.models.plan import Plan
from app.models.record import Record
from app.models.service import Service
from app.store.tables.base import metadata
from app.store.tables.caseload_import import caseload_format, imported_case
from app.store.tables.child import child
from app.store.tables.contact import contact
from app.store.tables.court_report import court_report
from app.store.tables.disposal import disposal
from app.store.tables.file_check import file_check
from app.store.tables.person import person
from app.store.tables.plan import plan
from app.store.tables.service import service
from app.store.tables.upkeep import (
    caseload,
    draft,
    journal,
    journal_checkpoint,
    journal_payload,
    record_key,
    store_fact,
)

TABLE_OF: dict[type[Record], Table] = {
    Service: service,
    Person: person,
    Child: child,
    Disposal: disposal,
    Contact: contact,
    Plan: plan,
    CourtReport: court_report,
    FileCheck: file_check,
    CaseloadFormat: caseload_format,
    ImportedCase: imported_case,
}

__all__ = [
    "TABLE_OF",
    "caseload",
    "draft",
    "journal",
    "journal_checkpoint",
    "journal_payload",
    "metadata",
    "record_key",
    "store_fact",
]
