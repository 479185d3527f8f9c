import http.client
import json
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
import trainings
from postgres import Postgres, programs

SITE = Path(__file__).parent.parent
LIMIT = 60


def pytest_report_header():
    return f"Oceanid's model and services, on Python {sys.version.split()[0]}"


class Service:
    """A service that runs here, on a port that the system chose."""

    def __init__(self, module, log, folder=SITE, **environment):
        self.log = log
        self.host = environment.get("HOST", "127.0.0.1")
        own = {name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "HOME")}
        with log.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", module],
                cwd=folder,
                env=own | {"HOST": "127.0.0.1", "PORT": "0"} | environment,
                stdout=out,
                stderr=out,
            )

    def start(self):
        deadline = time.monotonic() + LIMIT
        while not (found := re.search(r"running on http://[0-9.]+:(\d+)", self.said())):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, f"it did not start within {LIMIT} s: {self.said()}"
            time.sleep(0.05)
        self.port = int(found[1])
        return self

    def wait_for(self, line):
        deadline = time.monotonic() + LIMIT
        while line not in self.said():
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.02)

    def said(self):
        return self.log.read_text()

    def ask(self, method, path, sent=None, headers=None):
        """Status and JSON of the answer. What is sent is JSON, unless it is bytes."""
        content = sent if sent is None or isinstance(sent, bytes) else json.dumps(sent).encode()
        connection = http.client.HTTPConnection(self.host, self.port, timeout=LIMIT)
        try:
            connection.request(method, path, content, headers or {})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    def end(self):
        """Ends it as Kubernetes does, and gives how long that took."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(LIMIT)
        return time.monotonic() - begin

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(LIMIT)


@pytest.fixture
def service(tmp_path):
    """Starts services, and ends them with the test."""
    running = []

    def begin(module, **more):
        running.append(Service(module, tmp_path / f"{len(running)}.log", **more))
        return running[-1]

    yield begin
    for each in running:
        each.close()


@pytest.fixture(scope="session")
def learning(tmp_path_factory):
    """All trainings, two at a time, while other tests run."""
    folder = tmp_path_factory.mktemp("models")
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        begun = {name: pool.submit(trainings.sealed, folder / name) for name in ("one", "other")}
        for broken in (trainings.shuffled, trainings.without_tokenizer, trainings.untrained):
            begun[broken.__name__] = pool.submit(broken)
        yield folder, begun


@pytest.fixture(scope="session")
def model(learning):
    """The folder of a trained model."""
    folder, begun = learning
    begun["one"].result()
    return folder / "one"


def started(folder, *settings):
    if programs() is None:
        missing = "PostgreSQL is missing: apt-get install --no-install-recommends postgresql"
        if os.environ.get("KEELSON_REQUIRE_ALL"):
            pytest.fail(missing)
        pytest.skip(missing)
    server = Postgres(folder, *settings)
    server.migrate("oceanid")
    return server


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    server = started(tmp_path_factory.mktemp("postgres"), "fsync=off")
    yield server
    server.stop()


@pytest.fixture
def postgres(server):
    """A server whose database is empty."""
    server.ask("truncate label.task, label.annotation, curated.species restart identity cascade")
    return server


@pytest.fixture
def doomed(tmp_path):
    """A server that may be killed; with few files, since all of them are looked through after it."""
    server = started(tmp_path)
    yield server
    server.stop()
