"""The error pages of the entry: what people see when no node could answer.

error_pages.py DIRECTORY writes one file for each status, in HAProxy's log format: %[...] is filled in for each request
and %% is a percent sign. They need nothing from the service, which may be away, and look like its pages
(Sources/App/Public/css). A page that helps by waiting returns by itself: by GET, to `txn.back` (configuration.py).
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from string import Template

SECONDS = 10
"""After which a page returns by itself."""

KEPT = "ここまでに保存された入力内容は、なくなっていません。"
BACK = "前の画面に戻って、もう一度お試しください。"
RETURNS = f"{SECONDS}秒たつと、自動で元の画面に戻ります。"
NOT_TWICE = "送信のボタンを押したあとでも、同じ申請が二重に受け付けられることはありません。戻った画面で、送信できたかどうかを確かめられます。"


@dataclass
class ErrorPage:
    status: int
    title: str
    sentences: list[str]
    returns: bool


PAGES = [
    ErrorPage(400, "送信された内容を読み取れませんでした", [BACK, KEPT], returns=False),
    ErrorPage(408, "通信に時間がかかりすぎました", ["電波の届きやすい場所で、もう一度お試しください。", KEPT], returns=False),
    ErrorPage(413, "送信された内容が大きすぎます", ["ファイルを小さくして、もう一度お試しください。", KEPT], returns=False),
    ErrorPage(500, "エラーが発生しました", ["ご迷惑をおかけして申し訳ありません。", KEPT, NOT_TWICE, RETURNS], returns=True),
    ErrorPage(502, "ただいま、つながりにくくなっています", ["ご迷惑をおかけして申し訳ありません。", KEPT, NOT_TWICE, RETURNS], returns=True),
    ErrorPage(503, "ただいま、つながりにくくなっています", ["ご迷惑をおかけして申し訳ありません。", KEPT, NOT_TWICE, RETURNS], returns=True),
    ErrorPage(504, "時間内に処理が終わりませんでした", ["ご迷惑をおかけして申し訳ありません。", KEPT, NOT_TWICE, RETURNS], returns=True),
]

PLACE = "%[var(txn.back)]"
NUMBER = "%[unique-id]"


def draw(page: ErrorPage, template: Template) -> str:
    return template.substitute(
        title=page.title,
        sentences="\n".join(f"      <p>{sentence}</p>" for sentence in page.sentences),
        refresh=f'    <meta http-equiv="refresh" content="{SECONDS};url={PLACE}">\n' if page.returns else "",
        way=f'      <p><a class="button" href="{PLACE}">元の画面に戻る</a></p>\n' if page.returns else "",
        number=f"      <p class=\"number\">お問い合わせの際は、次の番号をお伝えください。<br><code>{NUMBER}</code></p>\n"
        if page.returns
        else "",
    )


def main() -> None:
    directory = Path(sys.argv[1])
    directory.mkdir(parents=True, exist_ok=True)
    template = Template((Path(__file__).parent / "error.html").read_text(encoding="utf-8"))
    for page in PAGES:
        (directory / f"{page.status}.html").write_text(draw(page, template), encoding="utf-8")


main()
