"""Answers Label Studio's protocol for models: what a text names, by the model in the folder MODEL."""

import logging
import threading
from pathlib import Path
from xml.etree import ElementTree

import spacy
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse
from starlette.routing import Route

from apps.service import Refused, Settings, application, body, field, serve, stop
from ml import artifact

PORT = 9090
# Label Studio sends a hundred tasks at most, and waits for 100 seconds.
MOST_BYTES = 8 * 1024 * 1024
MOST_CHARACTERS = 1_000_000
MOST_OF_ONE = 20_000
NO_TRAINING = "this service does not train: the model is made by ml.train, and comes with the image"

LOG = logging.getLogger("adapter")


class Config:
    """Where a labeling configuration wants the names: of which text, by which control, with which labels."""

    def __init__(self, xml):
        # Entities that refer to each other would fill the memory; no configuration needs them.
        if "<!" in xml.replace("<!--", ""):
            raise Refused(400, "the labeling configuration has a declaration: must be elements alone")
        try:
            view = ElementTree.fromstring(xml)
        except ElementTree.ParseError:
            raise Refused(400, "the labeling configuration is no XML") from None
        texts = {text.get("name"): text.get("value", "") for text in view.iter("Text")}
        for labels in view.iter("Labels"):
            value = texts.get(labels.get("toName"), "")
            if value.startswith("$"):
                self.control, self.text, self.key = labels.get("name"), labels.get("toName"), value[1:]
                values = [label.get("value", "") for label in labels.iter("Label")]
                self.labels = {value.upper(): value for value in values}
                return
        raise Refused(
            400,
            "the labeling configuration has no Labels of a Text: must have both, like "
            '<Text name="text" value="$text"/><Labels name="label" toName="text">…</Labels>',
        )


class Model:
    def __init__(self, folder):
        self.version = artifact.verify(folder)
        self.nlp = spacy.load(folder / "model")
        self.labels = set(self.nlp.get_pipe("ner").labels)
        # A pipeline is not made for several threads.
        self.lock = threading.Lock()

    def predict(self, config, texts):
        with self.lock:
            return [
                {"model_version": self.version, "result": [region(config, span) for span in known(config, doc)]}
                # Few at once: each takes a thousand times its own size while it is looked at.
                for doc in self.nlp.pipe(texts, batch_size=4)
            ]


def known(config, doc):
    return [span for span in doc.ents if span.label_ in config.labels]


def region(config, span):
    # Label Studio's offsets are those of JavaScript, to which a character beyond 16 bits is two.
    start = units(span.doc.text[: span.start_char])
    end = start + units(span.text)
    return {
        "id": f"ner-{start}-{end}",
        "from_name": config.control,
        "to_name": config.text,
        "type": "labels",
        "value": {"start": start, "end": end, "text": span.text, "labels": [config.labels[span.label_]]},
    }


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def texts(request, key):
    found = [
        field(field(task, "data", dict, "an object", f"tasks[{at}]."), key, str, "a text", f"tasks[{at}].data.")
        for at, task in enumerate(field(request, "tasks", list, "a list"))
    ]
    for at, text in enumerate(found):
        if len(text) > MOST_OF_ONE:
            raise Refused(413, f"tasks[{at}].data.{key} is too long: must be at most {MOST_OF_ONE} characters")
    if sum(map(len, found)) > MOST_CHARACTERS:
        raise Refused(413, f"the texts are too long: must be at most {MOST_CHARACTERS} characters together")
    return found


def app(model):
    async def health(_):
        return JSONResponse({"status": "UP", "model_class": "ner", "model_version": model.version})

    async def setup(request):
        sent = await body(request, MOST_BYTES)
        config = Config(field(sent, "schema", str, "the labeling configuration"))
        missing = model.labels - config.labels.keys()
        if missing == model.labels:
            raise Refused(
                400, f"the labeling configuration has none of the model's labels: {', '.join(sorted(missing))}"
            )
        if missing:
            LOG.warning("the labeling configuration lacks %s: these are not predicted", ", ".join(sorted(missing)))
        return JSONResponse({"model_version": model.version})

    async def predict(request):
        sent = await body(request, MOST_BYTES)
        config = Config(field(sent, "label_config", str, "the labeling configuration"))
        found = texts(sent, config.key)
        return JSONResponse({"results": await run_in_threadpool(model.predict, config, found)})

    async def versions(_):
        return JSONResponse({"versions": [model.version]})

    async def train(_):
        raise Refused(501, NO_TRAINING)

    return application(
        [
            Route("/health", health),
            Route("/ready", health),
            Route("/setup", setup, methods=["POST"]),
            Route("/predict", predict, methods=["POST"]),
            Route("/versions", versions, methods=["GET"]),
            # What the button for training calls, by an older and a newer Label Studio.
            Route("/train", train, methods=["POST"]),
            Route("/webhook", train, methods=["POST"]),
        ]
    )


def main():
    settings = Settings()
    folder = settings.text("MODEL", "the folder that ml.train wrote")
    port = settings.port(PORT)
    settings.check()
    try:
        model = Model(Path(folder))
    except artifact.Spoiled as problem:
        stop([f"MODEL is wrong: {problem}"])
    serve(app(model), port)


if __name__ == "__main__":
    main()
