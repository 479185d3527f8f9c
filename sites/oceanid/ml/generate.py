"""Makes the data of the model: python -m ml.generate writes data/ from vocabulary.toml, the same each time.

What is held out shares neither a sentence nor the name of a species or a vessel with the training.
"""

import json
import random
import re
import tomllib
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE / "data"
TRAINING = 2400
HELD_OUT = 320
SEED = 20251130

LABELS = {"species": "SPECIES", "vessel": "VESSEL", "gear": "GEAR", "flag": "FLAG", "flag_adjective": "FLAG"}
WORDS = {
    "verb": "verbs",
    "intransitive": "intransitive",
    "noun": "nouns",
    "adverb": "adverbs",
    "adjective": "adjectives",
}
MONTHS = "January February March April May June July August September October November December".split()
SLOT = re.compile(r"{([a-z_]+)\d?}")


def split(items):
    """One in four is held out."""
    return [item for at, item in enumerate(items) if at % 4], items[::4]


def one_of(words, chance):
    return chance.choice(words)


def vessel(vocabulary, listed, chance):
    """One of the list, or one that is put together."""
    if chance.random() < 0.5:
        return chance.choice(listed)
    return " ".join(chance.choice(words.split()) for words in vocabulary["vessel_words"])


def names(vocabulary, species, one_vessel):
    """What may stand in each slot: functions of a random generator."""

    def one_species(chance):
        scientific, *common = chance.choice(species)
        if chance.random() < 0.5:
            genus, rest = scientific.split(" ", 1)
            return f"{genus[0]}. {rest}" if chance.random() < 0.15 else scientific
        return chance.choice(common)

    def date(chance):
        return f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1990, 2025)}"

    words = {slot: partial(one_of, vocabulary[key].split()) for slot, key in WORDS.items()}
    return words | {
        "species": one_species,
        "vessel": one_vessel,
        "gear": lambda chance: chance.choice(vocabulary["gear"]),
        "flag": lambda chance: chance.choice(vocabulary["flags"])[0],
        "flag_adjective": lambda chance: chance.choice(vocabulary["flags"])[1],
        "country": lambda chance: chance.choice(vocabulary["flags"])[0],
        "port": lambda chance: chance.choice(vocabulary["ports"]),
        "person": lambda chance: chance.choice(vocabulary["people"]),
        "number": lambda chance: str(chance.randint(2, 4000)),
        "date": date,
    }


def fill(sentence, slots, chance):
    text, entities, at = "", [], 0
    for slot in SLOT.finditer(sentence):
        text += sentence[at : slot.start()]
        at = slot.end()
        word = slots[slot[1]](chance)
        if not text:
            word = word[0].upper() + word[1:]
        if label := LABELS.get(slot[1]):
            entities.append([len(text), len(text) + len(word), label])
        text += word
    return {"text": text + sentence[at:], "entities": entities}


def generate():
    """Two lists of sentences with what is named in them: those to learn from, and those held out."""
    vocabulary = tomllib.loads((HERE / "vocabulary.toml").read_text(encoding="utf-8"))
    species, species_held_out = split(vocabulary["species"])
    vessels, vessels_held_out = split(vocabulary["vessels"])
    chance = random.Random(SEED)

    def made(kind, count, slots):
        sentences = vocabulary["sentences"][kind]
        return [fill(sentences[at % len(sentences)], slots, chance) for at in range(count)]

    return (
        made("training", TRAINING, names(vocabulary, species, partial(vessel, vocabulary, vessels))),
        made("held_out", HELD_OUT, names(vocabulary, species_held_out, lambda one: one.choice(vessels_held_out))),
    )


def lines(examples):
    return "".join(json.dumps(example, ensure_ascii=False) + "\n" for example in examples)


def main():
    DATA.mkdir(exist_ok=True)
    for name, examples in zip(("training", "held_out"), generate(), strict=True):
        (DATA / f"{name}.jsonl").write_text(lines(examples), encoding="utf-8")


if __name__ == "__main__":
    main()
