import Content
import Domain
import Testing

/// What the files of a content folder say of each other.
@Suite struct CatalogueTests {
    @Test func `two procedures share neither name nor number`() throws {
        let sample = SampleProcedure().text
        let other = try SampleProcedure().with("id: other\n", for: "id: sample\n").text
        let reading = try ContentFolder(procedures: ["other.yml": other, "sample.yml": sample]).read()
        #expect(
            reading.faults.map(\.description) == [
                "Procedures/sample.yml:2:1: エラー: code: 手続番号「P900」は、Procedures/other.yml でも使われています。"
            ]
        )
        let twice = try ContentFolder(procedures: ["sample.yml": sample, "second.yml": sample]).read()
        #expect(
            twice.faults.map(\.description) == [
                "Procedures/second.yml:1:1: 注意: id: ファイルの名前を「sample.yml」にすると、探しやすくなります。",
                "Procedures/second.yml:1:1: エラー: id: 手続の名前「sample」は、Procedures/sample.yml でも使われています。",
                "Procedures/second.yml:2:1: エラー: code: 手続番号「P900」は、Procedures/sample.yml でも使われています。",
            ]
        )
    }

    @Test func `departments and life events have names of their own`() throws {
        let folder = ContentFolder(
            procedures: ["sample.yml": SampleProcedure().text],
            town: [
                "departments.yml": """
                - {id: shiminka, name: 市民課, kana: しみんか}
                - {id: Zei, name: '', kana: ぜいのか}
                - {id: shiminka, name: 市民課, kana: しみんか}
                """,
                "life-events.yml": """
                - {code: LF, name: くらし, kana: くらし}
                - {code: lf, name: くらし, kana: ' '}
                - {code: LF, name: くらし, kana: くらし}
                """,
                "offices.yml": "[]",
            ]
        )
        #expect(
            try folder.read().faults.map(\.description) == [
                "Town/departments.yml:2:3: エラー: Zei: 名前か読みが空です。",
                "Town/departments.yml:2:4: エラー: Zei › id: 課の名前「Zei」は、英小文字と数字だけで書いてください。",
                "Town/departments.yml:3:4: エラー: shiminka › id: 課の名前「shiminka」が二度使われています。",
                "Town/life-events.yml:2:3: エラー: lf: 名前か読みが空です。",
                "Town/life-events.yml:2:4: エラー: lf › code: ライフイベントの符号「lf」は、英大文字2字で書いてください。",
                "Town/life-events.yml:3:4: エラー: LF › code: ライフイベントの符号「LF」が二度使われています。",
            ]
        )
    }

    @Test func `a file that cannot be read hides nothing that is wrong with another`() throws {
        let spoiled = try SampleProcedure().with(
            "when: {field: reasn, is: change}",
            for: "when: {field: reason, is: change}"
        )
        let folder = ContentFolder(procedures: ["broken.yml": "id: [", "sample.yml": spoiled.text])
        #expect(try folder.read().faults.map(\.file) == ["Procedures/broken.yml", "Procedures/sample.yml"])
    }
}
