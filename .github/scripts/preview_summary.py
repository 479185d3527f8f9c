"""preview_summary.py PROJECT: reads `pulumi preview --json`, prints counts and what is replaced or deleted.

Nothing else of the preview is printed: inputs, outputs, configuration and messages may hold values.
Ends with 1 where the preview has errors, or is none.
"""

import json
import sys
import unicodedata

COUNTED = {
    "create": "to create",
    "update": "to update",
    "replace": "to replace",
    "delete": "to delete",
    "import": "to import",
    "read": "to read",
    "same": "unchanged",
}
LISTED = ("replace", "delete")
MAX_LISTED = 100
MAX_TEXT = 160


def shown(text):
    """A text no character of which can end a code span, hide or start another line."""
    kept = "".join(c for c in text if unicodedata.category(c)[0] != "C" and c not in "`\u2028\u2029")
    return kept[:MAX_TEXT].strip() or "?"


def code(text):
    return "`" + shown(text) + "`"


def named(urn):
    """Type and name out of urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME."""
    parts = urn.split("::", 3)
    return (parts[2].split("$")[-1], parts[3]) if len(parts) == 4 else ("?",)


def resource(urn):
    return " ".join(map(code, named(urn)))


def summary(project, preview):
    steps = {(step["op"], step["urn"]) for step in preview.get("steps") or []}
    # Pulumi leaves most of what stays the same out of the steps. A preview that failed has no sums.
    sums = preview.get("changeSummary") or {op: sum(1 for found, _ in steps if found == op) for op in COUNTED}
    counts = {op: int(sums.get(op, 0)) for op in COUNTED}
    errors = sum(1 for message in preview.get("diagnostics") or [] if message.get("severity") == "error")
    lines = [f"### Live preview of {code(project)}", ""]
    if errors:
        lines += [
            f"**The preview failed, with {errors} error{'s' if errors > 1 else ''}.** Messages may hold values, so they"
            f" are not shown here; {code(f'pulumi -C {project} preview')} shows them.",
            "",
        ]
    told = ", ".join(f"{count} {COUNTED[op]}" for op, count in counts.items() if count)
    lines.append(f"**{told or 'no resources'}**")
    listed = sorted((LISTED.index(op), resource(urn), op) for op, urn in steps if op in LISTED)
    if listed:
        lines.append("")
    lines += [f"- **{op}**: {what}" for _, what, op in listed[:MAX_LISTED]]
    if len(listed) > MAX_LISTED:
        lines.append(f"- and {len(listed) - MAX_LISTED} more")
    return "\n".join(lines) + "\n", errors


def main():
    project = sys.argv[1]
    try:
        text, errors = summary(project, json.load(sys.stdin))
    except (ValueError, KeyError, TypeError, AttributeError):
        # Without the cause: it would quote what it could not read.
        print(f"### Live preview of {code(project)}\n\nPulumi gave no preview; the job's log says why.")
        return 1
    print(text, end="")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
