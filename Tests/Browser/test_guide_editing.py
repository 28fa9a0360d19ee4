"""Officers change a guide on screens, look at its flow, try it, compare it, and one of them publishes what the other wrote."""

import re

import pytest

from clerk import Clerk
from visitor import DESKTOP, PHONE

DEVICES = pytest.mark.parametrize(
    "device, javascript",
    [(DESKTOP, True), (PHONE, False)],
    ids=["desktop", "phone without JavaScript"],
    indirect=["javascript"],
)


@DEVICES
def test_a_guide_is_changed_tried_compared_and_published_by_somebody_else(town, visitors, officers, device):
    writer, reader = (Clerk(visitors(device), town, officers) for _ in range(2))
    writer.sign_in("administrator")
    reader.sign_in("clerk")

    writer.visitor.go(f"{town.staff}/guides")
    writer.visitor.press("加古川市内で引っ越したとき")
    writer.visitor.press(writer.page.get_by_role("link", name="の流れ図").first.inner_text())
    assert writer.page.locator(".guide-map svg").count()
    writer.visitor.go_back()
    writer.visitor.press("公開中の版から下書きを作る")
    writer.visitor.press("案内の基本を変更する")
    writer.form.text("説明", "")
    writer.visitor.press("保存する")
    assert writer.form.error_summary()
    summary = f"市内で引っ越した方の手続をご案内します（{device.name}）。"
    writer.form.text("説明", summary)
    writer.visitor.press("保存する")

    writer.visitor.press("新しい家に住み始めた日はいつですか")
    writer.visitor.press("保存する")
    writer.visitor.press("飼い犬の登録の変更")
    writer.visitor.press("答えを足す")
    writer.visitor.press(re.compile("この答えを消す.*答え3"))
    writer.visitor.press("保存する")

    writer.visitor.press("流れ図を見る")
    assert writer.page.locator(".guide-map svg").count()
    writer.page.go_back()
    writer.visitor.press("ためしてみる")
    writer.page.go_back()
    writer.visitor.press("公開中の版と比べる")
    assert summary in writer.page.inner_text("main")

    writer.visitor.go(f"{town.staff}/guides/tenkyo/draft")
    writer.visitor.press("公開を依頼する")
    reader.visitor.go(f"{town.staff}/guides/tenkyo/draft")
    reader.visitor.press("公開する")
    assert "公開中" in reader.page.inner_text("main")

    writer.visitor.go(f"{town.staff}/guides/import")
    writer.visitor.press("取り込む")
    assert "ファイルを選ぶか、内容を貼り付けてください。" in writer.page.inner_text("main")
    package = {"name": "tenkyo.yml", "mimeType": "application/yaml", "buffer": b"id: tenkyo\nevento: TK\n"}
    writer.page.get_by_label("ファイル", exact=True).set_input_files(package)
    writer.visitor.press("取り込む")
    assert "直すところが" in writer.page.inner_text("main")
