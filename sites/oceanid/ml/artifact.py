"""The checksums of a trained model: SHA256SUMS, as sha256sum writes and checks it."""

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"


class Spoiled(Exception):
    """The folder is not what was sealed."""


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def digest(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def seal(folder):
    """Writes the checksums of all files of the folder into it."""
    names = [name for name in files(folder) if name != SUMS]
    text = "".join(f"{digest(folder / name)}  {name}\n" for name in names)
    (folder / SUMS).write_text(text, encoding="utf-8")


def verify(folder: Path):
    """The version of what lies in the folder, if that is what was sealed: the same for the same files."""
    try:
        sums = (folder / SUMS).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Spoiled(f"{folder}: {SUMS} is missing: must be a folder that ml.train wrote") from None
    sealed = {}
    for line in sums.splitlines():
        wanted, _, name = line.partition("  ")
        sealed[name] = wanted
    found = {name: digest(folder / name) for name in files(folder) if name != SUMS}
    problems = [f"{name} is missing" for name in sorted(sealed.keys() - found.keys())]
    problems += [f"{name} is not among the checksums" for name in sorted(found.keys() - sealed.keys())]
    problems += [
        f"{name} has another checksum" for name in sorted(sealed.keys() & found.keys()) if sealed[name] != found[name]
    ]
    if problems or not sealed:
        raise Spoiled(f"{folder}: " + ("; ".join(problems) or f"{SUMS} is empty"))
    return hashlib.sha256(sums.encode()).hexdigest()[:12]
