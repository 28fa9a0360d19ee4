import Domain
import Testing

@Suite struct AddressComparisonTests {
    private static let kitazaike = "兵庫県加古川市加古川町北在家９００１番地の４"

    static let pairs:
        [(form: String, card: String, part: BasicFourComparison.Part, verdict: BasicFourComparison.Verdict)] = [
            (kitazaike, kitazaike, .address, .same),
            ("兵庫県加古川市加古川町北在家9001番地の4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001-4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001－4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家９００１−４", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001ー4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001一4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001の4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001ノ4", kitazaike, .address, .differsInWriting),
            ("兵庫県 加古川市 加古川町 北在家 9001番地 の4", kitazaike, .address, .differsInWriting),
            ("加古川市加古川町北在家9001-4", kitazaike, .address, .differsInWriting),
            ("兵庫縣加古川市加古川町北在家9001-4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家九千一番地の四", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家九〇〇一番地の四", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町大字北在家9001-4", kitazaike, .address, .differsInWriting),
            ("兵庫県加古川市加古川町北在家9001-5", kitazaike, .address, .differs),
            ("兵庫県加古川市加古川町北在家900-14", kitazaike, .address, .differs),
            ("兵庫県加古川市加古川町北在家9001", kitazaike, .address, .differs),
            ("兵庫県加古川市野口町北在家9001-4", kitazaike, .address, .differs),
            ("大阪府加古川市加古川町北在家9001-4", kitazaike, .address, .differs),
            ("兵庫県加古川市加古川町北在家9001-4 コーポ北在家203号", kitazaike, .building, .differs),
            ("兵庫県加古川市加古川町北在家9001-4-203", kitazaike, .address, .differs),
            ("加古川市平岡町新在家2-3-1", "兵庫県加古川市平岡町新在家２丁目３番１号", .address, .differsInWriting),
            ("加古川市平岡町新在家二丁目3-1", "兵庫県加古川市平岡町新在家２丁目３－１", .address, .differsInWriting),
            ("加古川市平岡町新在家2丁目3番地の1", "兵庫県加古川市平岡町新在家２丁目３番１号", .address, .differsInWriting),
            ("加古川市平岡町新在家2丁目31", "兵庫県加古川市平岡町新在家２丁目３－１", .address, .differs),
            ("加古川市平岡町新在家 2 - 3 - 1", "兵庫県加古川市平岡町新在家２丁目３番１号", .address, .differsInWriting),
            (
                "加古川市東神吉町神吉907-1 ｺｰﾎﾟ神吉 201", "兵庫県加古川市東神吉町神吉９０７番地の１　コーポ神吉２０１号",
                .address, .differsInWriting
            ),
            (
                "加古川市東神吉町神吉907-1コーポ神吉201号室", "兵庫県加古川市東神吉町神吉９０７番地の１　コーポ神吉２０１号",
                .address, .differsInWriting
            ),
            (
                "加古川市東神吉町神吉907-1 コーポ神吉202", "兵庫県加古川市東神吉町神吉９０７番地の１　コーポ神吉２０１号",
                .address, .differs
            ),
            ("加古川市東神吉町神吉907-1", "兵庫県加古川市東神吉町神吉９０７番地の１　コーポ神吉２０１号", .building, .differs),
            ("加古川市東神吉町神吉907-1 201", "兵庫県加古川市東神吉町神吉９０７番地の１－２０１", .address, .differsInWriting),
            ("加古川市八幡町中西条910", "兵庫県加古川市八幡町中西條９１０番地", .address, .differsInWriting),
            ("加古川市尾上町養田が丘1-2", "兵庫県加古川市尾上町養田ヶ丘１番地の２", .address, .differsInWriting),
            ("加古川市尾上町養田ケ丘1-2", "兵庫県加古川市尾上町養田ヶ丘１番地の２", .address, .differsInWriting),
            ("加古川市志方町無番地", "兵庫県加古川市志方町無番地", .address, .differsInWriting),
            ("加古川市志方町無番地", "兵庫県加古川市志方町番外地", .address, .differs),
            ("東京都清瀬市観布子南12-7-202", "東京都清瀬市観布子南１２－７－２０２", .address, .differsInWriting),
            ("東京都千代田区三番町6番地2", "東京都千代田区三番町６－２", .address, .differsInWriting),
            ("東京都千代田区六番町3-2", "東京都千代田区三番町６－２", .address, .differs),
            ("北海道札幌市北区北二十四条西5-1", "北海道札幌市北区北２４条西５丁目１番", .address, .differsInWriting),
            ("京都市中京区一之船入町384", "京都府京都市中京区一之船入町３８４番地", .address, .differsInWriting),
            ("神戸市中央区加納町6-5-1(市役所)", "兵庫県神戸市中央区加納町６丁目５番１号", .address, .differsInWriting),
            ("神戸市中央区加納町6-5-1 1号館", "兵庫県神戸市中央区加納町６丁目５番１号　１号館", .address, .differsInWriting),
            ("", kitazaike, .address, .differs),
        ]

    @Test(arguments: pairs)
    func `an address on a form is compared with the card's`(
        form: String,
        card: String,
        part: BasicFourComparison.Part,
        verdict: BasicFourComparison.Verdict
    ) {
        let mine = BasicFour(address: MarkedText(form))
        let other = BasicFour(address: MarkedText(card))
        #expect(BasicFourComparison(form: mine, card: other).verdicts == [part: verdict])
        #expect(BasicFourComparison(form: other, card: mine).verdicts == [part: verdict])
    }

    @Test func `a substitute character in an address matches any`() {
        let card = MarkedText("兵庫県加古川市志方町細工所１番地", marks: "0000000000100000")
        func verdict(_ form: String) -> BasicFourComparison.Verdict {
            BasicFourComparison(form: BasicFour(address: MarkedText(form)), card: BasicFour(address: card)).verdict
        }
        #expect(verdict("加古川市志方町\u{E003}工所1") == .differsInWriting)
        #expect(verdict("加古川市志方町細工所1") == .differsInWriting)
        #expect(verdict("加古川市志方町細工処1") == .differs)
    }

    @Test func `the worst part decides, and what is unknown is not compared`() throws {
        let form = BasicFour(
            name: "加古川 花子",
            address: "加古川市加古川町北在家9001-4",
            birthDate: BirthDate("昭和60年6月15日"),
            sex: .male
        )
        let card = BasicFour(
            name: "加古川　花子",
            address: MarkedText(Self.kitazaike),
            birthDate: BirthDate("319850615"),
            sex: .female
        )
        let comparison = BasicFourComparison(form: form, card: card)
        #expect(comparison.verdict == .differs)
        #expect(comparison.parts(.differs) == [.sex])
        #expect(comparison.parts(.differsInWriting) == [.name, .address])
        #expect(comparison.parts(.same) == [.birthDate])
        #expect(BasicFourComparison.Part.building.title == "住所の方書（建物名・部屋番号）")

        let vague = BasicFour(birthDate: .unclear("400000000"), sex: .notApplicable)
        let nothing = BasicFourComparison(form: form, card: vague)
        #expect(nothing.verdicts.isEmpty)
        #expect(nothing.verdict == .same)
        #expect(BasicFourComparison(form: BasicFour(), card: card).verdicts.isEmpty)
        let other = BasicFour(birthDate: BirthDate("1985-06-16"))
        #expect(BasicFourComparison(form: other, card: card).parts(.differs) == [.birthDate])
    }
}
