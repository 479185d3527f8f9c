"""Trainings that tests compare: each runs in a process of its own, so that two can run at once."""

import random
from pathlib import Path

import spacy
from spacy.tokens import Doc

from ml import train


@spacy.registry.tokenizers("words-between-blanks")
def words_between_blanks():
    return lambda nlp: lambda text: Doc(nlp.vocab, words=text.split())


def examples():
    return train.read(train.DATA / "training.jsonl")


def measured(nlp):
    return train.measure(nlp, train.read(train.DATA / "held_out.jsonl"))


def shuffled():
    """The labels are right in their numbers, and at the wrong names."""
    mixed = examples()
    labels = [label for example in mixed for _, _, label in example["entities"]]
    random.Random(1).shuffle(labels)
    for example in mixed:
        example["entities"] = [[start, end, labels.pop()] for start, end, _ in example["entities"]]
    return measured(train.fit(mixed))


def untrained():
    return measured(train.fit(examples(), {"training.max_steps": 1, "training.eval_frequency": 1}))


def without_tokenizer():
    return measured(train.fit(examples(), {"nlp.tokenizer": {"@tokenizers": "words-between-blanks"}}))


def sealed(out):
    """What the command does."""
    out = Path(out)
    nlp = train.fit(examples())
    metrics = measured(nlp)
    train.save(nlp, metrics, out)
    return metrics
