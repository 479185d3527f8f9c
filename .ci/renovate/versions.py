"""versions.py FOLDER REPORT: every version in the files of FOLDER, compared with those that Renovate's REPORT has.

Prints a line 'FILE:LINE: VERSION' for each that Renovate does not find, and ends with 1 if there is one. What is looked
for is known here by its form, and not by Renovate's configuration: a key that somebody adds is found here first.
"""

import json
import os
import re
import sys
from collections import Counter

NUMBER = r"v?\d+(?:\.\d+){1,2}(?:-[0-9A-Za-z][\w.-]*)?"
IMAGE = r"[a-z0-9][\w.-]*(?::\d+)?(?:/[\w.-]+)*:(?P<tag>[A-Za-z0-9_][\w.-]*)(?:@sha256:[0-9a-f]{64})?"

# Files, and in them what holds a version: the group 'version', or 'tag' of an image.
FORMS = (
    # A stack file: what looks like a version or an image under any key, and whatever stands under 'version'.
    (r"(.*/)?(Pulumi|images)\.[\w-]+\.yaml", rf"[\w:]+: *[\"']?(?P<version>{NUMBER})[\"']?(?=[\s,}}]|$)"),
    (r"(.*/)?(Pulumi|images)\.[\w-]+\.yaml", r"\bversion: *[\"']?(?P<version>v?\d[\w.+-]*)[\"']?(?=[\s,}]|$)"),
    (r"(.*/)?(Pulumi|images)\.[\w-]+\.yaml", rf"[\w:-]+: *[\"']?(?!https?:|oci:){IMAGE}[\"']?(?=[\s,}}]|$)"),
    (r"sites/[^/]+/clusters/.*\.ya?ml", rf"[\w:-]+: *[\"']?(?!https?:|oci:){IMAGE}[\"']?(?=[\s,}}]|$)"),
    (r"sites/[^/]+/clusters/.*\.ya?ml", rf"[\w:-]+: *[\"']?(?P<version>{NUMBER})[\"']?(?=[\s,}}]|$)"),
    (r"(.*/)?pom\.xml", r"<(?!modelVersion)[\w.-]*version>(?P<version>\d[\w.-]*)<"),
    (r"(.*/)?go\.mod", r"^\s*(?:require )?[\w.-]+\.[\w.-]+/\S+ (?P<version>v\S+)$"),
    (r"(.*/)?go\.mod", r"^go (?P<version>\S+)"),
    (r"\.github/.*\.yml", r"uses: [\w./-]+@[0-9a-f]{40} # (?P<version>v\S+)"),
    (r"\.github/.*\.yml", rf"^ *image: *{IMAGE}"),
    (r"\.github/.*-version", r"^(?P<version>\S+)$"),
    (r".*\.txt", r"^[\w.\[\]-]+==(?P<version>[\w.+!]+)"),
    (r"(.*/)?npm\.lock", r"^[@\w/.-]+ (?P<version>\d\S*) sha512-"),
    (r"(.*/)?package\.json", r"\"[@\w/.-]+\": \"(?P<version>\d[\w.-]*)\""),
    (r"(.*/)?Dockerfile", rf"^FROM {IMAGE}"),
    # A script without an ending: what it calls by a version stands in a variable.
    (r"(\.ci|\.github/scripts|tools/.*|sites/.*|sdks)/[\w-]+", rf"^(?:readonly )?\w+=[\"']?(?P<version>{NUMBER})[\"']?$"),
    (r"(\.ci|\.github/scripts|tools/.*|sites/.*|sdks)/[\w-]+", rf"^(?:readonly )?\w+=[\"']?{IMAGE}[\"']?$"),
    (r"(\.ci|\.github/scripts|tools/.*|sites/.*|sdks)/[\w-]+", r"--image \+v(?P<version>[\d.]+)"),
)

# What has the form of a version and is none that anybody raises.
EXCEPTIONS = (
    (r".*", r"0\.1\.0-SNAPSHOT", "this project's own"),
    (r"(.*/)?src/(test|main)/.*", r".*", "a fixture, or what a chart of an older version takes"),
    (r"Pulumi\.prod\.yaml", r"4\.1", "NFS's"),
)


def is_exception(file, version):
    return any(re.fullmatch(files, file) and re.fullmatch(versions, version) for files, versions, _ in EXCEPTIONS)


def plain(version):
    return version.removeprefix("==").removeprefix("v")


def there(folder):
    """Each version, as (file, version), with the lines that have it."""
    found = {}
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - {".git"})
        for name in sorted(names):
            path = os.path.join(above, name)
            file = os.path.relpath(path, folder)
            forms = [form for files, form in FORMS if re.fullmatch(files, file)]
            if not forms or os.path.islink(path):
                continue
            with open(path, encoding="utf-8", errors="replace") as lines:
                for number, line in enumerate(lines, 1):
                    if line.lstrip().startswith(("#", "//", "<!--")):
                        continue
                    if file.endswith(".yaml"):
                        line = re.sub(r"\s#.*", "", line)
                    # One version may have two forms.
                    versions = {}
                    for form in forms:
                        for match in re.finditer(form, line.rstrip("\n")):
                            groups = match.groupdict()
                            where = "version" if groups.get("version") else "tag"
                            versions[match.start(where)] = groups[where]
                    for version in versions.values():
                        if not is_exception(file, version):
                            found.setdefault((file, version), []).append(number)
    return found


def found_by_renovate(report):
    counts = Counter()
    for repository in report["repositories"].values():
        for files in repository["packageFiles"].values():
            for file in files:
                for dependency in file["deps"]:
                    counts[file["packageFile"], plain(dependency.get("currentValue") or "")] += 1
    return counts


def main():
    folder, report = sys.argv[1:]
    with open(report, encoding="utf-8") as file:
        known = found_by_renovate(json.load(file))
    versions = there(folder)
    missing = 0
    for (file, version), lines in versions.items():
        # A pom names a property once for all that have it.
        enough = known[file, plain(version)] >= (1 if file.endswith("pom.xml") else len(lines))
        if not enough:
            missing += 1
            print(f"{file}:{','.join(map(str, lines))}: {version}: Renovate finds {known[file, plain(version)]} of {len(lines)}")
    print(f"renovate: {sum(map(len, versions.values()))} versions in {len({file for file, _ in versions})} files", end="")
    print(f", {missing} of them not found" if missing else ", all of them found")
    return 1 if missing or not versions else 0


if __name__ == "__main__":
    sys.exit(main())
