import Domain

// The head data of a guide as inputs, and back.

extension GuideSheet {
    init(headOf guide: Guide) {
        self["name"] = guide.name()
        self["kana"] = guide.kana
        self["event"] = guide.event
        self["summary"] = guide.summary()
        self["synonyms"] = guide.synonyms.joined(separator: "\n")
        self["reviewed"] = guide.reviewed.description
        self["unconfirmed"] = guide.unconfirmed.joined(separator: "\n")
    }
}

extension GuideSheetReader {
    mutating func head(of old: Guide) -> Guide {
        var guide = old
        guide.name = text("name", "案内の名前", changing: old.name)
        guide.kana = text("kana", "読みがな", changing: nil)()
        guide.event = sheet["event"]
        guide.summary = text("summary", "説明", changing: old.summary)
        guide.synonyms = sheet.lines("synonyms")
        guide.unconfirmed = sheet.lines("unconfirmed")
        if let day = CivilDate(sheet["reviewed"]) {
            guide.reviewed = day
        } else {
            report("reviewed", "内容を確認した日は、2026-04-01 のように入力してください。")
        }
        return guide
    }
}
