"""Draws the metrics of a model as SVG."""

from xml.sax.saxutils import escape

WIDTH, LEFT, ROW, BAR, TOP = 640, 100, 66, 16, 56
SCALE = WIDTH - LEFT - 60
COLORS = {"precision": "#0b6e99", "recall": "#4aa3c7", "f1": "#c2571a"}


def text(x, y, words, more=""):
    return f'<text x="{x}" y="{y}"{more}>{escape(words)}</text>'


def bars(metrics):
    """Three bars for each label."""
    height = TOP + ROW * len(metrics) + 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
        ' font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        text(12, 22, "Names found in sentences that were held out", ' font-size="16" font-weight="bold"'),
    ]
    for at, (name, color) in enumerate(COLORS.items()):
        parts.append(f'<rect x="{LEFT + 110 * at}" y="34" width="12" height="12" fill="{color}"/>')
        parts.append(text(LEFT + 110 * at + 17, 45, name))
    for row, (label, figures) in enumerate(metrics.items()):
        top = TOP + ROW * row + 6
        parts.append(text(LEFT - 10, top + 30, label, ' text-anchor="end"'))
        for at, (name, color) in enumerate(COLORS.items()):
            width = round(SCALE * figures[name], 1)
            y = top + (BAR + 2) * at
            parts.append(f'<rect x="{LEFT}" y="{y}" width="{width}" height="{BAR}" fill="{color}"/>')
            parts.append(text(round(LEFT + width + 6, 1), y + 13, f"{figures[name]:.3f}"))
    return "\n".join([*parts, "</svg>"]) + "\n"
