"""drift_summary.py 'SITE STACK PROJECT' KNOWN: reads `pulumi refresh --preview-only --json`, prints a line for each
resource that is another one than the state says: its name and the paths that differ, and no value.

KNOWN lists differences that somebody knows, in the plain form of known-drift.yml. What is known until a day that has
passed is told again. Ends with 1 where Pulumi gave no preview, and with 2 where KNOWN cannot be read.
"""

import datetime
import json
import re
import sys

from preview_summary import MAX_LISTED, named, shown

# A refresh that found nothing keeps these.
UNCHANGED = ("refresh", "same")
KEYS = {"stack", "resource", "properties", "reason", "until"}


def known_differences(file):
    """Its entries, and every problem in it."""
    found, problems = [], []
    with open(file, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip()
            entry = re.fullmatch(r"(- |  )([a-z]+): (\S.*)", line)
            if entry and entry[2] in KEYS:
                if entry[1] == "- ":
                    found.append({"line": number})
                if found:
                    found[-1][entry[2]] = entry[3]
                    continue
            if line and not line.startswith("#"):
                keys = ", ".join(sorted(KEYS))
                problems.append(f"line {number} is {line!r}: must be '- KEY: VALUE' or '  KEY: VALUE', of {keys}")
    for one in found:
        missing = sorted(KEYS - {"properties"} - set(one))
        if missing:
            problems.append(f"line {one['line']} has no {', '.join(missing)}")
        try:
            one["until"] = datetime.date.fromisoformat(one.get("until", ""))
        except ValueError:
            if "until" not in missing:
                problems.append(f"line {one['line']} is known until {one['until']}: must be a day like 2027-01-31")
    return found, problems


def covers(known, of, resource, paths):
    prefixes = known.get("properties", "").split()
    covered = not prefixes or paths and all(any(path.startswith(prefix) for prefix in prefixes) for path in paths)
    return known["stack"] == of and known["resource"] == resource and bool(covered)


def differences(of, preview, known, today):
    for step in preview.get("steps") or []:
        if step["op"] in UNCHANGED:
            continue
        resource = " ".join(named(step["urn"]))
        paths = sorted(step.get("detailedDiff") or {})
        entries = [one for one in known if covers(one, of, resource, paths)]
        if any(one["until"] >= today for one in entries):
            continue
        line = f"{step['op']} {shown(resource)}" + (": " + ", ".join(map(shown, paths)) if paths else "")
        yield line + "".join(f" (was known until {one['until']}: {shown(one['reason'])})" for one in entries)


def main():
    of, file = sys.argv[1:]
    known, problems = known_differences(file)
    if problems:
        print("".join(f"{file}: {problem}\n" for problem in problems), end="", file=sys.stderr)
        return 2
    try:
        preview = json.load(sys.stdin)
        errors = sum(1 for message in preview.get("diagnostics") or [] if message.get("severity") == "error")
        lines = sorted(set(differences(of, preview, known, datetime.date.today())))
    except (ValueError, KeyError, TypeError, AttributeError):
        # Without the cause: it would quote what it could not read.
        print("drift: Pulumi gave no preview of a refresh; what it says stands above", file=sys.stderr)
        return 1
    if errors:
        print(f"drift: the refresh ended with {errors} errors, whose messages may hold values", file=sys.stderr)
        return 1
    print("".join(line + "\n" for line in lines[:MAX_LISTED]), end="")
    if len(lines) > MAX_LISTED:
        print(f"and {len(lines) - MAX_LISTED} more")
    return 0


if __name__ == "__main__":
    sys.exit(main())
