"""The sink, as a process, with a real PostgreSQL."""

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from postgres import ENCODED, PASSWORD

MODULE = "apps.sink.server"
SECRET = "of-the-webhooks-1"
KNOWN = {"Authorization": f"Bearer {SECRET}"}
ALL = (
    "select project, task, annotation, version, action, author::text, result from label.annotation order by 1, 2, 3, 4"
)


@pytest.fixture
def begin(service):
    return lambda url: service(MODULE, DATABASE_URL=url, WEBHOOK_SECRET=SECRET).start()


@pytest.fixture
def sink(begin, postgres):
    return begin(postgres.sink())


def region(text="cod", label="Species"):
    value = {"start": 2, "end": 2 + len(text), "text": text, "labels": [label]}
    return {"id": "a", "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def annotation(id=7, updated_at="2025-11-30T12:00:00.000001Z", result=None, **more):
    said = [region()] if result is None else result
    return {"id": id, "task": 3, "project": 2, "completed_by": 5, "updated_at": updated_at, "result": said} | more


def webhook(action="ANNOTATION_CREATED", **more):
    task = {"id": 3, "data": {"text": "A cod."}}
    return {"action": action, "project": {"id": 2, "title": "Reports"}, "task": task, "annotation": annotation()} | more


def post(sink, sent, path="/webhook", headers=KNOWN):
    return sink.ask("POST", path, sent, headers)


VERSION = 1764504000000001
ROW = (2, 3, 7, VERSION, "created", "5", [region()])


def test_an_annotation_is_written_once_however_often_it_comes(sink, postgres):
    assert post(sink, webhook()) == (200, {"taken": 1})
    assert post(sink, webhook()) == (200, {"taken": 0})

    assert postgres.ask(ALL) == [ROW]
    assert postgres.ask("select project, task, data from label.task") == [(2, 3, {"text": "A cod."})]
    assert postgres.ask("select payload from label.annotation") == [(webhook(),)]


def test_many_at_once_write_it_once(sink, postgres):
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: post(sink, webhook()), range(64)))

    assert sorted(answers, key=str) == [(200, {"taken": 0})] * 63 + [(200, {"taken": 1})]
    assert postgres.ask("select count(*) from label.annotation") == [(1,)]


def test_versions_may_overtake_each_other_and_the_last_one_holds(sink, postgres):
    later = annotation(updated_at="2025-11-30T13:00:00+01:00", result=[region("hake")])
    latest = annotation(updated_at="2025-11-30T12:00:02Z", result=[region("eel")])
    for sent in (latest, later, annotation()):
        assert post(sink, webhook("ANNOTATION_UPDATED", annotation=sent)) == (200, {"taken": 1})

    assert postgres.ask("select version from label.annotation order by 1") == [
        (VERSION - 1,), (VERSION,), (VERSION + 1_999_999,)]  # fmt: skip
    assert postgres.ask("select body, label from label.span") == [("eel", "SPECIES")]


def test_it_reaches_the_curated_tables(sink, postgres):
    post(sink, webhook())
    postgres.ask("insert into curated.species (scientific_name) values ('cod') returning id")

    assert postgres.ask("select curated.curate()") == [(1,)]
    assert postgres.ask("select body::text, species from curated.species_mention") == [("cod", 1)]


def test_what_was_deleted_stays_deleted_when_an_older_version_comes_late(sink, postgres):
    gone = {"action": "ANNOTATIONS_DELETED", "project": {"id": 2}, "annotations": [{"id": 7}]}
    post(sink, webhook())

    assert post(sink, gone) == (200, {"taken": 1})
    assert post(sink, gone) == (200, {"taken": 0})
    post(sink, webhook("ANNOTATION_UPDATED", annotation=annotation(updated_at="2025-11-30T12:00:01Z")))
    assert postgres.ask("select count(*) from label.annotation") == [(3,)]
    assert postgres.ask("select * from label.current_annotation") == []


def test_what_is_deleted_before_it_came_has_to_come_again(sink):
    gone = {"action": "ANNOTATIONS_DELETED", "project": {"id": 2}, "annotations": [{"id": 7}, {"id": 8}]}
    post(sink, webhook())

    assert post(sink, gone) == (409, {"error": "unknown annotations of project 2: [8]; send it again later"})


def test_the_annotations_of_a_deleted_task_are_deleted(sink, postgres):
    post(sink, webhook())
    post(sink, webhook(annotation=annotation(id=8)))
    post(sink, webhook(annotation=annotation(id=9, task=4)))

    gone = {"action": "TASKS_DELETED", "project": {"id": 2}, "tasks": [{"id": 3}, {"id": 99}]}
    assert post(sink, gone) == (200, {"taken": 2})
    assert postgres.ask("select annotation from label.current_annotation") == [(9,)]


def test_many_annotations_of_one_webhook(sink, postgres):
    many = [annotation(), annotation(id=8, task=4, was_cancelled=True)]
    tasks = [{"id": 3, "data": {"text": "A cod."}}, {"id": 4, "data": {"text": "B"}}]

    assert post(sink, webhook("ANNOTATIONS_CREATED", annotation=many, task=tasks)) == (200, {"taken": 2})
    assert postgres.ask(ALL) == [ROW, (2, 4, 8, VERSION, "created", "5", [])]
    assert postgres.ask("select data from label.task where task = 4") == [({"text": "B"},)]


def test_an_export_brings_what_was_missed_and_nothing_twice(sink, postgres):
    post(sink, webhook())
    who = {"id": 5, "email": "Ann@boathou.se"}
    annotations = [annotation(completed_by=who), annotation(id=8, completed_by=who)]
    export = [{"id": 3, "project": 2, "data": {"text": "A cod."}, "annotations": annotations}]

    assert post(sink, export, "/ingest") == (200, {"taken": 1})
    assert postgres.ask(ALL) == [ROW, (2, 3, 8, VERSION, "updated", "Ann@boathou.se", [region()])]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer other"}, {"Authorization": SECRET}])
def test_nobody_writes_without_the_secret(sink, postgres, headers):
    for path in ("/webhook", "/ingest"):
        status, answer = post(sink, webhook(), path, headers)
        assert status == 401
        assert answer == {"error": "the header Authorization is missing or wrong: must be Bearer and the secret"}
    assert postgres.ask("select * from label.annotation") == []


def without(name, **more):
    return {key: value for key, value in webhook(**more).items() if key != name}


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (b"", "the body is no JSON"),
        (b'{"action": NaN}', "the body is no JSON"),
        (b"[" * 100_000, "the body is no JSON"),
        ([], "action is missing or something else: must be the name of an action"),
        (webhook("ANNOTATION_EATEN"), "action is unknown: must be one of Label Studio's"),
        (without("project"), "project is missing or something else: must be an object: the webhook must send its payload"),
        (without("annotation"), "annotation is missing or something else: must be an object: the webhook must send its payload"),
        (webhook(annotation=annotation(id="7")), "annotation.id is missing or something else: must be a whole number"),
        (webhook(annotation=annotation(id=True)), "annotation.id is missing or something else: must be a whole number"),
        (webhook(annotation=annotation(id=2**63)), "annotation.id is out of range: must be a whole number from 1"),
        (webhook(annotation=annotation(updated_at="2025-11-30T12:00:00")),
         "annotation.updated_at is no time: must be like 2025-11-30T12:00:00.000000Z"),
        (webhook(annotation=annotation(updated_at="1960-11-30T12:00:00Z")),
         "annotation.updated_at is too early: must be after 1970"),
        (webhook(annotation=annotation(result={})), "annotation.result is missing or something else: must be a list"),
        (webhook(annotation=annotation(result=["\0"])), "PostgreSQL refuses it: unsupported Unicode escape sequence"),
    ],
)  # fmt: skip
def test_what_is_malformed_is_refused(sink, postgres, sent, error):
    assert post(sink, sent) == (400, {"error": error})
    assert postgres.ask("select * from label.annotation") == []


def test_other_webhooks_are_taken_and_write_nothing(sink):
    assert post(sink, {"action": "PROJECT_UPDATED"}) == (200, {"taken": 0, "ignored": "PROJECT_UPDATED"})


def test_one_wrong_annotation_of_many_writes_none(sink, postgres):
    many = [annotation(), annotation(id=8, result=["\0"])]

    assert post(sink, webhook("ANNOTATIONS_CREATED", annotation=many))[0] == 400
    assert postgres.ask("select * from label.annotation") == []


def test_too_much_is_refused(sink):
    assert post(sink, b" " * (8 * 1024 * 1024 + 1)) == (
        413,
        {"error": "the body is too large: must be at most 8388608 bytes"},
    )


def test_settings_are_told_at_once_and_no_secret_is_shown(service, tmp_path):
    broken = service(MODULE, DATABASE_URL="postgresql://sink:hidden@[::/a", WEBHOOK_SECRET="short", PORT="-1")

    assert broken.process.wait(60) == 1
    assert broken.said() == (
        "PORT is wrong: must be a whole number up to 65535\n"
        "DATABASE_URL is no URL of PostgreSQL: must be like postgresql://USER:PASSWORD@HOST/DATABASE\n"
        "WEBHOOK_SECRET is wrong: must be at least 16 characters of ASCII\n"
    )


def test_settings_may_be_files(service, postgres, tmp_path):
    (tmp_path / "url").write_text(postgres.sink() + "\n")
    (tmp_path / "secret").write_text(SECRET + "\n")
    sink = service(
        MODULE, DATABASE_URL_FILE=str(tmp_path / "url"), WEBHOOK_SECRET_FILE=str(tmp_path / "secret")
    ).start()

    assert post(sink, webhook()) == (200, {"taken": 1})


def test_without_its_database_it_lives_is_not_ready_and_takes_nothing(begin):
    sink = begin(f"postgresql://sink:{ENCODED}@127.0.0.1:1/oceanid")

    assert sink.ask("GET", "/health") == (200, {"status": "UP"})
    refusal = {"error": "the database does not answer, so nothing was taken: send it again"}
    assert sink.ask("GET", "/ready") == (503, refusal)
    assert post(sink, webhook()) == (503, refusal)
    assert sink.end() < 10
    for secret in (SECRET, PASSWORD, ENCODED):
        assert secret not in sink.said()


def test_it_is_not_ready_without_the_tables(begin, postgres):
    assert begin(postgres.sink("postgres")).ask("GET", "/ready")[0] == 503


def test_nothing_that_was_acknowledged_is_lost_when_postgres_is_killed(begin, doomed):
    """Eight clients write while the server is killed twice. Each sends again until it is told that it was taken."""
    sink = begin(doomed.sink())
    acknowledged, refused, stop = [], [], threading.Event()

    def write(client):
        for number in itertools.count(client * 100_000 + 1):
            while not stop.is_set():
                status, answer = post(sink, webhook(annotation=annotation(id=number)))
                if status == 200:
                    acknowledged.append(number)
                    break
                assert status == 503, answer
                refused.append(number)
                time.sleep(0.02)
            if stop.is_set():
                return

    def more():
        before, deadline = len(acknowledged), time.monotonic() + 120
        while len(acknowledged) < before + 100:
            assert time.monotonic() < deadline, sink.said()
            time.sleep(0.02)

    with ThreadPoolExecutor(8) as pool:
        clients = [pool.submit(write, client) for client in range(8)]
        try:
            for _ in range(2):
                more()
                doomed.kill()
                assert sink.ask("GET", "/ready")[0] == 503
                assert sink.ask("GET", "/health")[0] == 200
                doomed.start()
            more()
        finally:
            stop.set()
        for client in clients:
            client.result()

    assert refused
    written = [number for (number,) in doomed.ask("select annotation from label.annotation")]
    assert len(written) == len(set(written))
    assert set(acknowledged) - set(written) == set()
    assert sink.ask("GET", "/ready") == (200, {"status": "UP"})
    assert SECRET not in sink.said() and PASSWORD not in sink.said() and "Traceback" not in sink.said()


def test_what_was_asked_before_the_end_is_answered_and_written(sink, postgres):
    with ThreadPoolExecutor(1) as pool, psycopg.connect(postgres.url("oceanid")) as other:
        other.execute("lock table label.annotation")
        asked = pool.submit(post, sink, webhook())
        deadline = time.monotonic() + 60
        while not postgres.ask("select pid from pg_locks where not granted"):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        sink.process.terminate()
        sink.wait_for("Waiting for connections to close")
        assert not asked.done()
        other.commit()
        assert asked.result() == (200, {"taken": 1})
    assert sink.end() < 25
    assert postgres.ask(ALL) == [ROW]
