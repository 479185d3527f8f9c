"""Takes Label Studio's webhooks and writes what they say about annotations to PostgreSQL.

It answers 200 only once that is committed. Whatever else it answers, nothing is lost by sending it again: a version of
an annotation that is there already is not written a second time.
"""

import hmac
import logging
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool, PoolTimeout
from starlette.responses import JSONResponse
from starlette.routing import Route

from apps.service import Refused, Settings, application, body, error, field, serve

PORT = 8080
MOST_BYTES = 8 * 1024 * 1024
# An export of a whole project.
MOST_EXPORT_BYTES = 64 * 1024 * 1024
SHORTEST_SECRET = 16
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BIGGEST = 2**63 - 1
WAIT_SECONDS = 5
READY_SECONDS = 2

TAKE = "select label.take(%s, %s, %s, %s, %s, %s, %s, %s)"
# One at a time: two that read the same state would both add a row.
ALONE = "select pg_advisory_xact_lock(hashtext('label.annotation'), %s)"
# What Label Studio deletes it names by numbers alone, without a time: so it is now, and after all that is there.
LATEST = """
    with latest as (
      select distinct on (project, task, annotation) project, task, annotation, version, action
      from label.annotation where project = %s and {} = any(%s)
      order by project, task, annotation, version desc
    )
"""
GONE = """
    select annotation, case when action <> 'deleted' then label.take(project, task, annotation,
      greatest(version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint), 'deleted', null, '[]', %s)
      else false end
    from latest
"""
# What says nothing about annotations.
OTHERS = {
    "PROJECT_CREATED", "PROJECT_UPDATED", "PROJECT_DELETED", "TASKS_CREATED",
    "LABEL_LINK_CREATED", "LABEL_LINK_UPDATED", "LABEL_LINK_DELETED", "START_TRAINING",
}  # fmt: skip

LOG = logging.getLogger("sink")


def number(value, name, where=""):
    found = field(value, name, int, "a whole number", where)
    if not 0 < found <= BIGGEST:
        raise Refused(400, f"{where}{name} is out of range: must be a whole number from 1")
    return found


def version(annotation, where):
    """Microseconds: as exact as Label Studio is."""
    text = field(annotation, "updated_at", str, "a time", where)
    try:
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            raise ValueError
        micros = (at - EPOCH) // timedelta(microseconds=1)
    except (ValueError, OverflowError):
        raise Refused(400, f"{where}updated_at is no time: must be like 2025-11-30T12:00:00.000000Z") from None
    if micros <= 0:
        raise Refused(400, f"{where}updated_at is too early: must be after 1970")
    return micros


def author(annotation):
    """An export has an object with the address, a webhook the number."""
    who = annotation.get("completed_by")
    if isinstance(who, dict):
        who = who.get("email") or who.get("id")
    return None if who is None else str(who)


def row(action, annotation, task, project, payload, where):
    """The arguments of label.take for one annotation."""
    result = field(annotation, "result", list, "a list", where)
    return (
        project,
        task,
        number(annotation, "id", where),
        version(annotation, where),
        action,
        author(annotation),
        # Whoever skips a task says nothing about it.
        Jsonb([] if annotation.get("was_cancelled") is True else result),
        Jsonb(payload),
    )


def rows(action, sent):
    """Those of a webhook about one annotation, or about many."""
    project = number(field(sent, "project", dict, "an object: the webhook must send its payload"), "id", "project.")
    annotations = field(sent, "annotation", (dict, list), "an object: the webhook must send its payload")
    many = isinstance(annotations, list)
    tasks = sent.get("task")
    of = {task.get("id"): task for task in (tasks if isinstance(tasks, list) else [tasks]) if isinstance(task, dict)}
    found = []
    for at, annotation in enumerate(annotations if many else [annotations]):
        where = f"annotation[{at}]." if many else "annotation."
        task = number(annotation, "task", where)
        payload = {"action": sent["action"], "project": sent["project"], "annotation": annotation}
        if task in of:
            payload["task"] = of[task]
        found.append(row(action, annotation, task, project, payload, where))
    return found


def exported(tasks):
    """Those of an export of Label Studio, as JSON."""
    if not isinstance(tasks, list):
        raise Refused(400, "the body is something else: must be a list of tasks, as Label Studio exports them as JSON")
    found = []
    for at, task in enumerate(tasks):
        where = f"[{at}]."
        project, number_of_task = number(task, "project", where), number(task, "id", where)
        alone = {name: value for name, value in task.items() if name != "annotations"}
        for which, annotation in enumerate(field(task, "annotations", list, "a list", where)):
            payload = {"action": "EXPORT", "project": {"id": project}, "task": alone, "annotation": annotation}
            place = f"{where}annotations[{which}]."
            found.append(row("updated", annotation, number_of_task, project, payload, place))
    return found


def deleted(sent, key, column):
    project = number(field(sent, "project", dict, "an object: the webhook must send its payload"), "id", "project.")
    gone = [
        number(one, "id", f"{key}[{at}].")
        for at, one in enumerate(field(sent, key, list, "a list: the webhook must send its payload"))
    ]
    return (
        project,
        gone,
        LATEST.format(column) + GONE,
        Jsonb({"action": sent["action"], key: [{"id": id} for id in gone]}),
    )


class Database:
    def __init__(self, url):
        self.pool = AsyncConnectionPool(
            url,
            kwargs={
                "autocommit": False,
                "connect_timeout": 3,
                # A server that vanished without a word is noticed.
                "tcp_user_timeout": 5000,
                "application_name": "annotations-sink",
            },
            min_size=1,
            max_size=4,
            timeout=WAIT_SECONDS,
            # A connection that a restarted server has forgotten is replaced before it is used.
            check=AsyncConnectionPool.check_connection,
            configure=self.configure,
            # Then it is tried again at the next request, and not after pauses that double.
            reconnect_timeout=2,
            open=False,
        )

    @staticmethod
    async def configure(connection):
        # What was acknowledged must survive a crash, whatever the server's or the role's default is.
        await connection.execute("set synchronous_commit = on")
        await connection.execute(f"set statement_timeout = '{WAIT_SECONDS}s'")
        await connection.commit()

    @asynccontextmanager
    async def transaction(self, wait=WAIT_SECONDS):
        """It is committed when this ends."""
        try:
            async with self.pool.connection(timeout=wait) as connection:
                yield connection
        except (psycopg.DataError, psycopg.IntegrityError) as problem:
            raise Refused(400, f"PostgreSQL refuses it: {problem.diag.message_primary}") from None
        except (psycopg.Error, PoolTimeout) as problem:
            LOG.error("the database does not answer: %s", str(problem).splitlines()[0])
            raise Refused(503, "the database does not answer, so nothing was taken: send it again") from None

    async def take(self, found):
        """How many of them are new."""
        if not found:
            return 0
        async with self.transaction() as connection:
            # All of them in one go: the server may be far away.
            cursor = connection.cursor()
            await cursor.executemany(TAKE, found, returning=True)
            new = [(await cursor.fetchone())[0]]
            while cursor.nextset():
                new += [(await cursor.fetchone())[0]]
        return sum(new)

    async def delete(self, project, gone, statement, payload):
        """The numbers of the annotations that are there, and how many of them were not deleted before."""
        async with self.transaction() as connection:
            await connection.execute(ALONE, [project % 2**31])
            answers = await (await connection.execute(statement, [project, gone, payload])).fetchall()
        return {annotation for annotation, _ in answers}, sum(new for _, new in answers)

    async def ready(self):
        async with self.transaction(READY_SECONDS) as connection:
            await connection.execute("select from label.annotation limit 0")


def app(database, secret):
    wanted = f"Bearer {secret}".encode()

    def known(request):
        given = request.headers.get("authorization", "").encode("latin-1")
        if not hmac.compare_digest(given, wanted):
            raise Refused(401, "the header Authorization is missing or wrong: must be Bearer and the secret")

    async def health(_):
        return JSONResponse({"status": "UP"})

    async def ready(_):
        await database.ready()
        return JSONResponse({"status": "UP"})

    async def webhook(request):
        known(request)
        sent = await body(request, MOST_BYTES)
        action = field(sent, "action", str, "the name of an action")
        match action:
            case "ANNOTATION_CREATED" | "ANNOTATIONS_CREATED":
                return taken(await database.take(rows("created", sent)))
            case "ANNOTATION_UPDATED":
                return taken(await database.take(rows("updated", sent)))
            case "ANNOTATIONS_DELETED":
                project, gone, *how = deleted(sent, "annotations", "annotation")
                there, new = await database.delete(project, gone, *how)
                if missing := set(gone) - there:
                    # It may be on its way: Label Studio sends several at once.
                    return error(
                        409, f"unknown annotations of project {project}: {sorted(missing)}; send it again later"
                    )
                return taken(new)
            case "TASKS_DELETED":
                _, new = await database.delete(*deleted(sent, "tasks", "task"))
                return taken(new)
            case _ if action in OTHERS:
                return JSONResponse({"taken": 0, "ignored": action})
            case _:
                raise Refused(400, "action is unknown: must be one of Label Studio's")

    async def ingest(request):
        known(request)
        return taken(await database.take(exported(await body(request, MOST_EXPORT_BYTES))))

    def taken(new):
        return JSONResponse({"taken": new})

    @asynccontextmanager
    async def lifespan(_):
        # It does not wait for the database: without one it lives, and is not ready.
        await database.pool.open()
        yield
        await database.pool.close()

    routes = [
        Route("/health", health),
        Route("/ready", ready),
        Route("/webhook", webhook, methods=["POST"]),
        Route("/ingest", ingest, methods=["POST"]),
    ]
    return application(routes, lifespan)


def main():
    settings = Settings()
    url = settings.text("DATABASE_URL", "the URL of the database")
    secret = settings.text("WEBHOOK_SECRET", "the secret of the webhooks")
    port = settings.port(PORT)
    if url and not parses(url):
        settings.problems.append(
            "DATABASE_URL is no URL of PostgreSQL: must be like postgresql://USER:PASSWORD@HOST/DATABASE"
        )
    if secret and (len(secret) < SHORTEST_SECRET or not secret.isascii() or not secret.isprintable()):
        settings.problems.append(f"WEBHOOK_SECRET is wrong: must be at least {SHORTEST_SECRET} characters of ASCII")
    settings.check()
    serve(app(Database(url), secret), port)


def parses(url):
    if not url.startswith(("postgresql://", "postgres://")):
        return False
    try:
        conninfo_to_dict(url)
    except psycopg.Error:
        return False
    return True


if __name__ == "__main__":
    main()
