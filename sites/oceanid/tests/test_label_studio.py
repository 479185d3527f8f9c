"""The whole way, with the real Label Studio: a text becomes a task, is predicted, annotated, and a row.

KEELSON_LABEL_STUDIO is the folder in which it is installed,
which `tools/proof/ensure --paths label-studio` tells.
"""

import http.client
import json
import os
import socket
import subprocess
import time
from pathlib import Path

import psycopg
import pytest

INSTALLED = os.environ.get("KEELSON_LABEL_STUDIO")
SECRET = "of-the-webhooks-1"
TOKEN = "ab" * 20
LIMIT = 900
CONFIG = """<View><Labels name="label" toName="text"><Label value="SPECIES"/><Label value="VESSEL"/><Label value="GEAR"/>
  <Label value="FLAG"/></Labels><Text name="text" value="$text"/></View>"""
SENTENCE = 'On 3 May 2001 the F/V "Sea Spray" reported 40 kg of Gadus morhua; the flag state is Norway.'
NAMES = [("Sea Spray", "VESSEL"), ("Gadus morhua", "SPECIES"), ("Norway", "FLAG")]

pytestmark = pytest.mark.skipif(not INSTALLED, reason="on demand: KEELSON_LABEL_STUDIO is not set")


def own_address():
    """One of this machine that is not loopback, where Label Studio may call nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        any_socket.connect(("192.0.2.1", 9))
        return any_socket.getsockname()[0]


class LabelStudio:
    def __init__(self, postgres, folder):
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "PYTHONPATH": INSTALLED,
            "DJANGO_DB": "default",
            "POSTGRE_HOST": "127.0.0.1",
            "POSTGRE_PORT": str(postgres.port),
            "POSTGRE_NAME": "labelfish",
            "POSTGRE_USER": "postgres",
            "POSTGRE_PASSWORD": "-",
            "LABEL_STUDIO_BASE_DATA_DIR": str(folder / "data"),
            "COLLECT_ANALYTICS": "false",
            "LATEST_VERSION_CHECK": "false",
            "SENTRY_DSN": "",
            "FRONTEND_SENTRY_DSN": "",
            "LABEL_STUDIO_USERNAME": "ann@boathou.se",
            "LABEL_STUDIO_PASSWORD": "long-enough-1",
            "LABEL_STUDIO_USER_TOKEN": TOKEN,
            "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
            # As the component declares them.
            "USE_DEFAULT_BANNED_SUBNETS": "false",
            "USER_ADDITIONAL_BANNED_SUBNETS": "127.0.0.0/8,169.254.0.0/16,::1/128",
            "WEBHOOK_TIMEOUT": "10",
        }
        self.start()

    def start(self):
        command = [
            f"{INSTALLED}/bin/label-studio",
            "--internal-host",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--no-browser",
        ]
        with (self.folder / "log").open("a") as log:
            self.process = subprocess.Popen(command, env=self.environment, cwd=self.folder, stdout=log, stderr=log)
        deadline = time.monotonic() + LIMIT
        while True:
            try:
                if self.ask("GET", "/health")[0] == 200:
                    return
            except ConnectionError:
                pass
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(1)

    def said(self):
        return (self.folder / "log").read_text()[-4000:]

    def ask(self, method, path, sent=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        try:
            headers = {"Authorization": f"Token {TOKEN}", "Content-Type": "application/json"}
            connection.request(method, path, None if sent is None else json.dumps(sent), headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            return answer.status, json.loads(text) if text.startswith(("{", "[")) else text
        finally:
            connection.close()

    def do(self, method, path, sent=None):
        status, answer = self.ask(method, path, sent)
        assert status in (200, 201, 204), (status, answer, self.said())
        return answer

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(60)

    def restart(self):
        self.stop()
        self.start()


@pytest.fixture
def label_studio(doomed, tmp_path):
    with psycopg.connect(doomed.url("postgres"), autocommit=True) as server:
        server.execute("create database labelfish")
    folder = tmp_path / "label-studio"
    folder.mkdir()
    running = LabelStudio(doomed, folder)
    yield running
    running.stop()


def spans(postgres):
    return postgres.ask("select body, label from label.span order by annotation, starts")


def test_a_text_is_predicted_annotated_and_written_and_survives_each_restart(service, model, doomed, label_studio):
    address = own_address()

    def begin(module, port="0", **settings):
        return service(module, HOST=address, PORT=str(port), **settings).start()

    def adapter(port=0):
        return begin("apps.adapter.server", port, MODEL=str(model))

    def sink(port=0):
        return begin("apps.sink.server", port, DATABASE_URL=doomed.sink(), WEBHOOK_SECRET=SECRET)

    predicting, taking = adapter(), sink()
    project = label_studio.do("POST", "/api/projects/", {"title": "Reports", "label_config": CONFIG})["id"]
    label_studio.do(
        "POST", "/api/ml/", {"project": project, "title": "marine", "url": f"http://{address}:{predicting.port}"}
    )
    label_studio.do(
        "POST",
        "/api/webhooks/",
        {
            "project": project,
            "url": f"http://{address}:{taking.port}/webhook",
            "send_payload": True,
            "send_for_all_actions": True,
            "headers": {"Authorization": f"Bearer {SECRET}"},
        },
    )

    def predicted():
        """A new task with what the model says about it."""
        label_studio.do("POST", f"/api/projects/{project}/import", [{"text": SENTENCE}])
        everything = {"selectedItems": {"all": True, "excluded": []}}
        label_studio.do("POST", f"/api/dm/actions/?id=retrieve_tasks_predictions&project={project}", everything)
        predictions = label_studio.do("GET", f"/api/predictions/?project={project}")
        last = max(predictions, key=lambda one: one["task"])
        found = [(one["value"]["text"], one["value"]["labels"][0]) for one in last["result"]]
        assert found == NAMES
        return last

    first = predicted()
    annotation = label_studio.do("POST", f"/api/tasks/{first['task']}/annotations/", {"result": first["result"]})["id"]
    assert spans(doomed) == NAMES
    label_studio.do("PATCH", f"/api/annotations/{annotation}/", {"result": first["result"][:2]})
    assert spans(doomed) == NAMES[:2]
    assert doomed.ask("select action from label.annotation order by version") == [("created",), ("updated",)]

    predicting.end()
    taking.end()
    doomed.kill()
    doomed.start()
    predicting, taking = adapter(predicting.port), sink(taking.port)
    label_studio.restart()
    assert spans(doomed) == NAMES[:2]
    assert label_studio.do("GET", f"/api/annotations/{annotation}/")["result"] == first["result"][:2]

    second = predicted()
    label_studio.do("POST", f"/api/tasks/{second['task']}/annotations/", {"result": second["result"]})
    assert spans(doomed) == NAMES[:2] + NAMES
    label_studio.do("DELETE", f"/api/annotations/{annotation}/")
    assert spans(doomed) == NAMES
    assert not list(Path(label_studio.folder).rglob("*sqlite*"))
