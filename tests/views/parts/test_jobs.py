import logging
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread

from app.errors import Cancelled, Explained
from app.views.parts.busy import BusyCard
from app.views.parts.jobs import Jobs, Progress


class Outcome:
    def __init__(self):
        self.done, self.failed = [], []

    def into(self, jobs, work, **more):
        jobs.run(work, done=self.done.append, failed=self.failed.append, **more)


@pytest.fixture
def owner(qapp):
    return QObject()


def test_a_job_runs_when_the_executor_comes_to_it(jobs, executor, owner):
    outcome = Outcome()
    outcome.into(jobs, lambda: 6 * 7, owner=owner)
    assert jobs.is_busy
    assert outcome.done == []
    executor.drain()
    assert outcome.done == [42]
    assert not jobs.is_busy


def test_jobs_run_in_their_order(jobs, executor, owner):
    ran = []
    for number in range(3):
        Outcome().into(jobs, lambda number=number: ran.append(number), owner=owner)
    executor.drain()
    assert ran == [0, 1, 2]


def test_an_explained_failure_comes_as_it_is(jobs, executor, owner):
    outcome, full = Outcome(), Explained("The disk is full.")

    def work():
        raise full

    outcome.into(jobs, work, owner=owner)
    executor.drain()
    assert outcome.failed == [full]


def test_a_bug_becomes_a_sentence_and_the_log_holds_no_case_data(jobs, executor, owner, caplog):
    outcome = Outcome()
    secret = "Malachi Osei"

    def work():
        raise ValueError(secret)

    with caplog.at_level(logging.ERROR):
        outcome.into(jobs, work, owner=owner)
        executor.drain()
    assert secret not in outcome.failed[0].sentence
    assert "ValueError" in caplog.text
    assert secret not in caplog.text


def test_a_result_for_a_widget_that_is_gone_is_dropped(jobs, executor):
    gone, outcome = QObject(), Outcome()
    outcome.into(jobs, lambda: 1, owner=gone)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    executor.drain()
    assert outcome.done == []
    assert not jobs.is_busy


def test_a_job_that_was_stopped_before_it_began_is_cancelled(jobs, executor, owner):
    outcome, progress, ran = Outcome(), Progress(), []
    outcome.into(jobs, lambda: ran.append(1), owner=owner, progress=progress)
    jobs.cancel_all()
    executor.drain()
    assert isinstance(outcome.failed[0], Cancelled)
    assert ran == []


def test_busy_is_told_once_for_a_row_of_jobs(jobs, executor, owner):
    told = []
    jobs.busy_changed.connect(told.append)
    for _ in range(3):
        Outcome().into(jobs, lambda: None, owner=owner)
    executor.drain()
    assert told == [True, False]


def test_the_real_runner_works_elsewhere_and_answers_here(owner):
    jobs, where, here = Jobs(), [], threading.get_ident()
    jobs.run(
        threading.get_ident,
        done=lambda elsewhere: where.extend((elsewhere, threading.get_ident())),
        failed=where.append,
        owner=owner,
    )
    jobs.wait_idle()
    assert where[1] == here
    assert where[0] != here


def test_the_real_runner_runs_one_job_at_a_time(owner):
    jobs, running, most = Jobs(), [], []

    def work():
        running.append(1)
        most.append(len(running))
        QThread.msleep(5)
        running.pop()

    for _ in range(4):
        Outcome().into(jobs, work, owner=owner)
    jobs.wait_idle()
    assert most == [1, 1, 1, 1]


def test_the_busy_card_follows_a_job_in_another_thread_and_stops_it(owner, qtbot):
    jobs, progress, outcome = Jobs(), Progress(), Outcome()
    card = BusyCard("Bringing in the caseload", progress)
    qtbot.addWidget(card)
    seen = threading.Event()

    def work():
        progress.report(0.5, "Row 41 of 82")
        seen.set()
        while not progress.cancelled():
            QThread.msleep(1)
        raise Cancelled

    outcome.into(jobs, work, owner=owner, progress=progress)
    qtbot.waitUntil(lambda: card.sentence.text() == "Row 41 of 82")
    assert card.bar.value() == 500
    card.stop.click()
    jobs.wait_idle()
    assert isinstance(outcome.failed[0], Cancelled)
    assert not card.stop.isEnabled()
