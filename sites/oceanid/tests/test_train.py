"""The model learns, each time the same, and a pipeline that is broken does not reach the bar."""

import json
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
import spacy

from ml import artifact, generate, train

# Species, vessels and sentences that the training has not seen; measured: 0.84.
BAR = 0.75
LEAST = {"SPECIES": 0.75, "GEAR": 0.85, "FLAG": 0.7, "VESSEL": 0.6}


def names(examples, *labels):
    return {
        example["text"][start:end].lower()
        for example in examples
        for start, end, label in example["entities"]
        if label in labels
    }


def sentence(example):
    """What remains of an example without its names, numbers and ordinary words."""
    text, at = "", 0
    for start, end, label in example["entities"]:
        text += example["text"][at:start] + label
        at = end
    return re.sub(r"\d+", "0", text + example["text"][at:])


def test_the_data_is_what_the_script_makes():
    for name, examples in zip(("training", "held_out"), generate.generate(), strict=True):
        assert (generate.DATA / f"{name}.jsonl").read_text(encoding="utf-8") == generate.lines(examples)


def test_what_is_held_out_shares_neither_names_nor_sentences():
    training, held_out = generate.generate()

    assert not names(training, "SPECIES", "VESSEL") & names(held_out, "SPECIES", "VESSEL")
    assert not set(map(sentence, training)) & set(map(sentence, held_out))
    assert {label for one in held_out for _, _, label in one["entities"]} == set(LEAST)


def test_every_name_can_be_learned():
    nlp = spacy.blank("en")
    for examples in generate.generate():
        assert all(len(train.document(nlp, one).ents) == len(one["entities"]) for one in examples)


def test_it_learns(learning):
    metrics = learning[1]["one"].result()

    assert metrics["all"]["f1"] >= BAR
    assert {label: metrics[label]["f1"] for label in LEAST if metrics[label]["f1"] < LEAST[label]} == {}


@pytest.mark.parametrize("broken", ["shuffled", "untrained", "without_tokenizer"])
def test_a_broken_pipeline_misses_the_bar(learning, broken):
    assert learning[1][broken].result()["all"]["f1"] < BAR - 0.1


def test_two_trainings_are_equal_to_the_last_weight(learning, model):
    folder, begun = learning

    assert begun["other"].result() == begun["one"].result()
    assert (folder / "other" / artifact.SUMS).read_text() == (model / artifact.SUMS).read_text()
    assert "model/ner/model" in (model / artifact.SUMS).read_text()


def test_the_artifact_has_metrics_a_picture_and_no_place_of_this_machine(learning, model):
    metrics = json.loads((model / "metrics.json").read_text())

    assert metrics == learning[1]["one"].result()
    assert list(metrics) == ["FLAG", "GEAR", "SPECIES", "VESSEL", "all"]
    bars = ElementTree.parse(model / "metrics.svg").findall("{*}rect")
    # The ground, three in the legend, and three for each label.
    assert len(bars) == 1 + 3 + 3 * len(metrics)
    assert str(model.parent) not in (model / "model/config.cfg").read_text()
    assert "training.spacy" not in (model / "model/config.cfg").read_text()


def test_sha256sum_knows_the_checksums(model):
    subprocess.run(["sha256sum", "--check", "--quiet", artifact.SUMS], cwd=model, check=True)


def test_a_folder_that_is_in_use_is_refused(tmp_path):
    (tmp_path / "file").touch()
    ran = subprocess.run(
        [sys.executable, "-m", "ml.train", "--out", tmp_path], cwd=train.HERE.parent, capture_output=True, text=True
    )

    assert ran.returncode == 2
    assert ran.stderr.endswith(f"--out is {tmp_path}: must be a folder that does not exist yet, or is empty\n")


def test_figures_of_nothing_are_zero():
    assert train.figures(0, 0, 0) == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "wanted": 0}
    assert train.figures(1, 2, 4) == {"precision": 0.5, "recall": 0.25, "f1": 0.3333, "wanted": 4}
