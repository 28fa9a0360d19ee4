import Foundation
import TestKit
import Testing

/// Two officers who write guides, and a small guide of theirs.
struct EditingOffice {
    let hanako: Visitor
    let jiro: Visitor

    init(_ town: TestTown) async throws {
        hanako = try await town.officer("hanako", name: "加古 花子")
        jiro = try await town.officer("jiro", name: "平岡 次郎")
    }

    static let guide = """
        id: mihon
        event: MI
        version: 1
        name: 見本の案内
        kana: みほんのあんない
        summary: 見本の案内です。
        reviewed: 2026-11-01
        questions:
          - {id: hi, kind: date, label: 引っ越した日}
          - id: kodomo
            kind: choices
            label: お子さん
            none: いない
            options:
              - {value: nyuji, label: 0歳から2歳}
              - {value: shogakusei, label: 小学生}
          - {id: komuin, kind: yesNo, label: 公務員ですか, when: {field: kodomo, atLeast: 1}}
        rules:
          - id: R1
            name: 転入届
            places: [shiminka]
            deadline: {text: 引っ越した日から14日以内, from: hi, within: {days: 14}}
            bring: [honnin-kakunin]
          - id: R2
            name: 児童手当
            when: {all: [{field: kodomo, atLeast: 1}, {field: komuin, is: no}]}
            places: [kateishienka]
          - id: R3
            name: 引っ越してすぐの方への案内
            when: {field: hi, notBefore: today-10}
            places: [shiminka]

        """

    /// Hanako takes a package in.
    ///
    /// - Parameters:
    ///   - isFile: whether she chooses a file; else its text is pasted.
    ///   - act: the button that she presses.
    @discardableResult
    func take(_ package: String = guide, isFile: Bool = true, act: String = "") async throws -> WebPage {
        let page = try await hanako.open("/guides/import")
        let form = try #require(page.form("/guides/import"))
        let sealed = form.fields.filter { $0.name == "_csrf" || $0.name == "_key" }
        var sent = UploadPage(csrf: try #require(sealed.first { $0.name == "_csrf" }?.value))
        for field in sealed where field.name == "_key" { sent.add(field.name, field.value) }
        sent.add("_act", act)
        sent.add("file", file: isFile ? "mihon.yml" : "", isFile ? package : "")
        sent.add("package", isFile ? "" : package)
        let answer = try await hanako.send("POST", form.action, body: sent.bytes(), type: UploadPage.type)
        guard let location = answer.headers["location"] else { return answer }
        return try await hanako.open(location)
    }

    /// Hanako hands the draft in, and Jiro publishes it.
    @discardableResult
    func publish(_ guide: String = "mihon") async throws -> WebPage {
        try await hanako.open("/guides/\(guide)/draft")
        try await hanako.submit("/draft/submission")
        try await jiro.open("/guides/\(guide)/draft")
        return try await jiro.submit("/draft/publication")
    }
}
