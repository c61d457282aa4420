"""The documents that can be printed, by the names used on the command line and in the journal."""

from enum import StrEnum


class Document(StrEnum):
    EASY_READ_PLAN = "easy-read-plan"
    PRE_SENTENCE_REPORT = "pre-sentence-report"
    FILE_CHECK = "file-check"
