"""No image is built here: what its Dockerfile copies is laid out in a folder, and started there, read-only."""

import os
import re
import shutil
import stat
from pathlib import Path

import pytest

SITE = Path(__file__).parent.parent
FILES = sorted(SITE.glob("apps/*/Dockerfile"))
STARTS = {
    "adapter": "MODEL is missing: must be the folder that ml.train wrote",
    "sink": "DATABASE_URL is missing: must be the URL of the database",
}


def laid_out(dockerfile, folder):
    """The last stage, without what comes from the one before."""
    last = dockerfile.read_text().split("\nFROM ")[-1]
    for source, target in re.findall(r"^COPY ([^-\s]\S*) /(\S+/)$", last, re.MULTILINE):
        (folder / target).mkdir(parents=True, exist_ok=True)
        shutil.copy(SITE / source, folder / target)
    return folder / "app"


@pytest.mark.parametrize("dockerfile", FILES, ids=lambda file: file.parent.name)
def test_what_is_copied_starts_from_a_folder_that_nobody_can_write(service, dockerfile, tmp_path):
    app = laid_out(dockerfile, tmp_path)
    for path in [*app.rglob("*"), app]:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    name = dockerfile.parent.name
    packages = [path for path in os.environ["PYTHONPATH"].split(":") if not path.startswith(str(SITE))]
    started = service(f"apps.{name}.server", folder=app, PYTHONPATH=":".join([str(app), *packages]))

    assert started.process.wait(60) == 1
    assert started.said().startswith(STARTS[name])
    assert f'ENTRYPOINT ["python", "-m", "apps.{name}.server"]' in dockerfile.read_text()


@pytest.mark.parametrize("dockerfile", FILES, ids=lambda file: file.parent.name)
def test_an_image_is_pinned_and_does_not_run_as_root(dockerfile):
    text = dockerfile.read_text()

    assert len(re.findall(r"^FROM python:\d+\.\d+\.\d+-slim-bookworm( AS build)?$", text, re.MULTILINE)) == 2
    assert text.count("FROM ") == 2
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", text.split("\nFROM ")[-1], re.MULTILINE)
    assert text.count("pip install") == text.count("--require-hashes --only-binary :all:") == 1


def test_requirements_are_pinned_by_hash_once_and_name_no_host():
    pinned = {}
    for file in sorted(SITE.rglob("requirements.txt")):
        text = re.sub(r"#.*", "", file.read_text())
        assert not re.search(r"://|--index|--find-links", text)
        for requirement in re.split(r"\n+(?=\S)", text.strip()):
            found = re.fullmatch(
                r"([a-z0-9-]+)(?:\[[a-z]+\])?==(\S+)(?: \\\n +--hash=sha256:[0-9a-f]{64})+", requirement
            )
            assert found, requirement
            assert pinned.setdefault(found[1], found[2]) == found[2]
    assert len(FILES) == len(STARTS)
