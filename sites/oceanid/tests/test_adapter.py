"""The adapter, as a process, with the trained model."""

import json
import shutil
import socket

import pytest
from conftest import Service

MODULE = "apps.adapter.server"
CONFIG = """<View><Labels name="label" toName="text"><Label value="Species"/><Label value="VESSEL"/>
  <Label value="GEAR"/><Label value="FLAG"/></Labels><Text name="text" value="$body"/></View>"""
SENTENCE = 'On 3 May 2001 the F/V "Sea Spray" reported 40 kg of Gadus morhua; the flag state is Norway.'


@pytest.fixture(scope="module")
def adapter(model, tmp_path_factory):
    running = Service(MODULE, tmp_path_factory.mktemp("adapter") / "log", MODEL=str(model))
    try:
        yield running.start()
    finally:
        running.close()


def predict(adapter, *texts, config=CONFIG):
    tasks = [{"id": at, "data": {"body": text}} for at, text in enumerate(texts)]
    return adapter.ask("POST", "/predict", {"tasks": tasks, "label_config": config, "project": "1.2", "params": {}})


def test_it_tells_that_it_is_up_and_what_it_runs(adapter):
    status, health = adapter.ask("GET", "/health")

    assert (status, health["status"]) == (200, "UP")
    version = health["model_version"]
    assert adapter.ask("POST", "/setup", {"schema": CONFIG, "project": "1.2"}) == (200, {"model_version": version})
    assert adapter.ask("GET", "/versions") == (200, {"versions": [version]})


def test_it_predicts_what_a_text_names_with_the_labels_of_the_project(adapter):
    status, answer = predict(adapter, SENTENCE, "", "The report was sent to Anna Lindqvist.")

    assert status == 200
    assert [len(one["result"]) for one in answer["results"]] == [3, 0, 0]
    assert answer["results"][0]["result"] == [
        {
            "id": f"ner-{start}-{start + len(text)}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": start + len(text), "text": text, "labels": [label]},
        }
        for text, label in (("Sea Spray", "VESSEL"), ("Gadus morhua", "Species"), ("Norway", "FLAG"))
        for start in [SENTENCE.index(text)]
    ]
    assert len(answer["results"][0]["model_version"]) == 12


def test_a_label_that_the_project_lacks_is_left_out(adapter):
    _, answer = predict(adapter, SENTENCE, config=CONFIG.replace('<Label value="VESSEL"/>', ""))

    assert [one["value"]["text"] for one in answer["results"][0]["result"]] == ["Gadus morhua", "Norway"]


def test_offsets_are_those_of_javascript(adapter):
    _, answer = predict(adapter, "\U0001f41f " + SENTENCE)

    # What else is named depends on the processor that trained the model: on some, the fish itself is a species.
    named = [one["value"] for one in answer["results"][0]["result"] if one["value"]["text"] in SENTENCE]
    assert "Sea Spray" in [each["text"] for each in named]
    assert [each["start"] for each in named] == [SENTENCE.index(each["text"]) + 3 for each in named]


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (b"{", "the body is no JSON"),
        (b"[" * 100_000, "the body is no JSON"),
        ([], "label_config is missing or something else: must be the labeling configuration"),
        ({"label_config": "<View>", "tasks": []}, "the labeling configuration is no XML"),
        ({"label_config": '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "tasks": []},
         "the labeling configuration has a declaration: must be elements alone"),
        ({"label_config": CONFIG}, "tasks is missing or something else: must be a list"),
        ({"label_config": CONFIG, "tasks": [{"data": {"body": "a"}}, {"data": {"text": "a"}}]},
         "tasks[1].data.body is missing or something else: must be a text"),
    ],
)  # fmt: skip
def test_a_wrong_request_is_told_what_would_be_right(adapter, sent, error):
    assert adapter.ask("POST", "/predict", sent) == (400, {"error": error})


def test_a_project_without_our_labels_or_without_a_text_is_refused(adapter):
    others = '<View><Labels name="l" toName="t"><Label value="PERSON"/></Labels><Text name="t" value="$t"/></View>'
    picture = '<View><Labels name="l" toName="t"><Label value="GEAR"/></Labels><Image name="t" value="$t"/></View>'

    status, answer = adapter.ask("POST", "/setup", {"schema": others})
    assert (status, answer["error"]) == (
        400, "the labeling configuration has none of the model's labels: FLAG, GEAR, SPECIES, VESSEL")  # fmt: skip
    status, answer = adapter.ask("POST", "/setup", {"schema": picture})
    assert (status, answer["error"][:52]) == (400, "the labeling configuration has no Labels of a Text: ")


def test_too_much_is_refused_before_it_is_read(adapter):
    large = str(9 * 1024 * 1024)
    with socket.create_connection(("127.0.0.1", adapter.port), 10) as connection:
        connection.sendall(f"POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: {large}\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413 ")
    with socket.create_connection(("127.0.0.1", adapter.port), 10) as connection:
        connection.sendall(b"POST /predict HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        received = b""
        for _ in range(9):
            connection.sendall(b"100000\r\n" + b" " * 0x100000 + b"\r\n")
        received = connection.recv(100)
        assert received.startswith(b"HTTP/1.1 413 ")
    assert predict(adapter, "a", "a" * 20_001) == (
        413,
        {"error": "tasks[1].data.body is too long: must be at most 20000 characters"},
    )
    assert predict(adapter, *["a" * 20_000] * 51) == (
        413,
        {"error": "the texts are too long: must be at most 1000000 characters together"},
    )


def test_other_paths_methods_and_training_have_an_error_too(adapter):
    assert adapter.ask("GET", "/nowhere") == (404, {"error": "Not Found"})
    assert adapter.ask("GET", "/predict") == (405, {"error": "Method Not Allowed"})
    for path in ("/train", "/webhook"):
        status, answer = adapter.ask("POST", path, {"action": "START_TRAINING"})
        assert (status, answer["error"][:27]) == (501, "this service does not train")


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda folder: (folder / "model/ner/model").write_bytes(b"other"), "model/ner/model has another checksum"),
        (lambda folder: (folder / "model/tokenizer").unlink(), "model/tokenizer is missing"),
        (lambda folder: (folder / "model/more").touch(), "model/more is not among the checksums"),
        (lambda folder: (folder / "SHA256SUMS").write_text(""), "metrics.json is not among the checksums"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), "SHA256SUMS is missing"),
    ],
)
def test_it_does_not_start_with_another_model_than_was_sealed(service, model, tmp_path, spoil, problem):
    copy = tmp_path / "copy"
    shutil.copytree(model, copy)
    spoil(copy)
    adapter = service(MODULE, MODEL=str(copy))

    assert adapter.process.wait(60) == 1
    assert adapter.said().startswith(f"MODEL is wrong: {copy}: {problem}")
    assert adapter.said().count("\n") == 1


def test_all_settings_that_are_wrong_are_told_at_once(service):
    adapter = service(MODULE, PORT="many")

    assert adapter.process.wait(60) == 1
    assert adapter.said() == (
        "MODEL is missing: must be the folder that ml.train wrote, or MODEL_FILE a file that has it\n"
        "PORT is wrong: must be a whole number up to 65535\n"
    )


def test_what_was_asked_before_the_end_is_answered(service, model):
    adapter = service(MODULE, MODEL=str(model)).start()
    sent = json.dumps({"tasks": [{"data": {"body": SENTENCE}}], "label_config": CONFIG}).encode()
    with socket.create_connection(("127.0.0.1", adapter.port), 60) as connection:
        connection.sendall(f"POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: {len(sent)}\r\n\r\n".encode())
        connection.sendall(sent[:10])
        # Once this is answered, the one before has been heard.
        assert adapter.ask("GET", "/health")[0] == 200
        adapter.process.terminate()
        adapter.wait_for("Waiting for connections to close")
        connection.sendall(sent[10:])
        answer = connection.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"Gadus morhua" in answer
    assert adapter.end() < 25
