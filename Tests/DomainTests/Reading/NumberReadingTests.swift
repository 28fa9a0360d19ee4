import Domain
import Testing

@Suite struct NumberReadingTests {
    @Test(arguments: [
        (FieldKind.number(NumberOptions()), "12", 12),
        (.number(NumberOptions()), "１２", 12),
        (.number(NumberOptions()), "−3", -3),
        (.number(NumberOptions(unit: "戸")), "5戸", 5),
        (.money(NumberOptions()), "1,200円", 1200),
        (.money(NumberOptions()), "０", 0),
        (.copies(NumberOptions(max: 10)), "10通", 10),
    ])
    func `a whole number is read`(kind: FieldKind, typed: String, expected: Int) throws {
        #expect(try Form(kind).journey(["q": typed]).answers["q"] == .number(expected))
    }

    @Test(arguments: [
        (FieldKind.number(NumberOptions()), "", "を入力してください。"),
        (.number(NumberOptions()), "1.5", "は半角数字で入力してください。例：1"),
        (.number(NumberOptions(min: 3)), "三", "は半角数字で入力してください。例：3"),
        (.number(NumberOptions()), "99999999999999999999999", "は半角数字で入力してください。例：1"),
        (.number(NumberOptions()), "1000000000000", "は999999999999以下の数で入力してください。"),
        (.number(NumberOptions()), "-1000000000000", "は-999999999999以上の数で入力してください。"),
        (.number(NumberOptions(min: 1, unit: "戸")), "0", "は1戸以上の数で入力してください。"),
        (.money(NumberOptions()), "-1", "は0円以上の数で入力してください。"),
        (.copies(NumberOptions(max: 10)), "11", "は10通以下の数で入力してください。"),
        (.copies(NumberOptions(max: 10)), "0", "は1通以上の数で入力してください。"),
    ])
    func `another number is refused with its bounds`(kind: FieldKind, typed: String, message: String) throws {
        #expect(try Form(kind).journey(["q": typed]).errors == [FieldError("q", "質問" + message)])
    }
}
