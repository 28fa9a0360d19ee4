import Domain
import Foundation
import Testing

/// What the My Number Card says, beside a form.
@Suite struct CardFormTests {
    private let form: Form
    private let card = BasicFour(
        name: "加古川　花子",
        address: "兵庫県加古川市加古川町北在家９００１番地の４　コーポ鹿児２０１号",
        birthDate: .day(CivilDate(nearestTo: 1985, 6, 15)),
        sex: .female
    )

    init() throws {
        form = try Form(
            Field(id: "shimei", label: "氏名", kind: .name),
            Field(id: "umare", label: "生年月日", kind: .date(DateOptions())),
            Field(id: "jusho", label: "住所", kind: .address(AddressOptions())),
            Field(
                id: "seibetsu",
                label: "性別",
                kind: .choice(
                    ChoiceOptions(options: [
                        .init(value: "otoko", label: "男性"), .init(value: "onna", label: "女性"),
                        .init(value: "nashi", label: "回答しない"),
                    ])
                )
            ),
            Field(id: "kubun", label: "区分", kind: .choice(ChoiceOptions(options: [.init(value: "a", label: "甲")])))
        )
    }

    private func journey(_ entries: Entries, _ card: BasicFour?) -> Journey {
        Journey(form.procedure, entries: entries, card: card, town: Form.town, today: Form.today)
    }

    private func filled(_ changes: [EntryKey: String] = [:], by card: BasicFour? = nil) -> Journey {
        let card = card ?? self.card
        var entries = journey(Entries(), nil).entries(filledFrom: card)
        for (key, text) in changes { entries[key] = [text] }
        return journey(entries, card)
    }

    @Test func `everything that it says is filled in, and then nothing differs`() {
        let journey = filled()
        #expect(journey.entries.text("shimei.family") == "加古川" && journey.entries.text("shimei.given") == "花子")
        #expect(journey.entries.text("umare.era") == "showa" && journey.entries.text("umare.year") == "60")
        #expect(journey.entries.text("jusho.town") == "加古川町北在家９００１番地の４")
        #expect(journey.entries.text("jusho.building") == "コーポ鹿児２０１号")
        #expect(journey.entries.text("seibetsu") == "onna")
        #expect(journey.entries["kubun"].isEmpty)
        #expect(journey.cardLines.map(\.finding) == [.same, .same, .same, .same])
        #expect(journey.cardLines.map(\.item) == [.name, .address, .birthDate, .sex])
    }

    @Test func `why an answer is meant to differ is signed with it`() throws {
        let meant: [EntryKey: String] = [
            "shimei.given": "華子", "shimei.card-differs": "yes", "shimei.card-reason": "先月、改名しました",
        ]
        let signed = SignedDocument(of: filled(meant), application: UUID(), files: [:])
        #expect(signed.answers.first?.cardReason == "先月、改名しました")
        #expect(signed.text.contains("　加古川　華子\n　（マイナンバーカードの内容と違う理由　先月、改名しました）\n"))
        let same = SignedDocument(of: filled(["shimei.card-reason": "先月、改名しました"]), application: UUID(), files: [:])
        #expect(same.answers.allSatisfy { $0.cardReason == nil })
    }

    @Test func `what was typed before stays`() {
        let typed = Entries(["shimei.family": ["東"], "umare.era": ["ad"], "seibetsu": [""]])
        let entries = journey(typed, nil).entries(filledFrom: card)
        #expect(entries.text("shimei.family") == "東" && entries.text("shimei.given") == "")
        #expect(entries.text("umare.era") == "showa", "an era by itself is no answer")
        #expect(entries.text("seibetsu") == "onna")
    }

    @Test(
        arguments: [
            (["shimei.given": "華子"], CardLine.Finding.differs),
            (["shimei.given": "ハナコ"], .differs),
            (["shimei.family": "加古川", "shimei.given": "花　子"], .differsInWriting),
        ] as [([EntryKey: String], CardLine.Finding)]
    )
    func `a name`(typed: [EntryKey: String], finding: CardLine.Finding) {
        #expect(filled(typed).cardLine(at: "shimei")?.finding == finding)
    }

    @Test func `another way of writing an address, or its building, is nothing to explain`() {
        let short = filled(["jusho.town": "加古川町北在家9001-4", "jusho.building": "コーポ鹿児201"])
        #expect(short.cardLine(at: "jusho")?.finding == .differsInWriting)
        let without = filled(["jusho.building": ""])
        #expect(without.cardLine(at: "jusho")?.finding == .differsInBuilding)
        #expect(!without.errors.contains { $0.key.rawValue.hasPrefix("jusho") })
    }

    @Test func `what differs is an error until it is meant and explained`() {
        let sex: [EntryKey: String] = ["seibetsu": "otoko"]
        #expect(filled(sex).errors.contains { $0.key == "seibetsu.card-differs" })
        let meant = sex.merging(["seibetsu.card-differs": "yes"]) { $1 }
        #expect(filled(meant).errors.contains { $0.key == "seibetsu.card-reason" })
        let blank = meant.merging(["seibetsu.card-reason": "　"]) { $1 }
        #expect(filled(blank).errors.contains { $0.key == "seibetsu.card-reason" })
        let long = meant.merging(["seibetsu.card-reason": String(repeating: "あ", count: 201)]) { $1 }
        #expect(filled(long).errors.contains { $0.message.contains("200文字以内") })
        let explained = meant.merging(["seibetsu.card-reason": "戸籍を変更したため"]) { $1 }
        #expect(!filled(explained).errors.contains { $0.key.rawValue.hasPrefix("seibetsu") })
        #expect(filled(explained).cardLine(at: "seibetsu")?.reason == "戸籍を変更したため")
        #expect(filled(["seibetsu": "nashi"]).cardLine(at: "seibetsu")?.finding == nil)
    }

    @Test func `the card's answer comes back at a press`() {
        let journey = filled(["shimei.given": "華子", "shimei.card-differs": "yes", "shimei.card-reason": "なし"])
        let entries = journey.entries(takingFromCardAt: "shimei")
        #expect(entries.text("shimei.given") == "花子")
        #expect(entries["shimei.card-differs"].isEmpty && entries["shimei.card-reason"].isEmpty)
    }

    @Test func `substitute characters stand for any, and are told`() {
        var card = card
        card.name = MarkedText("渡辺　吉之", marks: "01010")
        let journey = filled(["shimei.family": "渡邉", "shimei.given": "𠮷之"], by: card)
        let line = journey.cardLine(at: "shimei")
        #expect(line?.finding == .differsInWriting)
        #expect(line?.substitutes == "「辺」「吉」は代替文字です")
        #expect(MarkedText("渡辺", marks: "1").substituteSentence == "一部の文字は代替文字です")
    }

    @Test func `the inputs that explain are kept with the page`() {
        let posted = Entries([
            "shimei.card-differs": ["", "yes"], "shimei.card-reason": ["改名"], "kubun.card-reason.x": ["?"],
        ])
        let entries = filled().entries(afterPosting: posted, to: "page")
        #expect(entries["shimei.card-differs"] == ["", "yes"] && entries.text("shimei.card-reason") == "改名")
        #expect(!entries.has("kubun.card-reason.x"))
    }

    @Test(arguments: [
        ("兵庫県神戸市中央区加納町６丁目５番１号", ["兵庫県", "神戸市中央区", "加納町６丁目５番１号", ""]),
        ("兵庫県加古郡播磨町東本荘１丁目５番３０号", ["兵庫県", "加古郡播磨町", "東本荘１丁目５番３０号", ""]),
        ("東京都千代田区霞が関２丁目１番２号", ["東京都", "千代田区", "霞が関２丁目１番２号", ""]),
        ("三重県四日市市諏訪町１番５号", ["三重県", "四日市市", "諏訪町１番５号", ""]),
        ("東京都町田市森野２丁目２番２２号　３０１", ["東京都", "町田市", "森野２丁目２番２２号", "３０１"]),
        ("千葉県市川市八幡１丁目１番１号", ["千葉県", "市川市", "八幡１丁目１番１号", ""]),
        ("兵庫県姫路市安田４丁目１番地", ["兵庫県", "姫路市", "安田４丁目１番地", ""]),
        ("京都府京都市中京区上本能寺前町４８８番地", ["京都府", "京都市中京区", "上本能寺前町４８８番地", ""]),
        ("どこか", ["", "", "どこか", ""]),
    ])
    func `an address in one line is taken apart`(line: String, parts: [String]) {
        let entries = journey(Entries(), nil).entries(filledFrom: BasicFour(address: MarkedText(line)))
        let keys: [EntryKey] = ["jusho.prefecture", "jusho.city", "jusho.town", "jusho.building"]
        #expect(keys.map { entries.text($0) } == parts)
    }

    @Test func `in a correction a reading fills in only what is open, and opens what then differs`() throws {
        let submitted = filled(["shimei.given": "華子", "shimei.card-differs": "yes", "shimei.card-reason": "改名"]).entries
        let other = BasicFour(name: "東　花子", address: "兵庫県加古川市野口町良野１番地")
        let correction = Correction(of: submitted, requested: ["umare"])
        let journey = Journey(
            form.procedure,
            entries: submitted,
            correcting: correction,
            card: other,
            town: Form.town,
            today: Form.today
        )
        #expect(journey.cardItems.contains(.birthDate))
        #expect(journey.isOpen("jusho"), "its address is no longer the card's")
        #expect(!journey.isOpen("shimei") || journey.cardLine(at: "shimei")?.isMeant == true)
    }
}
