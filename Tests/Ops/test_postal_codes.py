"""The table of postal codes, made from the whole of Japan Post's data."""

import csv
import subprocess

import pytest

from conftest import REPOSITORY


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    file = tmp_path_factory.mktemp("codes") / "postal-codes.tsv"
    subprocess.run([REPOSITORY / "ops/postal-codes", file], check=True)
    with open(file, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows(table, code):
    return [row for row in table if row["postal_code"] == code]


def test_it_is_complete(table):
    assert len(table) > 140_000
    assert len({row["prefecture"] for row in table}) == 47
    assert all(len(row["postal_code"]) == 7 and row["postal_code"].isdigit() for row in table)
    assert all(None not in row.values() and None not in row for row in table)


def test_a_town_has_its_names_and_kana(table):
    assert rows(table, "6750065") == [
        {
            "postal_code": "6750065",
            "prefecture": "兵庫県",
            "city": "加古川市",
            "town": "加古川町篠原町",
            "prefecture_kana": "ヒョウゴケン",
            "city_kana": "カコガワシ",
            "town_kana": "カコガワチョウシノハラチョウ",
            "notes": "",
        }
    ]


def test_a_code_for_whole_municipalities_has_no_town(table):
    assert [(row["city"], row["town"], row["notes"]) for row in rows(table, "6750000")] == [
        ("加古川市", "", "以下に掲載がない場合"),
        ("加西市", "", "以下に掲載がない場合"),
    ]


def test_a_code_of_several_towns_has_a_row_for_each(table):
    assert {row["town"] for row in rows(table, "0720819")} == {"共練町東", "共練町西"}


def test_the_city_hall_has_its_own_code(table):
    assert [(row["town"], row["notes"]) for row in rows(table, "6758501")] == [("加古川町北在家", "加古川市役所 2000")]


def test_no_town_is_the_municipality_again_or_an_instruction(table):
    assert [row["town"] for row in rows(table, "3940091")] == [""]
    assert [(row["town"], row["notes"]) for row in rows(table, "4090142")] == [("", "１〜６６３番地")]
    assert not [row["town"] for row in table if "場合" in row["town"]]


def test_the_sections_of_iwate_are_in_the_notes(table):
    towns = {row["town"]: row["notes"] for row in rows(table, "0295503")}
    assert towns["穴明"] == "２２地割、穴明２３地割"


def test_kana_of_a_town_with_long_notes_are_not_repeated(table):
    assert {row["town_kana"] for row in rows(table, "6028368")} == {"キタマチ"}
