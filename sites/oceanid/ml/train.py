"""Trains the model: python -m ml.train --out FOLDER writes the model, its metrics and their checksums.

The metrics are those of the sentences that were held out. The training never sees them: it runs for a fixed number of
steps and keeps the last weights, so that nothing is chosen by them either.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from spacy.tokens import DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config, load_model_from_config

from ml import artifact, picture

HERE = Path(__file__).parent
CONFIG = HERE / "config.cfg"
DATA = HERE / "data"


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def document(nlp, example):
    """The text with its entities. One whose edges are in the middle of tokens cannot be learned, and is left out."""
    doc = nlp.make_doc(example["text"])
    spans = [doc.char_span(start, end, label) for start, end, label in example["entities"]]
    doc.ents = [span for span in spans if span is not None]
    return doc


def fit(examples, changes=None):
    """A pipeline that has learned from these examples, by the configuration with these changes."""
    with tempfile.TemporaryDirectory() as folder:
        training, reported = Path(folder) / "training.spacy", Path(folder) / "reported.spacy"
        paths = {"paths.train": str(training), "paths.dev": str(reported)}
        config = load_config(CONFIG, overrides=paths | (changes or {}), interpolate=False)
        blank = load_model_from_config(config.copy(), auto_fill=True)
        docs = [document(blank, example) for example in examples]
        DocBin(docs=docs).to_disk(training)
        # spaCy asks for sentences to report on; nothing depends on these.
        DocBin(docs=docs[:20]).to_disk(reported)
        nlp = init_nlp(config)
        train_loop(nlp, None, stdout=sys.stderr, stderr=sys.stderr)
    # Where this machine had its data is no part of the model.
    nlp.config["paths"] = {"train": None, "dev": None}
    return nlp


def figures(right, given, wanted):
    precision = right / given if given else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "wanted": wanted}


def measure(nlp, examples):
    """Precision, recall and F1 of each label and of all. A name counts if its first and last character are right."""
    counts = {}
    for example, doc in zip(examples, nlp.pipe(example["text"] for example in examples), strict=True):
        wanted = {tuple(entity) for entity in example["entities"]}
        given = {(span.start_char, span.end_char, span.label_) for span in doc.ents}
        for entity in wanted | given:
            for label in (entity[2], "all"):
                count = counts.setdefault(label, [0, 0, 0])
                count[0] += entity in wanted and entity in given
                count[1] += entity in given
                count[2] += entity in wanted
    return {label: figures(*counts[label]) for label in sorted(counts, key=lambda label: (label == "all", label))}


def save(nlp, metrics, out):
    out.mkdir(parents=True, exist_ok=True)
    nlp.meta.update(name="marine", performance=metrics)
    nlp.to_disk(out / "model")
    (out / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    (out / "metrics.svg").write_text(picture.bars(metrics), encoding="utf-8")
    artifact.seal(out)


def main():
    parser = argparse.ArgumentParser(prog="python -m ml.train", description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="a folder that does not exist yet, or is empty")
    out = parser.parse_args().out
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        parser.error(f"--out is {out}: must be a folder that does not exist yet, or is empty")
    nlp = fit(read(DATA / "training.jsonl"))
    metrics = measure(nlp, read(DATA / "held_out.jsonl"))
    save(nlp, metrics, out)
    for label, one in metrics.items():
        print(f"{label}: precision {one['precision']}, recall {one['recall']}, F1 {one['f1']} of {one['wanted']}")


if __name__ == "__main__":
    main()
