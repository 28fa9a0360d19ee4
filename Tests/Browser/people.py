"""The people of the stories. None of them lives anywhere but here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    family: str
    given: str
    family_kana: str
    given_kana: str
    birthday: tuple  # era or 西暦, year, month, day
    postal_code: str
    street: str
    building: str
    telephone: str
    mailbox: str  # the part of the address before @

    @property
    def name(self):
        return f"{self.family}　{self.given}"

    @property
    def kana(self):
        return f"{self.family_kana}　{self.given_kana}"


MIDORI = Person(
    family="播磨",
    given="みどり",
    family_kana="ハリマ",
    given_kana="ミドリ",
    birthday=("昭和", "60", "4", "1"),
    postal_code="675-8501",
    street="加古川町北在家2000",
    building="みどりハイツ203号室",
    telephone="090-0000-0001",
    mailbox="midori",
)

# Whose card is the good one of ops/doubles/authority.
HANAKO = Person(
    family="加古川",
    given="花子",
    family_kana="カコガワ",
    given_kana="ハナコ",
    birthday=("昭和", "60", "6", "15"),
    postal_code="675-8501",
    street="加古川町北在家9001-4",
    building="",
    telephone="090-0000-0003",
    mailbox="hanako",
)

# Her name is written with letters that older character sets do not have.
AOI = Person(
    family="髙﨑",
    given="葵",
    family_kana="タカサキ",
    given_kana="アオイ",
    birthday=("西暦", "1992", "11", "3"),
    postal_code="675-0101",
    street="平岡町新在家1224",
    building="",
    telephone="090-0000-0002",
    mailbox="aoi",
)
