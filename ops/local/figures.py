"""figures.py lines|json: reads one JSON object per figure and prints it as a line, or as it is."""

import json
import sys

COLUMNS = ("name", "ours", "limit", "ratio", "unit", "goal")


def rounded(value):
    if not isinstance(value, float):
        return str(value)
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in ("lines", "json"):
        sys.exit(__doc__)
    for line in sys.stdin:
        figure = {column: json.loads(line)[column] for column in COLUMNS}
        if sys.argv[1] == "json":
            print(json.dumps(figure, ensure_ascii=False), flush=True)
        else:
            name, ours, limit, ratio, unit, goal = map(rounded, figure.values())
            print(f"{name:<36} {ours:>14} {limit:>14} {ratio:>8}  {unit:<10} {goal}", flush=True)


if __name__ == "__main__":
    main()
